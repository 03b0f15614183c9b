using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Parsing.Skeleton;

/// <summary>
/// Hashes each name together with all that it leads to, all names in one walk. Names that lead to each other have one
/// hash: they are found as Tarjan finds strongly connected components, each after those that it leads to.
/// </summary>
internal sealed class DeclarationHasher
{
    private readonly Dictionary<string, DeclarationNode> _nodes;
    private readonly CancellationToken _cancellationToken;
    private readonly int[] _order;
    private readonly int[] _lowest;
    private readonly bool[] _isOpen;
    private readonly Stack<DeclarationNode> _open = new();
    private int _count;

    private DeclarationHasher(Dictionary<string, DeclarationNode> nodes, CancellationToken cancellationToken)
    {
        _nodes = nodes;
        _cancellationToken = cancellationToken;
        _order = new int[nodes.Count];
        _lowest = new int[nodes.Count];
        _isOpen = new bool[nodes.Count];
    }

    public static void Hash(Dictionary<string, DeclarationNode> nodes, CancellationToken cancellationToken)
    {
        var hasher = new DeclarationHasher(nodes, cancellationToken);
        foreach (var node in nodes.Values)
        {
            if (hasher._order[node.Index] == 0)
            {
                hasher.Walk(node);
            }
        }
    }

    // On a stack of its own: types can lead to each other in chains that are longer than the thread's is deep.
    private void Walk(DeclarationNode start)
    {
        var path = new Stack<(DeclarationNode Node, IEnumerator<DeclarationNode> Next)>();
        Enter(start);
        while (path.Count > 0)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var (node, next) = path.Peek();
            if (next.MoveNext())
            {
                var target = next.Current;
                if (_order[target.Index] == 0)
                {
                    Enter(target);
                }
                else if (_isOpen[target.Index])
                {
                    _lowest[node.Index] = Math.Min(_lowest[node.Index], _order[target.Index]);
                }

                continue;
            }

            path.Pop();
            if (path.Count > 0)
            {
                var parent = path.Peek().Node.Index;
                _lowest[parent] = Math.Min(_lowest[parent], _lowest[node.Index]);
            }

            if (_lowest[node.Index] == _order[node.Index])
            {
                HashComponent(node);
            }
        }

        void Enter(DeclarationNode node)
        {
            _order[node.Index] = _lowest[node.Index] = ++_count;
            _isOpen[node.Index] = true;
            _open.Push(node);
            path.Push((node, TargetsOf(node).GetEnumerator()));
        }
    }

    private void HashComponent(DeclarationNode last)
    {
        var component = new List<DeclarationNode>();
        do
        {
            component.Add(_open.Pop());
        }
        while (component[component.Count - 1] != last);

        // In the order of the names, so that it does not matter where the walk began.
        component.Sort(static (one, other) => string.CompareOrdinal(one.Name, other.Name));
        var hash = new Hash128.Builder();
        foreach (var node in component)
        {
            foreach (var (type, _) in node.Declarations)
            {
                // Where types of one name and one content change places, the frame changes.
                hash.Add(type.Name);
                hash.Add(type.Members);
            }

            foreach (var target in TargetsOf(node))
            {
                // Those within the component are open still.
                if (!_isOpen[target.Index])
                {
                    hash.Add(target.Hash);
                }
            }
        }

        foreach (var node in component)
        {
            node.Hash = hash.ToHash();
            _isOpen[node.Index] = false;
        }
    }

    private IEnumerable<DeclarationNode> TargetsOf(DeclarationNode node)
    {
        foreach (var (type, tree) in node.Declarations)
        {
            foreach (var mention in type.Mentions)
            {
                if (_nodes.TryGetValue(mention, out var target))
                {
                    yield return target;
                }
            }

            foreach (var mention in tree.Mentions)
            {
                if (_nodes.TryGetValue(mention, out var target))
                {
                    yield return target;
                }
            }
        }
    }
}
