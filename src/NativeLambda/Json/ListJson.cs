using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>Reads a <see cref="List{T}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ListReader<T, TReader> : IJsonReader<List<T>>
    where TReader : struct, IJsonReader<T>
{
    /// <inheritdoc/>
    public static List<T>? Read(ref JsonReader reader)
    {
        if (!JsonArray.Begin<List<T>>(ref reader))
        {
            return null;
        }

        var list = new List<T>();
        while (JsonArray.Next(ref reader))
        {
            list.Add(TReader.Read(ref reader)!);
        }

        return list;
    }
}

/// <summary>Reads an array.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ArrayReader<T, TReader> : IJsonReader<T[]>
    where TReader : struct, IJsonReader<T>
{
    /// <inheritdoc/>
    public static T[]? Read(ref JsonReader reader)
    {
        if (!JsonArray.Begin<T[]>(ref reader))
        {
            return null;
        }

        var list = new List<T>();
        while (JsonArray.Next(ref reader))
        {
            list.Add(TReader.Read(ref reader)!);
        }

        return [.. list];
    }
}

/// <summary>Reads an interface that a <see cref="List{T}"/> implements, as one.</summary>
/// <typeparam name="TInterface">The interface.</typeparam>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <typeparam name="TReader">The reader of the elements.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ListInterfaceReader<TInterface, T, TReader> : IJsonReader<TInterface>
    where TInterface : class, IEnumerable<T>
    where TReader : struct, IJsonReader<T>
{
    /// <inheritdoc/>
    public static TInterface? Read(ref JsonReader reader) =>
        JsonArray.Begin<TInterface>(ref reader) ? (TInterface)(object)ListReader<T, TReader>.Read(ref reader)! : null;
}

/// <summary>Writes a <see cref="List{T}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ListWriter<T, TWriter> : IJsonWriter<List<T>>
    where TWriter : struct, IJsonWriter<T>
{
    /// <inheritdoc/>
    public static void Write(JsonWriter writer, List<T>? value)
    {
        if (JsonArray.Begin(writer, value))
        {
            JsonArray.WriteElements<T, TWriter>(writer, CollectionsMarshal.AsSpan(value));
        }
    }
}

/// <summary>Writes an array.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ArrayWriter<T, TWriter> : IJsonWriter<T[]>
    where TWriter : struct, IJsonWriter<T>
{
    /// <inheritdoc/>
    public static void Write(JsonWriter writer, T[]? value)
    {
        if (JsonArray.Begin(writer, value))
        {
            JsonArray.WriteElements<T, TWriter>(writer, value);
        }
    }
}

/// <summary>Writes any sequence as an array.</summary>
/// <typeparam name="TEnumerable">The type of the sequence.</typeparam>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <typeparam name="TWriter">The writer of the elements.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EnumerableWriter<TEnumerable, T, TWriter> : IJsonWriter<TEnumerable>
    where TEnumerable : IEnumerable<T>
    where TWriter : struct, IJsonWriter<T>
{
    /// <inheritdoc/>
    public static void Write(JsonWriter writer, TEnumerable? value)
    {
        if (!JsonArray.Begin(writer, value))
        {
            return;
        }

        foreach (var element in value!)
        {
            TWriter.Write(writer, element);
        }

        writer.WriteEndArray();
    }
}
