using System.Globalization;
using System.Text.RegularExpressions;

namespace NativeLambda.Generator.Json.Parsing.Samples;

/// <summary>Which texts the readers of dates and times take: ISO 8601-1 for dates, the form <c>c</c> for durations.</summary>
internal static class SampleTime
{
    // An escape has six characters; the readers take no text that would be too long even if each were one.
    private const int MaxDateLength = 10 * 6;
    private const int MaxTimeLength = 16 * 6;
    private const int MaxDurationLength = 26 * 6;

    private const int MaxOffsetHours = 14;

    private const double MinUnixTime = -62_135_596_800;
    private const double EndOfUnixTime = 253_402_300_800;

    private static readonly Regex DateTimeText = new(
        "^(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})"
        + @"(T(?<hour>[0-9]{2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2})(\.(?<fraction>[0-9]{0,16}))?)?"
        + "(?<offset>Z|[+-](?<offsetHour>[0-9]{2})(:(?<offsetMinute>[0-9]{2}))?)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static readonly Regex DurationText = new(
        @"^(?<sign>-)?((?<days>[0-9]+)|((?<days>[0-9]+)\.)?(?<hours>[0-9]+):(?<minutes>[0-9]+)(:(?<seconds>[0-9]+)(\.(?<fraction>[0-9]{1,7}))?)?)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    public static bool IsDateTime(string text)
    {
        var match = DateTimeText.Match(text);

        // A point needs something after it, be it the offset.
        return match.Success
            && text[text.Length - 1] != '.'
            && DateTime.TryParseExact(match.Groups["date"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && Number(match, "hour") <= 23
            && Number(match, "minute") <= 59
            && Number(match, "second") <= 59
            && IsOffset(Number(match, "offsetHour"), Number(match, "offsetMinute"));
    }

    /// <summary>Whether a number is one of seconds since 1970 that a <c>DateTime</c> can hold.</summary>
    public static bool IsUnixTime(string number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= MinUnixTime and < EndOfUnixTime;

    public static bool IsDate(string text, int lengthInFile) => lengthInFile <= MaxDateLength && text.Length == 10 && IsDateTime(text);

    public static bool IsTime(string text, int lengthInFile) =>
        lengthInFile <= MaxTimeLength
        && text.IndexOfAny(['-', '.', ':']) is > 0 and var separator
        && text[separator] == ':'
        && IsDuration(text, 0);

    public static bool IsDuration(string text, int lengthInFile)
    {
        if (lengthInFile > MaxDurationLength || DurationText.Match(text) is not { Success: true } match)
        {
            return false;
        }

        if (Number(match, "hours") > 23 || Number(match, "minutes") > 59 || Number(match, "seconds") > 59 || Number(match, "days") > TimeSpan.MaxValue.Days)
        {
            return false;
        }

        // Every part fits in itself; the greatest number of days leaves room for less than a day.
        var ticks = (decimal)Number(match, "days") * TimeSpan.TicksPerDay
            + (Number(match, "hours") * TimeSpan.TicksPerHour)
            + (Number(match, "minutes") * TimeSpan.TicksPerMinute)
            + (Number(match, "seconds") * TimeSpan.TicksPerSecond)
            + Number(match, "fraction", padTo: 7);
        return match.Groups["sign"].Success ? -ticks >= long.MinValue : ticks <= long.MaxValue;
    }

    private static bool IsOffset(long hours, long minutes) =>
        minutes <= 59 && (hours < MaxOffsetHours || (hours == MaxOffsetHours && minutes == 0));

    /// <summary>The number in a group; 0 where it is not there, and a great one where it has too many digits.</summary>
    private static long Number(Match match, string group, int padTo = 0)
    {
        var digits = match.Groups[group].Value.PadRight(match.Groups[group].Success ? padTo : 0, '0').TrimStart('0');
        return digits.Length switch
        {
            0 => 0,
            > 18 => long.MaxValue,
            _ => long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture),
        };
    }
}
