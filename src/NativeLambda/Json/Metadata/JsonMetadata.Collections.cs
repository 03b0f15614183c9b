using System.Collections;
using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace NativeLambda.Json.Metadata;

// The collections, each named as the method of JsonMetadataServices that it comes down to. What makes a collection is null
// where the serializer has to know it: for interfaces, and for types that cannot be made.
public static partial class JsonMetadata
{
    /// <summary>An array of one dimension.</summary>
    public static JsonTypeInfo Array<TElement>(JsonSerializerOptions options) =>
        Custom<TElement[]>(options) ?? With(JsonMetadataServices.CreateArrayInfo(options, new JsonCollectionInfoValues<TElement[]>()), null);

    /// <summary><see cref="Memory{T}"/>.</summary>
    public static JsonTypeInfo Memory<TElement>(JsonSerializerOptions options) =>
        Custom<Memory<TElement>>(options)
        ?? With(JsonMetadataServices.CreateMemoryInfo(options, Made(New<Memory<TElement>>())), null);

    /// <summary><see cref="ReadOnlyMemory{T}"/>.</summary>
    public static JsonTypeInfo ReadOnlyMemory<TElement>(JsonSerializerOptions options) =>
        Custom<ReadOnlyMemory<TElement>>(options)
        ?? With(JsonMetadataServices.CreateReadOnlyMemoryInfo(options, Made(New<ReadOnlyMemory<TElement>>())), null);

    /// <summary>A <see cref="System.Collections.Generic.List{T}"/> or a class derived from it.</summary>
    public static JsonTypeInfo List<TCollection, TElement>(
        JsonSerializerOptions options, Func<TCollection>? create = null, JsonNumberHandling? numbers = null)
        where TCollection : List<TElement> =>
        Custom<TCollection>(options) ?? With(JsonMetadataServices.CreateListInfo<TCollection, TElement>(options, Made(create)), numbers);

    /// <summary>A <see cref="System.Collections.Generic.Dictionary{TKey, TValue}"/> or a class derived from it.</summary>
    public static JsonTypeInfo Dictionary<TCollection, TKey, TValue>(
        JsonSerializerOptions options, Func<TCollection>? create = null, JsonNumberHandling? numbers = null)
        where TCollection : Dictionary<TKey, TValue>
        where TKey : notnull =>
        Custom<TCollection>(options) ?? With(JsonMetadataServices.CreateDictionaryInfo<TCollection, TKey, TValue>(options, Made(create)), numbers);

    /// <summary>An immutable dictionary.</summary>
    public static JsonTypeInfo ImmutableDictionary<TCollection, TKey, TValue>(
        JsonSerializerOptions options, Func<IEnumerable<KeyValuePair<TKey, TValue>>, TCollection> create)
        where TCollection : IReadOnlyDictionary<TKey, TValue>
        where TKey : notnull =>
        Custom<TCollection>(options)
        ?? With(JsonMetadataServices.CreateImmutableDictionaryInfo(options, new JsonCollectionInfoValues<TCollection>(), create), null);

    /// <summary>A type that implements <see cref="IDictionary{TKey, TValue}"/>.</summary>
    public static JsonTypeInfo IDictionary<TCollection, TKey, TValue>(
        JsonSerializerOptions options, Func<TCollection>? create = null, JsonNumberHandling? numbers = null)
        where TCollection : IDictionary<TKey, TValue>
        where TKey : notnull =>
        Custom<TCollection>(options) ?? With(JsonMetadataServices.CreateIDictionaryInfo<TCollection, TKey, TValue>(options, Made(create)), numbers);

    /// <summary>A type that implements <see cref="IReadOnlyDictionary{TKey, TValue}"/>.</summary>
    public static JsonTypeInfo IReadOnlyDictionary<TCollection, TKey, TValue>(
        JsonSerializerOptions options, Func<TCollection>? create = null, JsonNumberHandling? numbers = null)
        where TCollection : IReadOnlyDictionary<TKey, TValue>
        where TKey : notnull =>
        Custom<TCollection>(options)
        ?? With(JsonMetadataServices.CreateIReadOnlyDictionaryInfo<TCollection, TKey, TValue>(options, Made(create)), numbers);

