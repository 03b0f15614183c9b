using System.Collections.Immutable;
using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Parsing.Skeleton;

/// <summary>
/// Finds out, from names alone, which types of a project a type can lead to. A name may mean any type that has it, so
/// what is found is rather too much than too little.
/// </summary>
internal sealed class DeclarationIndex
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string> _globalMentions;
    private readonly Hash128 _frame;

    public DeclarationIndex(IReadOnlyCollection<TreeSkeleton> trees)
    {
        var frame = new Hash128.Builder();
        foreach (var tree in trees)
        {
            frame.Add(tree.Frame);
            foreach (var type in tree.Types)
            {
                if (!_entries.TryGetValue(type.Name, out var entry))
                {
                    _entries.Add(type.Name, entry = new Entry());
                }

                entry.Declarations.Add((type, tree));
            }
        }

        _frame = frame.ToHash();
        _globalMentions = [.. trees.SelectMany(tree => tree.GlobalMentions)];
    }

    /// <summary>
    /// The hash of all that types of these names can depend on: what stands outside of types in the whole project, and
    /// the members of the types and of those that they lead to.
    /// </summary>
    public Hash128 HashOf(IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var hash = new Hash128.Builder();
        hash.Add(_frame);
        var reached = new HashSet<Entry>();
        var open = new Queue<Entry>();
        Reach(names);
        Reach(_globalMentions);
        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var (type, tree) in open.Dequeue().Declarations)
            {
                // Where types of one name and one content change places, the frame changes.
                hash.Add(type.Name);
                hash.Add(type.Members);
                Reach(type.Mentions);
                Reach(tree.Mentions);
            }
        }

        return hash.ToHash();

        void Reach(IEnumerable<string> mentions)
        {
            foreach (var mention in mentions)
            {
                if (_entries.TryGetValue(mention, out var entry) && reached.Add(entry))
                {
                    open.Enqueue(entry);
                }
            }
        }
    }

    /// <summary>The types of one name.</summary>
    private sealed class Entry
    {
        public List<(TypeSkeleton Type, TreeSkeleton Tree)> Declarations { get; } = [];
    }
}
