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
    public static DateTime Read(ref JsonReader reader)
    {
        Span<byte> buffer = stackalloc byte[ShortString.MaxExpansion * Iso8601.MaxLength];
        return Iso8601.TryParse(buffer[..ShortString.Copy(ref reader, buffer)], out DateTime value)
            ? value
            : throw JsonReadFailure.CannotConvertScalar("System.DateTime");
    }

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, DateTime value)
    {
        Span<byte> text = stackalloc byte[RoundTrip.MaxLength];
        Utf8Formatter.TryFormat(value, text, out var length, 'O');
        RoundTrip.Write(writer, text[..length]);
    }
}

/// <summary>JSON of <see cref="DateTimeOffset"/>: a string in the extended format of ISO 8601-1.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateTimeOffsetJson : IJsonReader<DateTimeOffset>, IJsonWriter<DateTimeOffset>
{
    /// <inheritdoc/>
    public static DateTimeOffset Read(ref JsonReader reader)
    {
        Span<byte> buffer = stackalloc byte[ShortString.MaxExpansion * Iso8601.MaxLength];
        return Iso8601.TryParse(buffer[..ShortString.Copy(ref reader, buffer)], out DateTimeOffset value)
            ? value
            : throw JsonReadFailure.CannotConvertScalar("System.DateTimeOffset");
    }

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, DateTimeOffset value)
    {
        // Not by Utf8Formatter, which brings the time zones along.
        Span<byte> text = stackalloc byte[RoundTrip.MaxLength];
        Iso8601.Write(value, text);
        RoundTrip.Write(writer, text);
    }
}

/// <summary>JSON of <see cref="DateOnly"/>: a string <c>yyyy-MM-dd</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateOnlyJson : IJsonReader<DateOnly>, IJsonWriter<DateOnly>
{
    private const string Format = "yyyy-MM-dd";

    /// <inheritdoc/>
    public static DateOnly Read(ref JsonReader reader)
    {
        Span<byte> buffer = stackalloc byte[ShortString.MaxExpansion * Format.Length];
        return ShortString.Copy(ref reader, buffer) == Format.Length && Iso8601.TryParse(buffer[..Format.Length], out DateTime value)
                ? DateOnly.FromDateTime(value)
                : throw JsonReadFailure.CannotConvertScalar("System.DateOnly");
    }

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, DateOnly value)
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
    private const int MaxLength = 16;

    /// <inheritdoc/>
    public static TimeOnly Read(ref JsonReader reader)
    {
        Span<byte> buffer = stackalloc byte[ShortString.MaxExpansion * MaxLength];
        var text = buffer[..ShortString.Copy(ref reader, buffer)];

        // Neither a sign nor a number of days.
        return text.IndexOfAny("-.:"u8) is > 0 and var separator
            && text[separator] == (byte)':'
            && Duration.TryParse(text, out var value)
            && value < TimeSpan.FromDays(1)
                ? TimeOnly.FromTimeSpan(value)
                : throw JsonReadFailure.CannotConvertScalar("System.TimeOnly");
    }

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, TimeOnly value) => Duration.Write(writer, value.ToTimeSpan());
}

/// <summary>JSON of <see cref="TimeSpan"/>: a string of the form <c>c</c>, <c>[-][d.]hh:mm:ss[.fffffff]</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TimeSpanJson : IJsonReader<TimeSpan>, IJsonWriter<TimeSpan>
{
    /// <inheritdoc/>
    public static TimeSpan Read(ref JsonReader reader)
    {
        Span<byte> buffer = stackalloc byte[ShortString.MaxExpansion * Duration.MaxLength];
        return Duration.TryParse(buffer[..ShortString.Copy(ref reader, buffer)], out var value)
            ? value
            : throw JsonReadFailure.CannotConvertScalar("System.TimeSpan");
    }

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, TimeSpan value) => Duration.Write(writer, value);
}

/// <summary>The format <c>O</c>, without the zeros at the end of a second.</summary>
internal static class RoundTrip
{
    public const int MaxLength = 33;
    private const int SecondsEnd = 19;
    private const int FractionEnd = 27;

    /// <summary>Puts a Z in place of the offset.</summary>
    public static Span<byte> WithoutOffset(Span<byte> text)
    {
        text[FractionEnd] = (byte)'Z';
        return text[..(FractionEnd + 1)];
    }

    public static void Write(JsonWriter writer, Span<byte> text)
    {
        var zone = text[FractionEnd..];
        var end = text[..FractionEnd].TrimEnd((byte)'0').Length;
        if (end <= SecondsEnd + 1)
        {
            // Not the zero of a whole second.
            end = SecondsEnd;
        }

        zone.CopyTo(text[end..]);
        writer.WritePlainString(text[..(end + zone.Length)]);
    }
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

    public static void Write(JsonWriter writer, TimeSpan value)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        Utf8Formatter.TryFormat(value, text, out var length, 'c');
        writer.WritePlainString(text[..length]);
    }
}

internal static class ShortString
{
    /// <summary>The longest escape of an ASCII character, <c>\u0041</c>, has this many bytes.</summary>
    public const int MaxExpansion = 6;

    /// <summary>
    /// Copies a string, unescaped, without allocating. The buffer is as long as the text may be with every character
    /// escaped: System.Text.Json takes a longer text too, if that is no longer in the document.
    /// </summary>
    /// <returns>Its length, or 0 if the value is no string or a longer one.</returns>
    public static int Copy(ref JsonReader reader, scoped Span<byte> buffer)
    {
        if (reader.TokenType != JsonTokenType.String || reader.ValueSpan.Length > buffer.Length)
        {
            return 0;
        }

        if (reader.ValueIsEscaped)
        {
            return reader.CopyString(buffer);
        }

        reader.ValueSpan.CopyTo(buffer);
        return reader.ValueSpan.Length;
    }
}
