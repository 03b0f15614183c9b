using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace NativeLambda.Json.Corpus.Parts;

/// <summary>Collections and dictionaries beyond the common ones: immutable, sorted, concurrent, and the user's own.</summary>
public static class FurtherCollections
{
    public static CorpusPart Part { get; } = new(
        "further collections",
        [
            CorpusTypes.Of(new Immutables { Array = [] }, new Immutables
            {
                Array = [1, 2], List = ["a", null], ListInterface = [1], Set = [3], SetInterface = ["x"], Sorted = [2, 1], Queue = [1, 2],
                QueueInterface = ImmutableQueue.Create(5), Stack = [1, 2], StackInterface = ImmutableStack.Create(new Point { X = 1 }), Maybe = [Weight.Heavy],
            }),
            CorpusTypes.Of(new ImmutableDictionaries(), new ImmutableDictionaries
            {
                Dictionary = ImmutableDictionary<string, int>.Empty.Add("a", 1), Interface = ImmutableDictionary<int, Point>.Empty.Add(1, new Point { Y = 2 }),
                Sorted = ImmutableSortedDictionary<string, string?>.Empty.Add("b", null).Add("a", "x"),
            }),
            CorpusTypes.Of<ImmutableArray<int>>([], [1, 2]),
            CorpusTypes.Of<ImmutableArray<int>?>([1], null),
            CorpusTypes.Of<ImmutableList<Point>?>([new Point { X = 1 }], null),
            CorpusTypes.Of(ImmutableDictionary<Weight, int>.Empty.Add(Weight.Heavy, 2)),
            CorpusTypes.Of(new Dictionaries(), new Dictionaries
            {
                Sorted = new() { ["b"] = 1, ["a"] = 2 }, List = new() { [2] = "x", [1] = null }, Concurrent = new() { ["k"] = new Point { X = 3 } },
                Ordered = new() { ["z"] = 1, ["a"] = 2 }, Own = new() { ["h"] = "v" }, Written = new() { ["a"] = [1] }, Struct = new() { ["s"] = 1 },
            }),
            CorpusTypes.Of(new Headers { ["a"] = "b" }),
            CorpusTypes.Of(new OwnDictionary { ["a"] = [1, 2] }),
            CorpusTypes.Of(new SortedList<int, string> { [1] = "a" }),
            CorpusTypes.Of(new Concurrents(), new Concurrents { Queue = new([1, 2]), Stack = new(["a", "b"]), Own = new() }),
            CorpusTypes.Of(new Owns(), new Owns
            {
                List = [new Point { X = 1 }], Collection = [1, 2], Set = ["a", "b"], Queue = new(), Stack = new([1, 2]), Bag = [5, 6], Keyed = [new Point { X = 1 }, new Point { X = 2 }],
                ReadOnlyBase = [1], Struct = [7, 8],
            }),
            CorpusTypes.Of<Orders?>([new Point { X = 1 }], [], null),
            CorpusTypes.Of<StructCollection>([1, 2], default),
            CorpusTypes.Of(new Memories(), new Memories { Memory = new[] { 1, 2 }, ReadOnly = new[] { "a", null }, Maybe = new[] { 1.5 } }),
            CorpusTypes.Of(new Memory<int>([1, 2]), default),
            CorpusTypes.Of(new ReadOnlyMemory<Point>([new Point { X = 1 }])),
            CorpusTypes.Of(new Pairs { Pair = new("a", 1), List = [new(1, new Point { X = 1 }), default] }),
        ],
        FurtherCollectionsContext.Default)
    {
        Inputs = ["{\"A\":1,\"a\":2,\"A\":3}", "[1,1,2]", "{\"1\":1,\"1\":2}", "[{\"X\":1},{\"X\":1}]", "[\"a\"]"],
    };