    /// <summary>An immutable collection.</summary>
    public static JsonTypeInfo ImmutableEnumerable<TCollection, TElement>(
        JsonSerializerOptions options, Func<IEnumerable<TElement>, TCollection> create)
        where TCollection : IEnumerable<TElement> =>
        Custom<TCollection>(options)
        ?? With(JsonMetadataServices.CreateImmutableEnumerableInfo(options, new JsonCollectionInfoValues<TCollection>(), create), null);

    /// <summary>A type that implements <see cref="IList{T}"/>.</summary>
    public static JsonTypeInfo IList<TCollection, TElement>(
        JsonSerializerOptions options, Func<TCollection>? create = null, JsonNumberHandling? numbers = null)
        where TCollection : IList<TElement> =>
        Custom<TCollection>(options) ?? With(JsonMetadataServices.CreateIListInfo<TCollection, TElement>(options, Made(create)), numbers);

    /// <summary>A type that implements <see cref="ISet{T}"/>.</summary>
    public static JsonTypeInfo ISet<TCollection, TElement>(
        JsonSerializerOptions options, Func<TCollection>? create = null, JsonNumberHandling? numbers = null)
        where TCollection : ISet<TElement> =>
        Custom<TCollection>(options) ?? With(JsonMetadataServices.CreateISetInfo<TCollection, TElement>(options, Made(create)), numbers);

    /// <summary>A type that implements <see cref="ICollection{T}"/>.</summary>
    public static JsonTypeInfo ICollection<TCollection, TElement>(
        JsonSerializerOptions options, Func<TCollection>? create = null, JsonNumberHandling? numbers = null)
        where TCollection : ICollection<TElement> =>
        Custom<TCollection>(options) ?? With(JsonMetadataServices.CreateICollectionInfo<TCollection, TElement>(options, Made(create)), numbers);

    /// <summary>A <see cref="System.Collections.Generic.Stack{T}"/> or a class derived from it.</summary>
    public static JsonTypeInfo Stack<TCollection, TElement>(
        JsonSerializerOptions options, Func<TCollection>? create = null, JsonNumberHandling? numbers = null)
        where TCollection : Stack<TElement> =>
        Custom<TCollection>(options) ?? With(JsonMetadataServices.CreateStackInfo<TCollection, TElement>(options, Made(create)), numbers);

    /// <summary>A <see cref="System.Collections.Generic.Queue{T}"/> or a class derived from it.</summary>
    public static JsonTypeInfo Queue<TCollection, TElement>(
        JsonSerializerOptions options, Func<TCollection>? create = null, JsonNumberHandling? numbers = null)
        where TCollection : Queue<TElement> =>
        Custom<TCollection>(options) ?? With(JsonMetadataServices.CreateQueueInfo<TCollection, TElement>(options, Made(create)), numbers);

    /// <summary>A <see cref="System.Collections.Concurrent.ConcurrentStack{T}"/> or a class derived from it.</summary>
    public static JsonTypeInfo ConcurrentStack<TCollection, TElement>(
        JsonSerializerOptions options, Func<TCollection>? create = null, JsonNumberHandling? numbers = null)
        where TCollection : ConcurrentStack<TElement> =>
        Custom<TCollection>(options) ?? With(JsonMetadataServices.CreateConcurrentStackInfo<TCollection, TElement>(options, Made(create)), numbers);

