using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Parsing.Skeleton;

/// <summary>The types of one name.</summary>
/// <param name="name">The name.</param>
/// <param name="index">Its place among all of them.</param>
internal sealed class DeclarationNode(string name, int index)
{
    public string Name => name;

    public int Index => index;

    public List<(TypeSkeleton Type, TreeSkeleton Tree)> Declarations { get; } = [];

    /// <summary>The hash of the members of these types and of all that they lead to.</summary>
    public Hash128 Hash { get; set; }
}
