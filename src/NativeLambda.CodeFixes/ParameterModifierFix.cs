using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NativeLambda.Generator.Diagnostics;

namespace NativeLambda.CodeFixes;

/// <summary>Removes <c>ref</c>, <c>out</c>, <c>in</c>, <c>ref readonly</c> or <c>params</c> from a parameter. A pointer is no modifier.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class ParameterModifierFix() : RuleCodeFix(DiagnosticIds.ParameterModifier)
{
    protected override (string Title, Func<CancellationToken, Task<Solution>> Apply)? FindFix(FixPlace place)
    {
        if (place.Enclosing<ParameterSyntax>() is not { Modifiers.Count: > 0 } node
            || place.Declared(node) is not IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter)
        {
            return null;
        }

        return ($"Remove '{string.Join(" ", node.Modifiers)}'", cancellationToken => Declarations.EditAsync<MethodDeclarationSyntax>(
            place.Solution,
            method,
            (declaration, _) =>
            {
                var old = declaration.ParameterList.Parameters[parameter.Ordinal];
                var plain = old.WithModifiers(SyntaxFactory.TokenList()).WithLeadingTrivia(old.GetLeadingTrivia());
                return declaration.ReplaceNode(old, plain);
            },
            cancellationToken));
    }
}
