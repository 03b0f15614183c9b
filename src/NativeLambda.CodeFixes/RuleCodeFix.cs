using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NativeLambda.CodeFixes;

/// <summary>A code fix for one rule, or for several that one change mends, with one way to mend it.</summary>
internal abstract class RuleCodeFix(params string[] ids) : CodeFixProvider
{
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. ids];

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            var place = new FixPlace(
                context.Document, root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), model, diagnostic, context.CancellationToken);
            if (FindFix(place) is var (title, apply))
            {
                context.RegisterCodeFix(CodeAction.Create(title, apply, equivalenceKey: ids[0]), diagnostic);
            }
        }
    }

    /// <summary>Finds the words to offer the fix with and what applies it, or <see langword="null"/> where it would not help.</summary>
    protected abstract (string Title, Func<CancellationToken, Task<Solution>> Apply)? FindFix(FixPlace place);
}

/// <summary>Where a rule is broken.</summary>
internal sealed record FixPlace(Document Document, SyntaxNode Node, SemanticModel Model, Diagnostic Diagnostic, CancellationToken CancellationToken)
{
    public Solution Solution => Document.Project.Solution;

    /// <summary>The node, or the next one around it, of a kind.</summary>
    public T? Enclosing<T>() where T : SyntaxNode => Node.FirstAncestorOrSelf<T>();

    /// <summary>The symbol that a node declares.</summary>
    public ISymbol? Declared(SyntaxNode node) => Model.GetDeclaredSymbol(node, CancellationToken);
}
