namespace NativeLambda.Json;

/// <summary>
/// A date, or a date and a time, in the extended format of ISO 8601-1: <c>yyyy-MM-dd[Thh:mm[:ss[.fffffff]][Z|±hh[:mm]]]</c>,
/// with up to 16 digits of a second, of which seven count.
/// </summary>
internal ref struct Iso8601
{
    /// <summary>The longest text: with 16 digits of a second and an offset.</summary>
    public const int MaxLength = 42;

    private const int MaxFractionDigits = 16;
    private const int FractionDigits = 7;
    private const int MaxOffsetHours = 14;

    private ReadOnlySpan<byte> _rest;
    private long _ticks;
    private TimeSpan? _offset;
    private bool _isUtc;

    /// <summary>Parses a time; one with an offset becomes local, one without has no kind.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTime value)
    {
        var time = new Iso8601 { _rest = text };
        value = default;
        if (!time.TryParse())
        {
            return false;
        }

        if (time._offset is { } offset && !time._isUtc)
        {
            var isInRange = TryCreate(time._ticks, offset, out var withOffset);
            value = withOffset.LocalDateTime;
            return isInRange;
        }

        value = new DateTime(time._ticks, time._isUtc ? DateTimeKind.Utc : DateTimeKind.Unspecified);
        return true;
    }

    /// <summary>Parses a time with its offset; one without is local.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        var time = new Iso8601 { _rest = text };
        value = default;
        return time.TryParse() && TryCreate(
            time._ticks,
            time._offset ?? TimeZoneInfo.Local.GetUtcOffset(new DateTime(time._ticks, DateTimeKind.Local)),
            out value);
    }

    /// <summary>Parses a time with its offset; one without is UTC.</summary>
    public static bool TryParseUtc(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        var time = new Iso8601 { _rest = text };
        value = default;
        return time.TryParse() && TryCreate(time._ticks, time._offset ?? TimeSpan.Zero, out value);
    }

    /// <summary>Writes a time in the format <c>O</c>, with all digits of a second and the offset.</summary>
    /// <param name="value">The time.</param>
    /// <param name="target">33 bytes, all of which are written.</param>
    public static void Write(DateTimeOffset value, Span<byte> target)
    {
        "0000-00-00T00:00:00.0000000+00:00"u8.CopyTo(target);
        Put(target, 0, 4, value.Year);
        Put(target, 5, 2, value.Month);
        Put(target, 8, 2, value.Day);
        Put(target, 11, 2, value.Hour);
        Put(target, 14, 2, value.Minute);
        Put(target, 17, 2, value.Second);
        Put(target, 20, FractionDigits, (int)(value.Ticks % TimeSpan.TicksPerSecond));
        var offset = value.TotalOffsetMinutes;
        target[27] = (byte)(offset < 0 ? '-' : '+');
        Put(target, 28, 2, Math.Abs(offset) / 60);
        Put(target, 31, 2, Math.Abs(offset) % 60);
    }

    private static void Put(Span<byte> target, int start, int digits, int number)
    {
        for (var i = start + digits - 1; i >= start; i--, number /= 10)
        {
            target[i] = (byte)('0' + (number % 10));
        }
    }

    private static bool TryCreate(long ticks, TimeSpan offset, out DateTimeOffset value)
    {
        var utc = ticks - offset.Ticks;
        var isInRange = utc >= DateTime.MinValue.Ticks && utc <= DateTime.MaxValue.Ticks;
        value = isInRange ? new DateTimeOffset(ticks, offset) : default;
        return isInRange;
    }

    private bool TryParse()
    {
        if (!TryTake(4, out var year) || !TryTake((byte)'-') || !TryTake(2, out var month) || !TryTake((byte)'-') || !TryTake(2, out var day)
            || year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        _ticks = new DateTime(year, month, day).Ticks;
        return _rest.IsEmpty || (TryTake((byte)'T') && TryParseTime());
    }

    private bool TryParseTime()
    {
        if (!TryTake(2, out var hour) || !TryTake((byte)':') || !TryTake(2, out var minute) || hour > 23 || minute > 59)
        {
            return false;
        }

        _ticks += ((hour * 60) + minute) * TimeSpan.TicksPerMinute;
        if (TryTake((byte)':'))
        {
            if (!TryTake(2, out var second) || second > 59)
            {
                return false;
            }

            _ticks += second * TimeSpan.TicksPerSecond;
            if (TryTake((byte)'.') && !TryParseFraction())
            {
                return false;
            }
        }

        if (_rest.IsEmpty)
        {
            return true;
        }

        var sign = _rest[0];
        _rest = _rest[1..];
        if (sign == (byte)'Z')
        {
            _offset = TimeSpan.Zero;
            _isUtc = true;
            return _rest.IsEmpty;
        }

        return sign is (byte)'+' or (byte)'-' && TryParseOffset(isNegative: sign == (byte)'-');
    }

    private bool TryParseFraction()
    {
        var (fraction, count) = (0, 0);
        while (count < _rest.Length && count < MaxFractionDigits && char.IsAsciiDigit((char)_rest[count]))
        {
            fraction = count < FractionDigits ? (fraction * 10) + (_rest[count] - '0') : fraction;
            count++;
        }

        _rest = _rest[count..];
        for (var i = count; i < FractionDigits; i++)
        {
            fraction *= 10;
        }

        _ticks += fraction;
        return count > 0;
    }

    private bool TryParseOffset(bool isNegative)
    {
        var minutes = 0;
        if (!TryTake(2, out var hours)
            || (!_rest.IsEmpty && !(TryTake((byte)':') && TryTake(2, out minutes) && _rest.IsEmpty))
            || minutes > 59
            || (hours * 60) + minutes > MaxOffsetHours * 60)
        {
            return false;
        }

        _offset = new TimeSpan(isNegative ? -hours : hours, isNegative ? -minutes : minutes, 0);
        return true;
    }

    private bool TryTake(byte separator)
    {
        if (_rest.IsEmpty || _rest[0] != separator)
        {
            return false;
        }

        _rest = _rest[1..];
        return true;
    }

    private bool TryTake(int digits, out int value)
    {
        value = 0;
        if (_rest.Length < digits)
        {
            return false;
        }

        foreach (var c in _rest[..digits])
        {
            if (!char.IsAsciiDigit((char)c))
            {
                return false;
            }

            value = (value * 10) + (c - '0');
        }

        _rest = _rest[digits..];
        return true;
    }
}
