using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using NativeLambda.Generator.Diagnostics;

namespace NativeLambda.CodeFixes;

/// <summary>Makes a handler, or a type around it, internal.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class ReachableFix() : RuleCodeFix(DiagnosticIds.NotReachable)
{
    protected override (string Title, Func<CancellationToken, Task<Solution>> Apply)? FindFix(FixPlace place)
    {
        // An override has the accessibility of what it overrides.
        if (place.Enclosing<MemberDeclarationSyntax>() is not { } node || place.Declared(node) is not { IsOverride: false } symbol)
        {
            return null;
        }

        return ("Make it internal", cancellationToken => Declarations.EditAsync<MemberDeclarationSyntax>(
            place.Solution, symbol, MakeInternal, cancellationToken));
    }

    private static SyntaxNode MakeInternal(MemberDeclarationSyntax declaration, SyntaxGenerator generator)
    {
        var modifiers = declaration.Modifiers;
        var first = modifiers.FirstOrDefault(IsAccessibility);
        if (first == default)
        {
            return generator.WithAccessibility(declaration, Accessibility.Internal);
        }

        var kept = modifiers.Where(token => token == first || !IsAccessibility(token));
        return declaration.WithModifiers(SyntaxFactory.TokenList(kept.Select(
            token => token == first ? SyntaxFactory.Token(SyntaxKind.InternalKeyword).WithTriviaFrom(token) : token)));
    }

    private static bool IsAccessibility(SyntaxToken token) => token.Kind()
        is SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.FileKeyword;
}
