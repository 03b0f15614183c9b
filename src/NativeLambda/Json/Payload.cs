using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.IO.Compression;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>Reads the bytes of a string that holds a <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The type that is read.</typeparam>
internal abstract class PayloadFormat<T>
{
    /// <exception cref="JsonException">The bytes are not JSON of this type.</exception>
    public abstract T? Read(ReadOnlySpan<byte> bytes);
}

/// <summary>The same by the code of a type.</summary>
internal sealed class PayloadFormat<T, TReader> : PayloadFormat<T>
    where TReader : struct, IPayloadReader<T>
{
    public override T? Read(ReadOnlySpan<byte> bytes) => TReader.Read(bytes);
}

/// <summary>Reads a <typeparamref name="T"/> from bytes that stood in a string.</summary>
/// <typeparam name="T">The type that is read.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPayloadReader<T>
{
    /// <summary>Reads the value.</summary>
    /// <exception cref="JsonException">The bytes are not JSON of this type.</exception>
    static abstract T? Read(ReadOnlySpan<byte> bytes);
}

/// <summary>Writes a <typeparamref name="T"/> to bytes that are to stand in a string.</summary>
/// <typeparam name="T">The type that is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPayloadWriter<T>
{
    /// <summary>Writes the value.</summary>
    static abstract ReadOnlySpan<byte> Write(T? value);
}

/// <summary>Reads bytes that are JSON.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonPayloadReader<T, TReader> : IPayloadReader<T>
    where TReader : struct, IJsonReader<T>
{
    /// <inheritdoc/>
    public static T? Read(ReadOnlySpan<byte> bytes) => DirectJson.Read<T, TReader>(bytes);
}

/// <summary>Writes bytes that are JSON.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonPayloadWriter<T, TWriter> : IPayloadWriter<T>
    where TWriter : struct, IJsonWriter<T>
{
    /// <inheritdoc/>
    public static ReadOnlySpan<byte> Write(T? value)
    {
        var writer = new JsonWriter();
        DirectJson.Write<T, TWriter>(writer, value);
        return writer.WrittenSpan;
    }
}

/// <summary>Reads bytes that are JSON compressed by gzip.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct GZipPayloadReader<T, TReader> : IPayloadReader<GZip<T>>
    where TReader : struct, IJsonReader<T>
{
    /// <inheritdoc/>
    public static GZip<T>? Read(ReadOnlySpan<byte> bytes) =>
        DirectJson.Read<T, TReader>(Payload.Expand(bytes)) is { } value ? new GZip<T>(value) : null;
}

/// <summary>Writes bytes that are JSON compressed by gzip.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct GZipPayloadWriter<T, TWriter> : IPayloadWriter<GZip<T>>
    where TWriter : struct, IJsonWriter<T>
{
    /// <inheritdoc/>
    public static ReadOnlySpan<byte> Write(GZip<T>? value) =>
        Payload.Compress(JsonPayloadWriter<T, TWriter>.Write(value is null ? default : value.Value));
}

internal static class Payload
{
    /// <exception cref="JsonException">The text is not base64.</exception>
    public static byte[] FromBase64(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        if (Base64.DecodeFromUtf8(text, bytes, out _, out var length) != OperationStatus.Done)
        {
            throw new JsonException("The payload is not base64. Path: $.", "$", null, null);
        }

        Array.Resize(ref bytes, length);
        return bytes;
    }

    public static ReadOnlySpan<byte> Compress(ReadOnlySpan<byte> bytes)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return compressed.ToArray();
    }

    /// <exception cref="JsonException">The bytes are not compressed by gzip.</exception>
    public static byte[] Expand(ReadOnlySpan<byte> bytes)
    {
        var expanded = new MemoryStream();
        try
        {
            using var gzip = new GZipStream(new MemoryStream(bytes.ToArray(), writable: false), CompressionMode.Decompress);
            gzip.CopyTo(expanded);
        }
        catch (InvalidDataException e)
        {
            throw new JsonException("The payload is not compressed by gzip. Path: $.", "$", null, null, e);
        }

        // Without a single byte of gzip the stream is only empty.
        return expanded.Length > 0 ? expanded.ToArray() : throw new JsonException("The payload is not compressed by gzip. Path: $.", "$", null, null);
    }
}
