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

    /// <summary>The skeletons, in the order of <see cref="Compilation.SyntaxTrees"/>.</summary>
    public EquatableArray<TreeSkeleton> Trees => trees;

    public CompilationSurroundings Surroundings => surroundings;

    /// <summary>The part of this key that types of these names can depend on.</summary>
    public PartialKey For(IEnumerable<string> typeNames, CancellationToken cancellationToken)
    {
        _index ??= new DeclarationIndex(trees);
        return new PartialKey(_index.HashOf(typeNames, cancellationToken), this);
    }

    public bool Equals(CompilationKey? other) =>
        other is not null && Surroundings.Equals(other.Surroundings) && Trees == other.Trees;

    public override bool Equals(object? obj) => Equals(obj as CompilationKey);

    public override int GetHashCode() => unchecked((Trees.GetHashCode() * 31) + Surroundings.GetHashCode());
}