    /// <summary>Collections that System.Text.Json writes but cannot read.</summary>
    public static CorpusPart WrittenOnly { get; } = new(
        "collections that are only written",
        [
            CorpusTypes.Of(new Frozen { Set = new[] { 1, 2 }.ToFrozenSet(), Dictionary = new Dictionary<string, int> { ["a"] = 1 }.ToFrozenDictionary() }),
            CorpusTypes.Of(new ReadOnlies
            {
                List = new([1, 2]), Dictionary = new(new Dictionary<string, int> { ["a"] = 1 }), Set = new HashSet<int> { 1 }, ReadOnlySet = new(new HashSet<string> { "a" }),
                Bag = [1], Sequence = new Sequence(), Lookup = new[] { "a", "bb" }.ToLookup(text => text.Length), Interface = new OwnList(), NoConstructor = new(1) { 1 },
            }),
            CorpusTypes.Of(new ReadOnlyDictionary<int, string>(new Dictionary<int, string> { [1] = "a" })),
            CorpusTypes.Of<IEnumerable<KeyValuePair<string, int>>>(new List<KeyValuePair<string, int>> { new("a", 1) }),
        ],
        FurtherCollectionsContext.Default)
    {
        IsWrittenOnly = true,
    };

    public enum Weight
    {
        Light,
        Heavy,
    }

    public class Immutables
    {
        public ImmutableArray<int> Array { get; set; } = [];
        public ImmutableList<string?>? List { get; set; }
        public IImmutableList<int>? ListInterface { get; set; }
        public ImmutableHashSet<int>? Set { get; set; }
        public IImmutableSet<string>? SetInterface { get; set; }
        public ImmutableSortedSet<int>? Sorted { get; set; }
        public ImmutableQueue<int>? Queue { get; set; }
        public IImmutableQueue<int>? QueueInterface { get; set; }
        public ImmutableStack<int>? Stack { get; set; }
        public IImmutableStack<Point>? StackInterface { get; set; }
        public ImmutableArray<Weight>? Maybe { get; set; }
    }

    public class ImmutableDictionaries
    {
        public ImmutableDictionary<string, int>? Dictionary { get; set; }
        public IImmutableDictionary<int, Point>? Interface { get; set; }
        public ImmutableSortedDictionary<string, string?>? Sorted { get; set; }
    }

    public class Dictionaries
    {
        public SortedDictionary<string, int>? Sorted { get; set; }
        public SortedList<int, string?>? List { get; set; }
        public ConcurrentDictionary<string, Point>? Concurrent { get; set; }
        public OrderedDictionary<string, int>? Ordered { get; set; }
        public Headers? Own { get; set; }
        public OwnDictionary? Written { get; set; }
        public StructDictionary Struct { get; set; } = new();
    }

    /// <summary>Its members are no JSON, only what is in it.</summary>
    public class Headers : Dictionary<string, string>
    {
        public Headers()
            : base(StringComparer.OrdinalIgnoreCase)
        {
        }

        public int Length { get; set; }
    }

    public class OwnDictionary : IDictionary<string, int[]>
    {
        private readonly SortedDictionary<string, int[]> _items = new(StringComparer.Ordinal);

        public int[] this[string key]
        {
            get => _items[key];
            set => _items[key] = value;
        }

