using System.ComponentModel;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>Reads a collection that is filled by <see cref="ICollection{T}.Add"/>, such as <see cref="HashSet{T}"/>.</summary>
/// <typeparam name="TCollection">The collection.</typeparam>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <typeparam name="TReader">The reader of the elements.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CollectionReader<TCollection, T, TReader> : IJsonReader<TCollection>
    where TCollection : class, ICollection<T>, new()
    where TReader : struct, IJsonReader<T>
{
    /// <inheritdoc/>
    public static TCollection? Read(ref JsonReader reader)
    {
        if (!JsonArray.Begin<TCollection>(ref reader))
        {
            return null;
        }

        var collection = new TCollection();
        while (JsonArray.Next(ref reader))
        {
            collection.Add(TReader.Read(ref reader)!);
        }

        return collection;
    }
}

/// <summary>Reads an interface that a <see cref="HashSet{T}"/> implements, as one.</summary>
/// <typeparam name="TInterface">The interface.</typeparam>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <typeparam name="TReader">The reader of the elements.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SetInterfaceReader<TInterface, T, TReader> : IJsonReader<TInterface>
    where TInterface : class, IEnumerable<T>
    where TReader : struct, IJsonReader<T>
{
    /// <inheritdoc/>
    public static TInterface? Read(ref JsonReader reader) => JsonArray.Begin<TInterface>(ref reader)
        ? (TInterface)(object)CollectionReader<HashSet<T>, T, TReader>.Read(ref reader)!
        : null;
}

/// <summary>Reads a <see cref="Queue{T}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct QueueReader<T, TReader> : IJsonReader<Queue<T>>
    where TReader : struct, IJsonReader<T>
{
    /// <inheritdoc/>
    public static Queue<T>? Read(ref JsonReader reader)
    {
        if (!JsonArray.Begin<Queue<T>>(ref reader))
        {
            return null;
        }

        var queue = new Queue<T>();
        while (JsonArray.Next(ref reader))
        {
            queue.Enqueue(TReader.Read(ref reader)!);
        }

        return queue;
    }
}

/// <summary>
/// Reads a <see cref="Stack{T}"/>, whose top is the last element of the array. It is written from the top on, and so comes
/// back upside down, as with System.Text.Json.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StackReader<T, TReader> : IJsonReader<Stack<T>>
    where TReader : struct, IJsonReader<T>
{
    /// <inheritdoc/>
    public static Stack<T>? Read(ref JsonReader reader)
    {
        if (!JsonArray.Begin<Stack<T>>(ref reader))
        {
            return null;
        }

        var stack = new Stack<T>();
        while (JsonArray.Next(ref reader))
        {
            stack.Push(TReader.Read(ref reader)!);
        }

        return stack;
    }
}
