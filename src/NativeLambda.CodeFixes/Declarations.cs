using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace NativeLambda.CodeFixes;

/// <summary>Edits everything that declares a symbol: all parts of a partial type, both of a partial method.</summary>
internal static class Declarations
{
    public static async Task<Solution> EditAsync<T>(
        Solution solution, ISymbol symbol, Func<T, SyntaxGenerator, SyntaxNode> edit, CancellationToken cancellationToken)
        where T : SyntaxNode
    {
        var editor = new SolutionEditor(solution);
        foreach (var reference in References(symbol))
        {
            if (solution.GetDocument(reference.SyntaxTree) is { } document
                && await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is T declaration)
            {
                var documentEditor = await editor.GetDocumentEditorAsync(document.Id, cancellationToken).ConfigureAwait(false);
                documentEditor.ReplaceNode(declaration, edit(declaration, documentEditor.Generator));
            }
        }

        return editor.GetChangedSolution();
    }

    private static IEnumerable<SyntaxReference> References(ISymbol symbol) => symbol is IMethodSymbol method
        ? Parts(method).SelectMany(part => part.DeclaringSyntaxReferences)
        : symbol.DeclaringSyntaxReferences;

    private static IEnumerable<IMethodSymbol> Parts(IMethodSymbol method)
    {
        var defining = method.PartialDefinitionPart ?? method;
        return defining.PartialImplementationPart is { } implementing ? [defining, implementing] : [defining];
    }
}
