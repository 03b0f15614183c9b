using System.ComponentModel;

namespace NativeLambda.Json;

/// <summary>
/// Reads and writes a <see cref="DateTimeOffset"/> as the number of seconds since 1970-01-01T00:00:00Z, with a fraction
/// where it is not zero: <c>1545084650.987</c>.
/// </summary>
public sealed class UnixSecondsConverter : DirectJsonConverter<DateTimeOffset, UnixSecondsJson, UnixSecondsJson>;

/// <summary>Reads and writes a <see cref="DateTimeOffset"/> as the number of milliseconds since 1970-01-01T00:00:00Z: <c>1545082649183</c>.</summary>
public sealed class UnixMillisecondsConverter : DirectJsonConverter<DateTimeOffset, UnixMillisecondsJson, UnixMillisecondsJson>;

/// <summary>Reads and writes a <see cref="DateTimeOffset"/> as web servers log it: <c>"12/Mar/2020:19:03:58 +0000"</c>.</summary>
public sealed class CommonLogTimeConverter : DirectJsonConverter<DateTimeOffset, CommonLogTimeJson, CommonLogTimeJson>;

/// <summary>
/// Reads and writes a <see cref="DateTimeOffset"/> in the extended format of ISO 8601-1: <c>"2018-12-17T21:37:29.183Z"</c>, with a Z for UTC. One
/// without an offset is UTC, as services mean it; by default it would be local time, and the executable would hold the time
/// zones, 100 kB of them.
/// </summary>
public sealed class UtcTimeConverter : DirectJsonConverter<DateTimeOffset, UtcTimeJson, UtcTimeJson>;

/// <summary>JSON of <see cref="DateTimeOffset"/>: a string in the extended format of ISO 8601-1, UTC unless it has an offset.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UtcTimeJson : IJsonReader<DateTimeOffset>, IJsonWriter<DateTimeOffset>
{
    /// <inheritdoc/>
    public static DateTimeOffset Read(ref JsonReader reader)
    {
        Span<byte> buffer = stackalloc byte[ShortString.MaxExpansion * Iso8601.MaxLength];
        return Iso8601.TryParseUtc(buffer[..ShortString.Copy(ref reader, buffer)], out var value)
            ? value
            : throw JsonReadFailure.CannotConvertScalar("System.DateTimeOffset");
    }

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[RoundTrip.MaxLength];
        Iso8601.Write(value, text);
        RoundTrip.Write(writer, value.Offset == TimeSpan.Zero ? RoundTrip.WithoutOffset(text) : text);
    }
}

/// <summary>JSON of <see cref="DateTimeOffset"/>: a number of seconds since 1970-01-01T00:00:00Z.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UnixSecondsJson : IJsonReader<DateTimeOffset>, IJsonWriter<DateTimeOffset>
{
    // What a DateTimeOffset can hold.
    private const decimal Min = -62_135_596_800m;
    private const decimal Max = 253_402_300_799.999_999_9m;

    /// <inheritdoc/>
    public static DateTimeOffset Read(ref JsonReader reader) =>
        // A double has not the digits for all of a tick.
        DecimalJson.TryRead(ref reader, out var seconds) && seconds is >= Min and <= Max
            ? DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond))
            : throw JsonReadFailure.CannotConvertScalar("System.DateTimeOffset");

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, DateTimeOffset value) =>
        writer.WriteNumberValue((value - DateTimeOffset.UnixEpoch).Ticks / (decimal)TimeSpan.TicksPerSecond);
}

/// <summary>JSON of <see cref="DateTimeOffset"/>: a whole number of milliseconds since 1970-01-01T00:00:00Z.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UnixMillisecondsJson : IJsonReader<DateTimeOffset>, IJsonWriter<DateTimeOffset>
{
    private static readonly long s_min = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long s_max = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <inheritdoc/>
    public static DateTimeOffset Read(ref JsonReader reader) =>
        Int64Json.TryRead(ref reader, out var milliseconds) && milliseconds >= s_min && milliseconds <= s_max
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : throw JsonReadFailure.CannotConvertScalar("System.DateTimeOffset");

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, DateTimeOffset value) => writer.WriteNumberValue(value.ToUnixTimeMilliseconds());
}

