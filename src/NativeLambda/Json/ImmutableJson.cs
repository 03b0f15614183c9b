using System.Collections.Immutable;
using System.ComponentModel;

namespace NativeLambda.Json;

/// <summary>Makes an immutable collection of its elements.</summary>
/// <typeparam name="TCollection">The collection.</typeparam>
/// <typeparam name="TElements">What the elements are read into.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonImmutable<TCollection, TElements>
{
    /// <summary>Makes the collection.</summary>
    static abstract TCollection Create(TElements elements);
}

/// <summary>Reads an immutable collection.</summary>
/// <typeparam name="TCollection">The collection.</typeparam>
/// <typeparam name="TImmutable">What makes it.</typeparam>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <typeparam name="TReader">The reader of the elements.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableReader<TCollection, TImmutable, T, TReader> : IJsonReader<TCollection>
    where TImmutable : struct, IJsonImmutable<TCollection, List<T>>
    where TReader : struct, IJsonReader<T>
{
    /// <inheritdoc/>
    public static TCollection? Read(ref JsonReader reader) =>
        JsonArray.Begin<TCollection>(ref reader) ? TImmutable.Create(ListReader<T, TReader>.Read(ref reader)!) : default;
}

/// <summary>Reads an immutable dictionary. Where a key stands twice, the last one wins.</summary>
/// <typeparam name="TDictionary">The dictionary.</typeparam>
/// <typeparam name="TImmutable">What makes it.</typeparam>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TKeyJson">The JSON of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
/// <typeparam name="TReader">The reader of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableDictionaryReader<TDictionary, TImmutable, TKey, TKeyJson, TValue, TReader>
    : IJsonReader<TDictionary>, IJsonDictionaryReader
    where TDictionary : class
    where TImmutable : struct, IJsonImmutable<TDictionary, Dictionary<TKey, TValue>>
    where TKey : notnull
    where TKeyJson : struct, IJsonKey<TKey>
    where TReader : struct, IJsonReader<TValue>
{
    /// <inheritdoc/>
    public static TDictionary? Read(ref JsonReader reader) => JsonObject.Begin<TDictionary>(ref reader)
        ? TImmutable.Create(DictionaryReader<TKey, TKeyJson, TValue, TReader>.Read(ref reader)!)
        : null;
}

/// <summary>Makes an <see cref="ImmutableArray{T}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableArrayOf<T> : IJsonImmutable<ImmutableArray<T>, List<T>>
{
    /// <inheritdoc/>
    public static ImmutableArray<T> Create(List<T> elements) => [.. elements];
}

/// <summary>Makes an <see cref="ImmutableList{T}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableListOf<T> : IJsonImmutable<ImmutableList<T>, List<T>>, IJsonImmutable<IImmutableList<T>, List<T>>
{
    /// <inheritdoc/>
    public static ImmutableList<T> Create(List<T> elements) => [.. elements];

    static IImmutableList<T> IJsonImmutable<IImmutableList<T>, List<T>>.Create(List<T> elements) => Create(elements);
}

/// <summary>Makes an <see cref="ImmutableHashSet{T}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableHashSetOf<T> : IJsonImmutable<ImmutableHashSet<T>, List<T>>, IJsonImmutable<IImmutableSet<T>, List<T>>
{
    /// <inheritdoc/>
    public static ImmutableHashSet<T> Create(List<T> elements) => [.. elements];

    static IImmutableSet<T> IJsonImmutable<IImmutableSet<T>, List<T>>.Create(List<T> elements) => Create(elements);
}

/// <summary>Makes an <see cref="ImmutableSortedSet{T}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableSortedSetOf<T> : IJsonImmutable<ImmutableSortedSet<T>, List<T>>
{
    /// <inheritdoc/>
    public static ImmutableSortedSet<T> Create(List<T> elements) => [.. elements];
}

/// <summary>Makes an <see cref="ImmutableQueue{T}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableQueueOf<T> : IJsonImmutable<ImmutableQueue<T>, List<T>>, IJsonImmutable<IImmutableQueue<T>, List<T>>
{
    /// <inheritdoc/>
    public static ImmutableQueue<T> Create(List<T> elements) => [.. elements];

    static IImmutableQueue<T> IJsonImmutable<IImmutableQueue<T>, List<T>>.Create(List<T> elements) => Create(elements);
}

/// <summary>Makes an <see cref="ImmutableStack{T}"/>, whose top is the last element.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableStackOf<T> : IJsonImmutable<ImmutableStack<T>, List<T>>, IJsonImmutable<IImmutableStack<T>, List<T>>
{
    /// <inheritdoc/>
    public static ImmutableStack<T> Create(List<T> elements) => [.. elements];

    static IImmutableStack<T> IJsonImmutable<IImmutableStack<T>, List<T>>.Create(List<T> elements) => Create(elements);
}

/// <summary>Makes an <see cref="ImmutableDictionary{TKey, TValue}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableDictionaryOf<TKey, TValue>
    : IJsonImmutable<ImmutableDictionary<TKey, TValue>, Dictionary<TKey, TValue>>,
      IJsonImmutable<IImmutableDictionary<TKey, TValue>, Dictionary<TKey, TValue>>
    where TKey : notnull
{
    /// <inheritdoc/>
    public static ImmutableDictionary<TKey, TValue> Create(Dictionary<TKey, TValue> elements) => ImmutableDictionary.CreateRange(elements);

    static IImmutableDictionary<TKey, TValue> IJsonImmutable<IImmutableDictionary<TKey, TValue>, Dictionary<TKey, TValue>>.Create(
        Dictionary<TKey, TValue> elements) => Create(elements);
}

/// <summary>Makes an <see cref="ImmutableSortedDictionary{TKey, TValue}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableSortedDictionaryOf<TKey, TValue> : IJsonImmutable<ImmutableSortedDictionary<TKey, TValue>, Dictionary<TKey, TValue>>
    where TKey : notnull
{
    /// <inheritdoc/>
    public static ImmutableSortedDictionary<TKey, TValue> Create(Dictionary<TKey, TValue> elements) => ImmutableSortedDictionary.CreateRange(elements);
}
