using System.Collections.Immutable;
using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Parsing.Skeleton;

/// <summary>
/// Finds out, from names alone, what the types of a project can depend on. A name may mean any type that has it, so what
/// is found is rather too much than too little.
/// </summary>
internal sealed class DeclarationIndex
{
    private readonly Dictionary<string, DeclarationNode> _nodes = new(StringComparer.Ordinal);
    private readonly Hash128 _common;

    public DeclarationIndex(IReadOnlyCollection<TreeSkeleton> trees, CancellationToken cancellationToken)
    {
        var frame = new Hash128.Builder();
        foreach (var tree in trees)
        {
            frame.Add(tree.Frame);
            foreach (var type in tree.Types)
            {
                if (!_nodes.TryGetValue(type.Name, out var node))
                {
                    _nodes.Add(type.Name, node = new DeclarationNode(type.Name, _nodes.Count));
                }

                node.Declarations.Add((type, tree));
            }
        }

        DeclarationHasher.Hash(_nodes, cancellationToken);
        Add(trees.SelectMany(tree => tree.GlobalMentions), ref frame);
        _common = frame.ToHash();
    }

    /// <summary>
    /// The hash of all that types of these names can depend on: what stands outside of types in the whole project, and
    /// the members of the types and of those that they lead to.
    /// </summary>
    public Hash128 HashOf(IEnumerable<string> names)
    {
        var hash = new Hash128.Builder();
        hash.Add(_common);
        Add(names, ref hash);
        return hash.ToHash();
    }

    private void Add(IEnumerable<string> names, ref Hash128.Builder hash)
    {
        foreach (var name in names)
        {
            if (_nodes.TryGetValue(name, out var node))
            {
                hash.Add(node.Hash);
            }
        }
    }
}
