using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Parsing.Skeleton;

/// <summary>What one source file declares, as far as its syntax tells.</summary>
/// <param name="Declarations">The hash of everything that a model could depend on.</param>
/// <param name="Handlers">Whether handlers could stand in it.</param>
internal readonly record struct TreeSkeleton(Hash128 Declarations, HandlerHints Handlers)
{
    public static TreeSkeleton Of(SyntaxTree tree, CancellationToken cancellationToken) => new(
        DeclarationSkeleton.Compute(tree.GetRoot(cancellationToken), cancellationToken),
        HandlerFinder.GetHints(tree, cancellationToken));
}
