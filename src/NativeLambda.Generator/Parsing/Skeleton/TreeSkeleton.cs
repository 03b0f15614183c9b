using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Parsing.Skeleton;

/// <summary>What one source file declares, as far as its syntax tells. Equal to another by the hash of all of it.</summary>
internal sealed class TreeSkeleton : IEquatable<TreeSkeleton>
{
    private readonly Hash128 _hash;

    private TreeSkeleton(DeclarationSkeleton declarations, MarkerHints markers)
    {
        _hash = declarations.Hash;
        Frame = declarations.Frame;
        Types = declarations.Types;
        Mentions = declarations.Mentions;
        GlobalMentions = declarations.GlobalMentions;
        Markers = markers;
    }

    /// <summary>The hash of all that is not a member of a type.</summary>
    public Hash128 Frame { get; }

    public ImmutableArray<TypeSkeleton> Types { get; }

    /// <summary>The names outside of the types that concern each of them.</summary>
    public ImmutableArray<string> Mentions { get; }

    /// <summary>The names that concern the types of all files.</summary>
    public ImmutableArray<string> GlobalMentions { get; }

    /// <summary>Whether something in it could be marked.</summary>
    public MarkerHints Markers { get; }

    public static TreeSkeleton Of(SyntaxTree tree, CancellationToken cancellationToken) => new(
        DeclarationSkeleton.Of(tree.GetRoot(cancellationToken), cancellationToken),
        MarkedSymbolFinder.GetHints(tree, cancellationToken));

    public bool Equals(TreeSkeleton? other) => ReferenceEquals(this, other) || (other is not null && _hash == other._hash && Markers == other.Markers);

    public override bool Equals(object? obj) => Equals(obj as TreeSkeleton);

    public override int GetHashCode() => _hash.GetHashCode();
}
