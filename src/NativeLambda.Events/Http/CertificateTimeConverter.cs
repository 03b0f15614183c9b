using System.ComponentModel;
using System.Text.Json;
using NativeLambda.Json;

namespace NativeLambda.Events;

/// <summary>Reads and writes the times of a certificate as OpenSSL prints them: <c>"May 28 12:30:02 2019 GMT"</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CertificateTimeConverter : DirectJsonConverter<DateTimeOffset, CertificateTimeJson, CertificateTimeJson>;

/// <summary>JSON of <see cref="DateTimeOffset"/>: a string <c>MMM d HH:mm:ss yyyy GMT</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CertificateTimeJson : IJsonReader<DateTimeOffset>, IJsonWriter<DateTimeOffset>
{
    private const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";

    // The day has one digit or two, after one space or two.
    private const int MinLength = 23;
    private const int MaxLength = 24;
    private const int FromTimeOn = 18;

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is no such string.</exception>
    public static DateTimeOffset Read(ref JsonReader reader)
    {
        var text = StringJson.Read(ref reader);
        return TryParse(text, out var value)
            ? value
            : throw new JsonException($"'{text}' is no time of the form 'May 28 12:30:02 2019 GMT'.");
    }

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, DateTimeOffset value)
    {
        var time = value.UtcDateTime;
        Span<char> text = stackalloc char[MaxLength];
        "                     GMT".CopyTo(text);
        Months.AsSpan(3 * (time.Month - 1), 3).CopyTo(text);
        Put(text[4..6], time.Day);
        if (time.Day < 10)
        {
            text[4] = ' ';
        }

        Put(text[7..9], time.Hour);
        text[9] = ':';
        Put(text[10..12], time.Minute);
        text[12] = ':';
        Put(text[13..15], time.Second);
        Put(text[16..20], time.Year);
        writer.WriteStringValue(text);
    }

    // By hand, because parsing by a format costs an executable 150 kB.
    private static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length is < MinLength or > MaxLength || !text.EndsWith(" GMT", StringComparison.Ordinal))
        {
            return false;
        }

        var month = Months.AsSpan().IndexOf(text[..3]);
        var day = Get(text[3..^FromTimeOn].TrimStart(' '));
        var rest = text[^FromTimeOn..];
        var (hour, minute, second, year) = (Get(rest[1..3]), Get(rest[4..6]), Get(rest[7..9]), Get(rest[10..14]));
        if (month < 0 || month % 3 != 0 || text[3] != ' ' || rest[0] != ' ' || rest[3] != ':' || rest[6] != ':' || rest[9] != ' '
            || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59 || year < 1)
        {
            return false;
        }

        month = (month / 3) + 1;
        if (day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        value = new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero);
        return true;
    }

    private static int Get(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return -1;
            }

            number = (10 * number) + digit - '0';
        }

        return number;
    }

    private static void Put(Span<char> digits, int number)
    {
        for (var i = digits.Length - 1; i >= 0; i--, number /= 10)
        {
            digits[i] = (char)('0' + (number % 10));
        }
    }
}