    /// <summary>A <see cref="System.Collections.Concurrent.ConcurrentQueue{T}"/> or a class derived from it.</summary>
    public static JsonTypeInfo ConcurrentQueue<TCollection, TElement>(
        JsonSerializerOptions options, Func<TCollection>? create = null, JsonNumberHandling? numbers = null)
        where TCollection : ConcurrentQueue<TElement> =>
        Custom<TCollection>(options) ?? With(JsonMetadataServices.CreateConcurrentQueueInfo<TCollection, TElement>(options, Made(create)), numbers);

    /// <summary>A type that implements <see cref="IEnumerable{T}"/>.</summary>
    public static JsonTypeInfo IEnumerable<TCollection, TElement>(
        JsonSerializerOptions options, Func<TCollection>? create = null, JsonNumberHandling? numbers = null)
        where TCollection : IEnumerable<TElement> =>
        Custom<TCollection>(options) ?? With(JsonMetadataServices.CreateIEnumerableInfo<TCollection, TElement>(options, Made(create)), numbers);

    /// <summary>A type that implements <see cref="IAsyncEnumerable{T}"/>.</summary>
    public static JsonTypeInfo IAsyncEnumerable<TCollection, TElement>(
        JsonSerializerOptions options, Func<TCollection>? create = null, JsonNumberHandling? numbers = null)
        where TCollection : IAsyncEnumerable<TElement> =>
        Custom<TCollection>(options) ?? With(JsonMetadataServices.CreateIAsyncEnumerableInfo<TCollection, TElement>(options, Made(create)), numbers);

    /// <summary>A type that implements <see cref="System.Collections.IDictionary"/>.</summary>
    public static JsonTypeInfo IDictionary<TCollection>(
        JsonSerializerOptions options, Func<TCollection>? create = null, JsonNumberHandling? numbers = null)
        where TCollection : IDictionary =>
        Custom<TCollection>(options) ?? With(JsonMetadataServices.CreateIDictionaryInfo(options, Made(create)), numbers);

    /// <summary>A type that implements <see cref="System.Collections.IList"/>.</summary>
    public static JsonTypeInfo IList<TCollection>(
        JsonSerializerOptions options, Func<TCollection>? create = null, JsonNumberHandling? numbers = null)
        where TCollection : IList =>
        Custom<TCollection>(options) ?? With(JsonMetadataServices.CreateIListInfo(options, Made(create)), numbers);

    /// <summary>A <see cref="System.Collections.Stack"/> or a class derived from it.</summary>
    public static JsonTypeInfo Stack<TCollection>(
        JsonSerializerOptions options, Func<TCollection>? create = null, JsonNumberHandling? numbers = null)
        where TCollection : Stack =>
        Custom<TCollection>(options)
        ?? With(JsonMetadataServices.CreateStackInfo(options, Made(create), static (stack, item) => stack.Push(item)), numbers);

    /// <summary>A <see cref="System.Collections.Queue"/> or a class derived from it.</summary>
    public static JsonTypeInfo Queue<TCollection>(
        JsonSerializerOptions options, Func<TCollection>? create = null, JsonNumberHandling? numbers = null)
        where TCollection : Queue =>
        Custom<TCollection>(options)
        ?? With(JsonMetadataServices.CreateQueueInfo(options, Made(create), static (queue, item) => queue.Enqueue(item)), numbers);

    /// <summary>A type that implements <see cref="System.Collections.IEnumerable"/>.</summary>
    public static JsonTypeInfo IEnumerable<TCollection>(
        JsonSerializerOptions options, Func<TCollection>? create = null, JsonNumberHandling? numbers = null)
        where TCollection : IEnumerable =>
        Custom<TCollection>(options) ?? With(JsonMetadataServices.CreateIEnumerableInfo(options, Made(create)), numbers);

    private static JsonCollectionInfoValues<TCollection> Made<TCollection>(Func<TCollection>? create) => new() { ObjectCreator = create };

    // The values of a collection cannot say that nothing is said of its numbers.
    private static JsonTypeInfo With(JsonTypeInfo info, JsonNumberHandling? numbers)
    {
        info.NumberHandling = numbers;
        return info;
    }
}