/// <summary>JSON of <see cref="DateTimeOffset"/>: a string <c>dd/MMM/yyyy:HH:mm:ss zzzz</c>, the common log format.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CommonLogTimeJson : IJsonReader<DateTimeOffset>, IJsonWriter<DateTimeOffset>
{
    private const int Length = 26;

    private static ReadOnlySpan<byte> Months => "JanFebMarAprMayJunJulAugSepOctNovDec"u8;

    /// <inheritdoc/>
    public static DateTimeOffset Read(ref JsonReader reader)
    {
        Span<byte> buffer = stackalloc byte[ShortString.MaxExpansion * Length];
        return TryParse(buffer[..ShortString.Copy(ref reader, buffer)], out var value)
            ? value
            : throw JsonReadFailure.CannotConvertScalar("System.DateTimeOffset");
    }

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[Length];
        var offset = (int)value.Offset.TotalMinutes;
        PutTwo(text, 0, value.Day);
        text[2] = (byte)'/';
        Months.Slice(3 * (value.Month - 1), 3).CopyTo(text[3..]);
        text[6] = (byte)'/';
        PutTwo(text, 7, value.Year / 100);
        PutTwo(text, 9, value.Year % 100);
        text[11] = (byte)':';
        PutTwo(text, 12, value.Hour);
        text[14] = (byte)':';
        PutTwo(text, 15, value.Minute);
        text[17] = (byte)':';
        PutTwo(text, 18, value.Second);
        text[20] = (byte)' ';
        text[21] = (byte)(offset < 0 ? '-' : '+');
        PutTwo(text, 22, Math.Abs(offset) / 60);
        PutTwo(text, 24, Math.Abs(offset) % 60);
        writer.WriteStringValue(text);
    }

    private static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length != Length
            || text[2] != '/' || text[6] != '/' || text[11] != ':' || text[14] != ':' || text[17] != ':' || text[20] != ' '
            || text[21] is not ((byte)'+' or (byte)'-'))
        {
            return false;
        }

        var month = Months.IndexOf(text.Slice(3, 3));
        var day = GetTwo(text, 0);
        var century = GetTwo(text, 7);
        var year = GetTwo(text, 9);
        var hour = GetTwo(text, 12);
        var minute = GetTwo(text, 15);
        var second = GetTwo(text, 18);
        var hours = GetTwo(text, 22);
        var minutes = GetTwo(text, 24);
        if (month < 0 || month % 3 != 0 || century < 0 || year < 0 || hour is < 0 or > 23 || minute is < 0 or > 59
            || second is < 0 or > 59 || hours is < 0 or > 13 || minutes is < 0 or > 59)
        {
            return false;
        }

        month = month / 3 + 1;
        year += 100 * century;
        var offset = new TimeSpan(hours, minutes, 0);
        if (year < 1 || day < 1 || day > DateTime.DaysInMonth(year, month) || (year is 1 or 9999 && offset != TimeSpan.Zero))
        {
            return false;
        }

        value = new DateTimeOffset(year, month, day, hour, minute, second, text[21] == '-' ? -offset : offset);
        return true;
    }

    private static int GetTwo(ReadOnlySpan<byte> text, int position) =>
        char.IsAsciiDigit((char)text[position]) && char.IsAsciiDigit((char)text[position + 1])
            ? 10 * (text[position] - '0') + (text[position + 1] - '0')
            : -1000;

    private static void PutTwo(Span<byte> text, int position, int number)
    {
        text[position] = (byte)('0' + number / 10);
        text[position + 1] = (byte)('0' + number % 10);
    }
}
