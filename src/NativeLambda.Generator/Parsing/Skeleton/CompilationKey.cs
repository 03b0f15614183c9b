using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Parsing.Skeleton;

/// <summary>
/// Everything that the models are made of, in a form that is cheap to compare. Whatever else the parser comes to look
/// at (a build property, an options file) has to become part of this.
/// </summary>
internal sealed class CompilationKey(
    EquatableArray<TreeSkeleton> trees,
    ImmutableArray<MetadataReference> references,
    CompilationFacts facts) : IEquatable<CompilationKey>
{
    /// <summary>The skeletons, in the order of <see cref="Compilation.SyntaxTrees"/>.</summary>
    public EquatableArray<TreeSkeleton> Trees => trees;

    private ImmutableArray<MetadataReference> References => references;

    private CompilationFacts Facts => facts;

    // A reference that was not reloaded is the same object; comparing contents would cost more than parsing again.
    public bool Equals(CompilationKey? other) =>
        other is not null
        && Facts == other.Facts
        && Trees == other.Trees
        && References.SequenceEqual(other.References);

    public override bool Equals(object? obj) => Equals(obj as CompilationKey);

    public override int GetHashCode() => unchecked((Trees.GetHashCode() * 31) + Facts.GetHashCode());
}
