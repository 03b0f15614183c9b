using System.Collections.Immutable;
using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Parsing.Skeleton;

/// <summary>The part of a <see cref="CompilationKey"/> that some types can depend on.</summary>
/// <param name="declarations">The hash of their members, of those of all types that they lead to, and of all that is no member.</param>
/// <param name="whole">The whole key.</param>
internal sealed class PartialKey(Hash128 declarations, CompilationKey whole) : IEquatable<PartialKey>
{
    // Not the whole key: it would keep the skeletons of old files in memory.
    private readonly CompilationSurroundings _surroundings = whole.Surroundings;

    /// <summary>What the files' syntax says of our attributes, in the order of the files.</summary>
    public ImmutableArray<MarkerHints> Markers { get; } = [.. whole.Trees.Select(tree => tree.Markers)];

    private Hash128 Declarations { get; } = declarations;

    public bool Equals(PartialKey? other) =>
        other is not null && Declarations == other.Declarations && _surroundings.Equals(other._surroundings);

    public override bool Equals(object? obj) => Equals(obj as PartialKey);

    public override int GetHashCode() => Declarations.GetHashCode();
}
