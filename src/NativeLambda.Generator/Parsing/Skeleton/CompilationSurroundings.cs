using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Parsing.Skeleton;

/// <summary>All of a compilation but its sources.</summary>
internal sealed class CompilationSurroundings(ImmutableArray<MetadataReference> references, CompilationFacts facts) : IEquatable<CompilationSurroundings>
{
    private ImmutableArray<MetadataReference> References => references;

    private CompilationFacts Facts => facts;

    // A reference that was not reloaded is the same object; comparing contents would cost more than parsing again.
    public bool Equals(CompilationSurroundings? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Facts == other.Facts
            && (References == other.References || References.SequenceEqual(other.References)));

    public override bool Equals(object? obj) => Equals(obj as CompilationSurroundings);

    public override int GetHashCode() => Facts.GetHashCode();
}
