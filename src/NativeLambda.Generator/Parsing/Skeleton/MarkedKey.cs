using System.Collections.Immutable;

namespace NativeLambda.Generator.Parsing.Skeleton;

/// <summary>The part of a <see cref="CompilationKey"/> that what is marked can depend on.</summary>
/// <param name="declarations">The declarations of it and of all that it leads to.</param>
/// <param name="markers">What the files' syntax says of our attributes, in the order of the files, which follows from the other.</param>
internal sealed class MarkedKey(PartialKey declarations, ImmutableArray<MarkerHints> markers) : IEquatable<MarkedKey>
{
    public ImmutableArray<MarkerHints> Markers => markers;

    private PartialKey Declarations => declarations;

    public bool Equals(MarkedKey? other) => other is not null && Declarations.Equals(other.Declarations);

    public override bool Equals(object? obj) => Equals(obj as MarkedKey);

    public override int GetHashCode() => Declarations.GetHashCode();
}
