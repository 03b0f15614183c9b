using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NativeLambda.Generator.Diagnostics;

namespace NativeLambda.CodeFixes;

/// <summary>Gives a handler whose name another one has too a name of its own, to be renamed by its author.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class OwnNameFix() : RuleCodeFix(DiagnosticIds.DuplicateName)
{
    // Which of two handlers keeps the name is a choice for each pair.
    public override FixAllProvider? GetFixAllProvider() => null;

    protected override (string Title, Func<CancellationToken, Task<Solution>> Apply)? FindFix(FixPlace place)
    {
        if (place.Enclosing<MethodDeclarationSyntax>() is not { } node
            || place.Declared(node) is not IMethodSymbol method
            || FindAttribute(method, place.CancellationToken) is not { } attribute
            || place.Solution.GetDocument(attribute.SyntaxTree) is not { } document
            || place.Diagnostic.Properties[DiagnosticProperties.FreeName] is not { } name)
        {
            return null;
        }

        return ($"Name it \"{name}\"", async cancellationToken =>
        {
            var root = await attribute.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
            return document.WithSyntaxRoot(root.ReplaceNode(attribute, WithName(attribute, name))).Project.Solution;
        });
    }

    private static AttributeSyntax? FindAttribute(IMethodSymbol method, CancellationToken cancellationToken) =>
        method.GetAttributes()
            .FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == "NativeLambda.LambdaHandlerAttribute")
            ?.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax;

    private static AttributeSyntax WithName(AttributeSyntax attribute, string name)
    {
        var literal = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name));
        return attribute.ArgumentList?.Arguments.FirstOrDefault() is { } argument
            ? attribute.ReplaceNode(argument.Expression, literal.WithTriviaFrom(argument.Expression))
            : attribute.WithArgumentList(SyntaxFactory.AttributeArgumentList([SyntaxFactory.AttributeArgument(literal)]));
    }
}
