using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NativeLambda.Generator.Diagnostics;

namespace NativeLambda.CodeFixes;

/// <summary>Gives a <c>JsonStringEnumConverter</c> its enum.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class TypedStringEnumFix() : RuleCodeFix(DiagnosticIds.UntypedStringEnum)
{
    protected override (string Title, Func<CancellationToken, Task<Solution>> Apply)? FindFix(FixPlace place)
    {
        if (place.Enclosing<TypeOfExpressionSyntax>() is not { Type: NameSyntax name } || FindEnum(place) is not { } enumType)
        {
            return null;
        }

        var argument = enumType.ToMinimalDisplayString(place.Model, place.Node.SpanStart);
        return ($"Write JsonStringEnumConverter<{argument}>", async cancellationToken =>
        {
            var root = await place.Node.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
            var simple = name is QualifiedNameSyntax { Right: IdentifierNameSyntax right } ? right : name as IdentifierNameSyntax;
            return simple is null
                ? place.Solution
                : place.Document.WithSyntaxRoot(root.ReplaceNode(simple, WithArgument(simple, argument))).Project.Solution;
        });
    }

    private static GenericNameSyntax WithArgument(IdentifierNameSyntax name, string argument) =>
        SyntaxFactory.GenericName(
            name.Identifier.WithTrailingTrivia(),
            SyntaxFactory.TypeArgumentList([SyntaxFactory.ParseTypeName(argument)])).WithTriviaFrom(name);

    private static ITypeSymbol? FindEnum(FixPlace place)
    {
        var type = place.Node.FirstAncestorOrSelf<SyntaxNode>(node => node is MemberDeclarationSyntax or ParameterSyntax) switch
        {
            FieldDeclarationSyntax field => (place.Declared(field.Declaration.Variables[0]) as IFieldSymbol)?.Type,
            { } declaration => place.Declared(declaration) switch
            {
                IPropertySymbol property => property.Type,
                IParameterSymbol parameter => parameter.Type,
                INamedTypeSymbol named => named,
                _ => null,
            },
            null => null,
        };
        return type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
    }
}
