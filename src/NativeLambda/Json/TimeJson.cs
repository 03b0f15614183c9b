using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>JSON of <see cref="DateTime"/>: a string in the extended format of ISO 8601-1.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateTimeJson : IJsonReader<DateTime>, IJsonWriter<DateTime>
{
    /// <inheritdoc/>
    public static DateTime Read(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetDateTime(out var value)
            ? value
            : throw JsonReadFailure.CannotConvertScalar<DateTime>();

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, DateTime value) => writer.WriteStringValue(value);
}

/// <summary>JSON of <see cref="DateTimeOffset"/>: a string in the extended format of ISO 8601-1.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateTimeOffsetJson : IJsonReader<DateTimeOffset>, IJsonWriter<DateTimeOffset>
{
    /// <inheritdoc/>
    public static DateTimeOffset Read(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out var value)
            ? value
            : throw JsonReadFailure.CannotConvertScalar<DateTimeOffset>();

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, DateTimeOffset value) => writer.WriteStringValue(value);
}

/// <summary>JSON of <see cref="DateOnly"/>: a string <c>yyyy-MM-dd</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateOnlyJson : IJsonReader<DateOnly>, IJsonWriter<DateOnly>
{
    private const string Format = "yyyy-MM-dd";

    /// <inheritdoc/>
    public static DateOnly Read(ref Utf8JsonReader reader)
    {
        Span<byte> buffer = stackalloc byte[Format.Length];
        return ShortString.Copy(ref reader, buffer) == Format.Length && reader.TryGetDateTime(out var value)
                ? DateOnly.FromDateTime(value)
                : throw JsonReadFailure.CannotConvertScalar<DateOnly>();
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, DateOnly value)
    {
        Span<char> text = stackalloc char[Format.Length];
        value.TryFormat(text, out _, Format, CultureInfo.InvariantCulture);
        writer.WriteStringValue(text);
    }
}

/// <summary>JSON of <see cref="TimeOnly"/>: a string <c>HH:mm:ss</c>, with seven digits of a second where they are not zero.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TimeOnlyJson : IJsonReader<TimeOnly>, IJsonWriter<TimeOnly>
{
    /// <inheritdoc/>
    public static TimeOnly Read(ref Utf8JsonReader reader)
    {
        Span<byte> buffer = stackalloc byte[Duration.MaxLength];
        var text = buffer[..ShortString.Copy(ref reader, buffer)];

        // Neither a sign nor a number of days.
        return text.IndexOfAny("-.:"u8) is > 0 and var separator
            && text[separator] == (byte)':'
            && Duration.TryParse(text, out var value)
            && value < TimeSpan.FromDays(1)
                ? TimeOnly.FromTimeSpan(value)
                : throw JsonReadFailure.CannotConvertScalar<TimeOnly>();
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, TimeOnly value) => Duration.Write(writer, value.ToTimeSpan());
}

/// <summary>JSON of <see cref="TimeSpan"/>: a string of the form <c>c</c>, <c>[-][d.]hh:mm:ss[.fffffff]</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TimeSpanJson : IJsonReader<TimeSpan>, IJsonWriter<TimeSpan>
{
    /// <inheritdoc/>
    public static TimeSpan Read(ref Utf8JsonReader reader)
    {
        Span<byte> buffer = stackalloc byte[Duration.MaxLength];
        return Duration.TryParse(buffer[..ShortString.Copy(ref reader, buffer)], out var value)
            ? value
            : throw JsonReadFailure.CannotConvertScalar<TimeSpan>();
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, TimeSpan value) => Duration.Write(writer, value);
}

internal static class Duration
{
    public const int MaxLength = 26;

    public static bool TryParse(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        value = default;

        // The parser would take white space and signs before the number.
        return text.Length > 0
            && (char.IsAsciiDigit((char)text[0]) || text[0] == (byte)'-')
            && Utf8Parser.TryParse(text, out value, out int length, 'c')
            && length == text.Length;
    }

    public static void Write(Utf8JsonWriter writer, TimeSpan value)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        Utf8Formatter.TryFormat(value, text, out var length, 'c');
        writer.WriteStringValue(text[..length]);
    }
}

internal static class ShortString
{
    // The longest escape of an ASCII character, \u0041, has this many bytes.
    private const int MaxExpansion = 6;

    /// <summary>Copies a string that is no longer than the buffer, without allocating.</summary>
    /// <returns>Its length, or 0 if the value is no such string.</returns>
    public static int Copy(ref Utf8JsonReader reader, scoped Span<byte> buffer)
    {
        var escaped = reader.ValueSpan;
        if (reader.TokenType != JsonTokenType.String || escaped.Length > buffer.Length * MaxExpansion)
        {
            return 0;
        }

        Span<byte> unescaped = stackalloc byte[buffer.Length * MaxExpansion];
        var length = escaped.Length;
        if (reader.ValueIsEscaped)
        {
            length = JsonText.Copy(ref reader, unescaped);
        }
        else
        {
            escaped.CopyTo(unescaped);
        }

        return unescaped[..length].TryCopyTo(buffer) ? length : 0;
    }
}
