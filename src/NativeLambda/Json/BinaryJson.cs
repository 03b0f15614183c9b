using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>JSON of a <see cref="byte"/> array: a string in base64.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ByteArrayJson : IJsonReader<byte[]>, IJsonWriter<byte[]>
{
    /// <inheritdoc/>
    public static byte[]? Read(ref JsonReader reader) => Base64Text.Read<byte[]>(ref reader);

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, byte[]? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteBase64StringValue(value);
        }
    }
}

/// <summary>JSON of a <see cref="Memory{T}"/> of bytes: a string in base64. It is empty where the JSON is <c>null</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ByteMemoryJson : IJsonReader<Memory<byte>>, IJsonWriter<Memory<byte>>
{
    /// <inheritdoc/>
    public static Memory<byte> Read(ref JsonReader reader) => Base64Text.Read<Memory<byte>>(ref reader);

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, Memory<byte> value) => writer.WriteBase64StringValue(value.Span);
}

/// <summary>JSON of a <see cref="ReadOnlyMemory{T}"/> of bytes: a string in base64. It is empty where the JSON is <c>null</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ByteReadOnlyMemoryJson : IJsonReader<ReadOnlyMemory<byte>>, IJsonWriter<ReadOnlyMemory<byte>>
{
    /// <inheritdoc/>
    public static ReadOnlyMemory<byte> Read(ref JsonReader reader) => Base64Text.Read<ReadOnlyMemory<byte>>(ref reader);

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, ReadOnlyMemory<byte> value) => writer.WriteBase64StringValue(value.Span);
}

/// <summary>JSON of a <see cref="MemoryStream"/>: its bytes in base64, wherever it stands, as AWS's serializer has it. System.Text.Json cannot write one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MemoryStreamJson : IJsonReader<MemoryStream>, IJsonWriter<MemoryStream>
{
    /// <inheritdoc/>
    public static MemoryStream? Read(ref JsonReader reader) =>
        Base64Text.Read<MemoryStream>(ref reader) is { } bytes ? new MemoryStream(bytes) : null;

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, MemoryStream? value) => ByteArrayJson.Write(writer, value?.ToArray());
}

internal static class Base64Text
{
    /// <summary>Reads bytes, <see langword="null"/> where the JSON is; a failure is named after the type that holds them.</summary>
    public static byte[]? Read<T>(ref JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType == JsonTokenType.String)
        {
            var text = reader.GetUtf8String();
            var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
            if (Base64.DecodeFromUtf8(text, bytes, out _, out var length) == OperationStatus.Done)
            {
                Array.Resize(ref bytes, length);
                return bytes;
            }
        }

        throw JsonReadFailure.CannotConvertScalar<T>();
    }
}