        public ICollection<string> Keys => _items.Keys;
        public ICollection<int[]> Values => _items.Values;
        public int Count => _items.Count;
        public bool IsReadOnly => false;
        public void Add(string key, int[] value) => _items.Add(key, value);
        public void Add(KeyValuePair<string, int[]> item) => _items.Add(item.Key, item.Value);
        public void Clear() => _items.Clear();
        public bool Contains(KeyValuePair<string, int[]> item) => _items.ContainsKey(item.Key);
        public bool ContainsKey(string key) => _items.ContainsKey(key);
        public void CopyTo(KeyValuePair<string, int[]>[] array, int arrayIndex) => _items.CopyTo(array, arrayIndex);
        public IEnumerator<KeyValuePair<string, int[]>> GetEnumerator() => _items.GetEnumerator();
        public bool Remove(string key) => _items.Remove(key);
        public bool Remove(KeyValuePair<string, int[]> item) => _items.Remove(item.Key);
        public bool TryGetValue(string key, [MaybeNullWhen(false)] out int[] value) => _items.TryGetValue(key, out value);
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    public struct StructDictionary : IDictionary<string, int>
    {
        private Dictionary<string, int>? _items;

        private Dictionary<string, int> Items => _items ??= [];

        public int this[string key]
        {
            get => Items[key];
            set => Items[key] = value;
        }

        public ICollection<string> Keys => Items.Keys;
        public ICollection<int> Values => Items.Values;
        public int Count => Items.Count;
        public bool IsReadOnly => false;
        public void Add(string key, int value) => Items.Add(key, value);
        public void Add(KeyValuePair<string, int> item) => Items.Add(item.Key, item.Value);
        public void Clear() => Items.Clear();
        public bool Contains(KeyValuePair<string, int> item) => Items.Contains(item);
        public bool ContainsKey(string key) => Items.ContainsKey(key);
        public void CopyTo(KeyValuePair<string, int>[] array, int arrayIndex) => ((IDictionary<string, int>)Items).CopyTo(array, arrayIndex);
        public IEnumerator<KeyValuePair<string, int>> GetEnumerator() => Items.GetEnumerator();
        public bool Remove(string key) => Items.Remove(key);
        public bool Remove(KeyValuePair<string, int> item) => Items.Remove(item.Key);
        public bool TryGetValue(string key, out int value) => Items.TryGetValue(key, out value);
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    public class Concurrents
    {
        public ConcurrentQueue<int>? Queue { get; set; }
        public ConcurrentStack<string>? Stack { get; set; }
        public OwnConcurrentQueue? Own { get; set; }
    }

    public class OwnConcurrentQueue : ConcurrentQueue<Point>;

    public class Owns
    {
        public Orders? List { get; set; }
        public OwnCollection? Collection { get; set; }
        public OwnSet? Set { get; set; }
        public OwnQueue? Queue { get; set; }
        public OwnStack? Stack { get; set; }
        public OwnBag? Bag { get; set; }
        public OwnKeyed? Keyed { get; set; }
        public OwnList? ReadOnlyBase { get; set; }
        public StructCollection Struct { get; set; }
    }

    /// <summary>Its members are no JSON, only what is in it.</summary>
    public class Orders : List<Point>
    {
        public string? Name { get; set; }
    }

    public class OwnCollection : Collection<int>
    {
        protected override void InsertItem(int index, int item) => base.InsertItem(index, item + 100);
    }

    public class OwnSet : HashSet<string>;

    public class OwnQueue : Queue<int>;

    public class OwnStack : Stack<int>
    {
        public OwnStack()
        {
        }

        public OwnStack(IEnumerable<int> items)
            : base(items)
        {
        }
    }

    public class OwnKeyed : KeyedCollection<int, Point>
    {
        protected override int GetKeyForItem(Point item) => item.X;
    }

    /// <summary>A list of its own, not derived from any.</summary>
    public class OwnList : IList<int>, ISequence
    {
        private readonly List<int> _items = [];

        public int this[int index]
        {
            get => _items[index];
            set => _items[index] = value;
        }

        public int Count => _items.Count;
        public bool IsReadOnly => false;
        public void Add(int item) => _items.Add(item);
        public void Clear() => _items.Clear();
        public bool Contains(int item) => _items.Contains(item);
        public void CopyTo(int[] array, int arrayIndex) => _items.CopyTo(array, arrayIndex);
        public IEnumerator<int> GetEnumerator() => _items.GetEnumerator();
        public int IndexOf(int item) => _items.IndexOf(item);
        public void Insert(int index, int item) => _items.Insert(index, item);
        public bool Remove(int item) => _items.Remove(item);
        public void RemoveAt(int index) => _items.RemoveAt(index);
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    public class OwnBag : ICollection<int>
    {
        private readonly List<int> _items = [];

        public int Count => _items.Count;
        public bool IsReadOnly => false;
        public void Add(int item) => _items.Add(item);
        public void Clear() => _items.Clear();
        public bool Contains(int item) => _items.Contains(item);
        public void CopyTo(int[] array, int arrayIndex) => _items.CopyTo(array, arrayIndex);
        public IEnumerator<int> GetEnumerator() => _items.GetEnumerator();
        public bool Remove(int item) => _items.Remove(item);
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    public struct StructCollection : ICollection<int>
    {
        private List<int>? _items;

        private List<int> Items => _items ??= [];

        public int Count => Items.Count;
        public bool IsReadOnly => false;
        public void Add(int item) => Items.Add(item);
        public void Clear() => Items.Clear();
        public bool Contains(int item) => Items.Contains(item);
        public void CopyTo(int[] array, int arrayIndex) => Items.CopyTo(array, arrayIndex);
        public IEnumerator<int> GetEnumerator() => Items.GetEnumerator();
        public bool Remove(int item) => Items.Remove(item);
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    public class Memories
    {
        public Memory<int> Memory { get; set; }
        public ReadOnlyMemory<string?> ReadOnly { get; set; }
        public Memory<double>? Maybe { get; set; }
    }

    public class Pairs
    {
        public KeyValuePair<string, int> Pair { get; set; }
        public List<KeyValuePair<int, Point>>? List { get; set; }
    }

    public class Frozen
    {
        public FrozenSet<int>? Set { get; set; }
        public FrozenDictionary<string, int>? Dictionary { get; set; }
    }

    public class ReadOnlies
    {
        public ReadOnlyCollection<int>? List { get; set; }
        public ReadOnlyDictionary<string, int>? Dictionary { get; set; }
        public IReadOnlySet<int>? Set { get; set; }
        public ReadOnlySet<string>? ReadOnlySet { get; set; }
        public ConcurrentBag<int>? Bag { get; set; }
        public Sequence? Sequence { get; set; }
        public ILookup<int, string>? Lookup { get; set; }
        public ISequence? Interface { get; set; }
        public NoConstructor? NoConstructor { get; set; }
    }

    public class Sequence : IEnumerable<int>
    {
        public IEnumerator<int> GetEnumerator() => Enumerable.Range(1, 3).GetEnumerator();
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    public interface ISequence : IEnumerable<int>;

    public class NoConstructor(int capacity) : List<int>(capacity);
}

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(FurtherCollections.Immutables))]
[JsonSerializable(typeof(FurtherCollections.ImmutableDictionaries))]
[JsonSerializable(typeof(ImmutableArray<int>))]
[JsonSerializable(typeof(ImmutableArray<int>?))]
[JsonSerializable(typeof(ImmutableList<Point>))]
[JsonSerializable(typeof(ImmutableDictionary<FurtherCollections.Weight, int>))]
[JsonSerializable(typeof(FurtherCollections.Dictionaries))]
[JsonSerializable(typeof(FurtherCollections.Headers))]
[JsonSerializable(typeof(FurtherCollections.OwnDictionary))]
[JsonSerializable(typeof(SortedList<int, string>))]
[JsonSerializable(typeof(FurtherCollections.Concurrents))]
[JsonSerializable(typeof(FurtherCollections.Owns))]
[JsonSerializable(typeof(FurtherCollections.Orders))]
[JsonSerializable(typeof(FurtherCollections.StructCollection))]
[JsonSerializable(typeof(FurtherCollections.Memories))]
[JsonSerializable(typeof(Memory<int>))]
[JsonSerializable(typeof(ReadOnlyMemory<Point>))]
[JsonSerializable(typeof(FurtherCollections.Pairs))]
[JsonSerializable(typeof(FurtherCollections.Frozen))]
[JsonSerializable(typeof(FurtherCollections.ReadOnlies))]
[JsonSerializable(typeof(ReadOnlyDictionary<int, string>))]
[JsonSerializable(typeof(IEnumerable<KeyValuePair<string, int>>))]
internal sealed partial class FurtherCollectionsContext : JsonSerializerContext;
