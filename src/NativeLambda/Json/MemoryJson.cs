using System.ComponentModel;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>Reads a <see cref="Memory{T}"/> as an array. It is empty where the JSON is <c>null</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MemoryReader<T, TReader> : IJsonReader<Memory<T>>, IJsonMemoryReader
    where TReader : struct, IJsonReader<T>
{
    /// <inheritdoc/>
    public static Memory<T> Read(ref JsonReader reader) => MemoryJson.Read<Memory<T>, T, TReader>(ref reader);
}

/// <summary>Reads a <see cref="ReadOnlyMemory{T}"/> as an array. It is empty where the JSON is <c>null</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReadOnlyMemoryReader<T, TReader> : IJsonReader<ReadOnlyMemory<T>>, IJsonMemoryReader
    where TReader : struct, IJsonReader<T>
{
    /// <inheritdoc/>
    public static ReadOnlyMemory<T> Read(ref JsonReader reader) => MemoryJson.Read<ReadOnlyMemory<T>, T, TReader>(ref reader);
}

/// <summary>Writes a <see cref="Memory{T}"/> as an array.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MemoryWriter<T, TWriter> : IJsonWriter<Memory<T>>
    where TWriter : struct, IJsonWriter<T>
{
    /// <inheritdoc/>
    public static void Write(JsonWriter writer, Memory<T> value) => MemoryJson.Write<T, TWriter>(writer, value.Span);
}

/// <summary>Writes a <see cref="ReadOnlyMemory{T}"/> as an array.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReadOnlyMemoryWriter<T, TWriter> : IJsonWriter<ReadOnlyMemory<T>>
    where TWriter : struct, IJsonWriter<T>
{
    /// <inheritdoc/>
    public static void Write(JsonWriter writer, ReadOnlyMemory<T> value) => MemoryJson.Write<T, TWriter>(writer, value.Span);
}

internal static class MemoryJson
{
    /// <summary>Reads the elements, <see langword="null"/> where the JSON is; a failure is named after the type that holds them.</summary>
    public static T[]? Read<TMemory, T, TReader>(ref JsonReader reader)
        where TReader : struct, IJsonReader<T>
    {
        return reader.TokenType != JsonTokenType.Null && JsonArray.Begin<TMemory>(ref reader)
            ? ArrayReader<T, TReader>.Read(ref reader)
            : null;
    }

    public static void Write<T, TWriter>(JsonWriter writer, ReadOnlySpan<T> elements)
        where TWriter : struct, IJsonWriter<T>
    {
        JsonWriteFailure.ThrowIfTooDeep(writer);
        writer.WriteStartArray();
        JsonArray.WriteElements<T, TWriter>(writer, elements);
    }
}
