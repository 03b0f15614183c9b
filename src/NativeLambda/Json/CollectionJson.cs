using System.Collections.Concurrent;
using System.ComponentModel;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>Reads a collection that is filled by <see cref="ICollection{T}.Add"/>, such as <see cref="HashSet{T}"/>.</summary>
/// <typeparam name="TCollection">The collection.</typeparam>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <typeparam name="TReader">The reader of the elements.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CollectionReader<TCollection, T, TReader> : IJsonReader<TCollection>
    where TCollection : ICollection<T>, new()
    where TReader : struct, IJsonReader<T>
{
    /// <inheritdoc/>
    public static TCollection? Read(ref JsonReader reader)
    {
        if (!JsonArray.Begin<TCollection>(ref reader))
        {
            return default;
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

/// <summary>Reads a <see cref="Queue{T}"/>, or a class derived from it.</summary>
/// <typeparam name="TQueue">The queue.</typeparam>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <typeparam name="TReader">The reader of the elements.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct QueueReader<TQueue, T, TReader> : IJsonReader<TQueue>
    where TQueue : Queue<T>, new()
    where TReader : struct, IJsonReader<T>
{
    /// <inheritdoc/>
    public static TQueue? Read(ref JsonReader reader)
    {
        if (!JsonArray.Begin<TQueue>(ref reader))
        {
            return null;
        }

        var queue = new TQueue();
        while (JsonArray.Next(ref reader))
        {
            queue.Enqueue(TReader.Read(ref reader)!);
        }

        return queue;
    }
}

/// <summary>
/// Reads a <see cref="Stack{T}"/> or a class derived from it. Its top is the last element of the array. It is written from
/// the top on, and so comes back upside down, as with System.Text.Json.
/// </summary>
/// <typeparam name="TStack">The stack.</typeparam>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <typeparam name="TReader">The reader of the elements.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StackReader<TStack, T, TReader> : IJsonReader<TStack>
    where TStack : Stack<T>, new()
    where TReader : struct, IJsonReader<T>
{
    /// <inheritdoc/>
    public static TStack? Read(ref JsonReader reader)
    {
        if (!JsonArray.Begin<TStack>(ref reader))
        {
            return null;
        }

        var stack = new TStack();
        while (JsonArray.Next(ref reader))
        {
            stack.Push(TReader.Read(ref reader)!);
        }

        return stack;
    }
}

/// <summary>Reads a <see cref="ConcurrentQueue{T}"/> or <see cref="ConcurrentStack{T}"/>, or a class derived from one.</summary>
/// <typeparam name="TCollection">The collection.</typeparam>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <typeparam name="TReader">The reader of the elements.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ConcurrentReader<TCollection, T, TReader> : IJsonReader<TCollection>
    where TCollection : class, IProducerConsumerCollection<T>, new()
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
            collection.TryAdd(TReader.Read(ref reader)!);
        }

        return collection;
    }
}
