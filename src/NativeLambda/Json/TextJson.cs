using System.Buffers.Text;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>JSON of <see cref="string"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StringJson : IJsonReader<string>, IJsonWriter<string>
{
    /// <inheritdoc/>
    public static string? Read(ref JsonReader reader) => reader.TokenType is JsonTokenType.String or JsonTokenType.Null
        ? reader.GetString()
        : throw JsonReadFailure.CannotConvertScalar<string>();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, string? value) => writer.WriteStringValue(value);
}

/// <summary>JSON of <see cref="char"/>: a string of one UTF-16 code unit.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CharJson : IJsonReader<char>, IJsonWriter<char>
{
    // One code unit, written as an escape.
    private const int MaxEscapedLength = 6;

    /// <inheritdoc/>
    public static char Read(ref JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length is > 0 and <= MaxEscapedLength)
        {
            Span<char> text = stackalloc char[MaxEscapedLength];
            if (reader.CopyString(text) == 1)
            {
                return text[0];
            }
        }

        throw JsonReadFailure.CannotConvertScalar<char>();
    }

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, char value) =>
        writer.WriteStringValue(MemoryMarshal.CreateReadOnlySpan(ref value, 1));
}

/// <summary>JSON of <see cref="bool"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BooleanJson : IJsonReader<bool>, IJsonWriter<bool>
{
    /// <inheritdoc/>
    public static bool Read(ref JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw JsonReadFailure.CannotConvertScalar<bool>(),
    };

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, bool value) => writer.WriteBooleanValue(value);
}

/// <summary>JSON of <see cref="Guid"/>: a string of the form <c>D</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct GuidJson : IJsonReader<Guid>, IJsonWriter<Guid>
{
    private const int Length = 36;

    /// <inheritdoc/>
    public static Guid Read(ref JsonReader reader)
    {
        Span<byte> buffer = stackalloc byte[ShortString.MaxExpansion * Length];
        return ShortString.Copy(ref reader, buffer) == Length && Utf8Parser.TryParse(buffer[..Length], out Guid value, out _, 'D')
            ? value
            : throw JsonReadFailure.CannotConvertScalar<Guid>();
    }

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, Guid value)
    {
        Span<byte> text = stackalloc byte[Length];
        Utf8Formatter.TryFormat(value, text, out _);
        writer.WritePlainString(text);
    }
}

/// <summary>JSON of <see cref="Uri"/>: a string, absolute or relative.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UriJson : IJsonReader<Uri>, IJsonWriter<Uri>
{
    /// <inheritdoc/>
    public static Uri? Read(ref JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        return reader.TokenType == JsonTokenType.String
            && Uri.TryCreate(reader.GetString(), UriKind.RelativeOrAbsolute, out var value)
                ? value
                : throw JsonReadFailure.CannotConvertScalar<Uri>();
    }

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, Uri? value) => writer.WriteStringValue(value?.OriginalString);
}

/// <summary>JSON of <see cref="Version"/>: a string of two to four numbers with dots between them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct VersionJson : IJsonReader<Version>, IJsonWriter<Version>
{
    // Four numbers of ten digits and three dots, every character written as an escape.
    private const int MaxEscapedLength = 43 * 6;

    /// <inheritdoc/>
    public static Version? Read(ref JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length is > 0 and <= MaxEscapedLength)
        {
            Span<char> text = stackalloc char[MaxEscapedLength];
            text = text[..reader.CopyString(text)];

            // The parser would take white space and signs around the numbers.
            if (char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[^1]) && Version.TryParse(text, out var value))
            {
                return value;
            }
        }

        throw JsonReadFailure.CannotConvertScalar<Version>();
    }

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, Version? value) => writer.WriteStringValue(value?.ToString());
}
