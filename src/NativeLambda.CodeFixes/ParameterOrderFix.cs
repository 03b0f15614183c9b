using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NativeLambda.Generator.Diagnostics;

namespace NativeLambda.CodeFixes;

/// <summary>Puts the parameters into the order event, context, CancellationToken.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class ParameterOrderFix() : RuleCodeFix(DiagnosticIds.ParameterOrder)
{
    protected override (string Title, Func<CancellationToken, Task<Solution>> Apply)? FindFix(FixPlace place)
    {
        if (place.Enclosing<MethodDeclarationSyntax>() is not { } node
            || place.Declared(node) is not IMethodSymbol method
            || place.Diagnostic.Properties[DiagnosticProperties.ParameterOrder] is not { } property)
        {
            return null;
        }

        ImmutableArray<int> order = [.. property.Split(',').Select(position => int.Parse(position, CultureInfo.InvariantCulture))];
        if (order.Length != method.Parameters.Length || HasRequiredAfterOptional(method, order))
        {
            // Another rule asks for a parameter to go first, or for a default value that the language does not allow.
            return null;
        }

        return ("Put the parameters in order", cancellationToken => Declarations.EditAsync<MethodDeclarationSyntax>(
            place.Solution,
            method,
            (declaration, _) => declaration.WithParameterList(Reorder(declaration.ParameterList, order)),
            cancellationToken));
    }

    private static bool HasRequiredAfterOptional(IMethodSymbol method, ImmutableArray<int> order) =>
        order.Select(position => method.Parameters[position].IsOptional)
            .SkipWhile(isOptional => !isOptional)
            .Any(isOptional => !isOptional);

    // White space and comments stay where they are; only the parameters move.
    private static ParameterListSyntax Reorder(ParameterListSyntax list, ImmutableArray<int> order) => list.WithParameters(
        SyntaxFactory.SeparatedList(
            order.Select((position, i) => list.Parameters[position].WithTriviaFrom(list.Parameters[i])),
            list.Parameters.GetSeparators()));
}
