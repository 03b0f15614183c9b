namespace NativeLambda.Text;

/// <summary>Reads numbers of ASCII digits. One loop instead of the framework's parsers, which are 4 kB for three formats.</summary>
internal static class AsciiNumber
{
    /// <summary>Reads decimal digits and nothing else.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, out long value) => TryParse(text, 10, out value);

    /// <summary>Reads hexadecimal digits and nothing else.</summary>
    internal static bool TryParseHex(ReadOnlySpan<byte> text, out long value) => TryParse(text, 16, out value);

    private static bool TryParse(ReadOnlySpan<byte> text, int radix, out long value)
    {
        value = 0;
        foreach (var c in text)
        {
            var digit = DigitOf(c);
            if (digit >= radix || value > (long.MaxValue - digit) / radix)
            {
                return false;
            }

            value = (value * radix) + digit;
        }

        return !text.IsEmpty;
    }

    private static int DigitOf(byte c) => c switch
    {
        >= (byte)'0' and <= (byte)'9' => c - '0',
        >= (byte)'a' and <= (byte)'f' => c - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => c - 'A' + 10,
        _ => int.MaxValue,
    };
}
