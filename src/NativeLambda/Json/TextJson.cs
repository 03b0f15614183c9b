using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>JSON of <see cref="string"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StringJson : IJsonReader<string>, IJsonWriter<string>
{
    /// <inheritdoc/>
    public static string? Read(ref Utf8JsonReader reader) => reader.TokenType is JsonTokenType.String or JsonTokenType.Null
        ? JsonText.GetString(ref reader)
        : throw JsonReadFailure.CannotConvertScalar<string>();

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, string? value) => writer.WriteStringValue(value);
}

/// <summary>JSON of <see cref="char"/>: a string of one UTF-16 code unit.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CharJson : IJsonReader<char>, IJsonWriter<char>
{
    // One code unit, written as an escape.
    private const int MaxEscapedLength = 6;

    /// <inheritdoc/>
    public static char Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length is > 0 and <= MaxEscapedLength)
        {
            Span<char> text = stackalloc char[MaxEscapedLength];
            if (JsonText.Copy(ref reader, text) == 1)
            {
                return text[0];
            }
        }

        throw JsonReadFailure.CannotConvertScalar<char>();
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, char value) =>
        writer.WriteStringValue(MemoryMarshal.CreateReadOnlySpan(ref value, 1));
}

/// <summary>JSON of <see cref="bool"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BooleanJson : IJsonReader<bool>, IJsonWriter<bool>
{
    /// <inheritdoc/>
    public static bool Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw JsonReadFailure.CannotConvertScalar<bool>(),
    };

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);
}

/// <summary>JSON of <see cref="Guid"/>: a string of the form <c>D</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct GuidJson : IJsonReader<Guid>, IJsonWriter<Guid>
{
    /// <inheritdoc/>
    public static Guid Read(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetGuid(out var value)
            ? value
            : throw JsonReadFailure.CannotConvertScalar<Guid>();

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, Guid value) => writer.WriteStringValue(value);
}

/// <summary>JSON of <see cref="Uri"/>: a string, absolute or relative.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UriJson : IJsonReader<Uri>, IJsonWriter<Uri>
{
    /// <inheritdoc/>
    public static Uri? Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        return reader.TokenType == JsonTokenType.String
            && Uri.TryCreate(JsonText.GetString(ref reader), UriKind.RelativeOrAbsolute, out var value)
                ? value
                : throw JsonReadFailure.CannotConvertScalar<Uri>();
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, Uri? value) => writer.WriteStringValue(value?.OriginalString);
}

/// <summary>JSON of <see cref="Version"/>: a string of two to four numbers with dots between them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct VersionJson : IJsonReader<Version>, IJsonWriter<Version>
{
    // Four numbers of ten digits and three dots, every character written as an escape.
    private const int MaxEscapedLength = 43 * 6;

    /// <inheritdoc/>
    public static Version? Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length is > 0 and <= MaxEscapedLength)
        {
            Span<char> text = stackalloc char[MaxEscapedLength];
            text = text[..JsonText.Copy(ref reader, text)];

            // The parser would take white space and signs around the numbers.
            if (char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[^1]) && Version.TryParse(text, out var value))
            {
                return value;
            }
        }

        throw JsonReadFailure.CannotConvertScalar<Version>();
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, Version? value) => writer.WriteStringValue(value?.ToString());
}
