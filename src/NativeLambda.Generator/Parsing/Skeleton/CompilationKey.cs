using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Parsing.Skeleton;

/// <summary>
/// Everything that the models are made of, in a form that is cheap to compare. Whatever else the parser comes to look
/// at (a build property, an options file) has to become part of this.
/// </summary>
internal sealed class CompilationKey(EquatableArray<TreeSkeleton> trees, CompilationSurroundings surroundings) : IEquatable<CompilationKey>
{
    private DeclarationIndex? _index;
    private ImmutableArray<MarkerHints> _markers;

    /// <summary>The skeletons, in the order of <see cref="Compilation.SyntaxTrees"/>.</summary>
    public EquatableArray<TreeSkeleton> Trees => trees;

    public CompilationSurroundings Surroundings => surroundings;

    /// <summary>Whether a file gives one of our attributes another name in all files.</summary>
    public bool HasGlobalAliases => trees.Any(tree => tree.Markers.GlobalAliases.Count > 0);

    /// <summary>The part of this key that types of these names can depend on.</summary>
    public PartialKey For(IEnumerable<string> typeNames, CancellationToken cancellationToken)
    {
        _index ??= new DeclarationIndex(trees, cancellationToken);
        return new PartialKey(_index.HashOf(typeNames), surroundings);
    }

    /// <summary>The same for what is marked in types of these names.</summary>
    public MarkedKey ForMarked(IEnumerable<string> typeNames, CancellationToken cancellationToken)
    {
        if (_markers.IsDefault)
        {
            _markers = [.. trees.Select(tree => tree.Markers)];
        }

        return new MarkedKey(For(typeNames, cancellationToken), _markers);
    }

    public bool Equals(CompilationKey? other) =>
        other is not null && Surroundings.Equals(other.Surroundings) && Trees == other.Trees;

    public override bool Equals(object? obj) => Equals(obj as CompilationKey);

    public override int GetHashCode() => unchecked((Trees.GetHashCode() * 31) + Surroundings.GetHashCode());
}
