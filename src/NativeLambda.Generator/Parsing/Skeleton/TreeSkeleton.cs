using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Parsing.Skeleton;

/// <summary>What one source file declares, as far as its syntax tells.</summary>
/// <param name="Declarations">The hash of everything that a model could depend on.</param>
/// <param name="Markers">Whether something in it could be marked.</param>
internal readonly record struct TreeSkeleton(Hash128 Declarations, MarkerHints Markers)
{
    public static TreeSkeleton Of(SyntaxTree tree, CancellationToken cancellationToken) => new(
        DeclarationSkeleton.Compute(tree.GetRoot(cancellationToken), cancellationToken),
        MarkedSymbolFinder.GetHints(tree, cancellationToken));
}
