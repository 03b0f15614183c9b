using System.ComponentModel;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>Reads an <see cref="Embedded{T}"/>: a string, whose inside is not looked at yet.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EmbeddedReader<T, TPayload> : IJsonReader<Embedded<T>>
    where TPayload : struct, IPayloadReader<T>
{
    internal static readonly PayloadFormat<T> Format = new PayloadFormat<T, TPayload>();

    /// <inheritdoc/>
    public static Embedded<T>? Read(ref JsonReader reader) =>
        EmbeddedText.Read<Embedded<T>>(ref reader) is { } text ? new Embedded<T>(text, Format) : null;
}

/// <summary>Reads an <see cref="EmbeddedBase64{T}"/>: a string, whose inside is not looked at yet.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EmbeddedBase64Reader<T, TPayload> : IJsonReader<EmbeddedBase64<T>>
    where TPayload : struct, IPayloadReader<T>
{
    /// <inheritdoc/>
    public static EmbeddedBase64<T>? Read(ref JsonReader reader) =>
        EmbeddedText.Read<EmbeddedBase64<T>>(ref reader) is { } text
            ? new EmbeddedBase64<T>(text, EmbeddedReader<T, TPayload>.Format)
            : null;
}

/// <summary>Writes an <see cref="Embedded{T}"/>: the string as it came, or the JSON of the value that it was made of.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EmbeddedWriter<T, TPayload> : IJsonWriter<Embedded<T>>, IJsonWriter<EmbeddedBase64<T>>
    where TPayload : struct, IPayloadWriter<T>
{
    /// <inheritdoc/>
    public static void Write(JsonWriter writer, Embedded<T>? value)
    {
        if (value?.Utf8Text is { } text)
        {
            writer.WriteStringValue(text);
        }
        else if (value is null || !value.TryGetValue(out var content, out _))
        {
            writer.WriteNullValue();
        }
        else if (value.IsBase64Encoded)
        {
            writer.WriteBase64StringValue(TPayload.Write(content));
        }
        else
        {
            writer.WriteStringValue(TPayload.Write(content));
        }
    }

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, EmbeddedBase64<T>? value) => Write(writer, (Embedded<T>?)value);
}

internal static class EmbeddedText
{
    /// <summary>A copy of the string that the reader stands on, <see langword="null"/> where the JSON is.</summary>
    public static byte[]? Read<TEmbedded>(ref JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => reader.CopyUtf8String(),
        _ => throw JsonReadFailure.CannotConvertScalar<TEmbedded>(),
    };
}
