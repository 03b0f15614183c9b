using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace NativeLambda.Generator.Json.Parsing.Samples;

/// <summary>Which numbers a number type takes, as JSON and as the text of a string or of a dictionary's key.</summary>
internal sealed class SampleNumber
{
    /// <summary>More digits than any type has. What is longer is not worth the parsing.</summary>
    private const int MaxDigits = 60;

    private static readonly Regex DecimalText = new(@"^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?$", RegexOptions.CultureInvariant);

    private SampleNumber(string example, Func<string, bool> takesToken, Func<string, bool> takesText)
    {
        Example = example;
        TakesToken = takesToken;
        TakesText = takesText;
    }

    /// <summary>What to write, as the end of a sentence.</summary>
    public string Example { get; }

    public Func<string, bool> TakesToken { get; }

    public Func<string, bool> TakesText { get; }

    public static SampleNumber Decimal { get; } = new(
        "a number of at most 28 digits",
        token => TryParseDecimal(token),
        text => DecimalText.IsMatch(text) && TryParseDecimal(text));

    // A JSON number that is too great is read as infinity; only as a text it is refused.
    public static SampleNumber Single { get; } = new(
        "a number",
        _ => true,
        text => IsNamed(text) || (DecimalText.IsMatch(text) && IsFloat(text, NumberStyles.Float, number => !float.IsInfinity((float)number))));

    public static SampleNumber Double { get; } = new(
        "a number",
        _ => true,
        text => IsNamed(text) || (DecimalText.IsMatch(text) && IsFloat(text, NumberStyles.Float, _ => true)));

    // Parsed by the framework's general parser, which takes white space and separators of thousands too.
    public static SampleNumber Half { get; } = new("a number from -65504 to 65504", IsHalf, text => IsNamed(text) || IsHalf(text));

    /// <summary>A whole number within bounds.</summary>
    /// <param name="min">The least.</param>
    /// <param name="max">The greatest.</param>
    public static SampleNumber Whole(BigInteger min, BigInteger max) => new(
        WholeExample(min, max),

        // The reader's parser of unsigned numbers takes no sign, not even before zero.
        token => (min.Sign < 0 || token[0] != '-') && IsWholeWithin(token, min, max),
        text => (min.Sign < 0 || text is "" || text[0] is not ('-' or '+')) && IsWholeWithin(text, min, max));

    /// <summary>The same for the types of 128 bits, which are parsed by the framework's general parser.</summary>
    public static SampleNumber WideWhole(BigInteger min, BigInteger max) => new(
        WholeExample(min, max),
        token => IsWholeWithin(token, min, max),
        text => IsWholeWithin(text.Trim(' ', '\t', '\n', '\v', '\f', '\r'), min, max));

    /// <summary>Whether a text is the name of a number that has no digits.</summary>
    public static bool IsNamed(string text) => text is "NaN" or "Infinity" or "-Infinity";

    // Half of the step above the greatest Half, 65504, is where rounding ends in infinity.
    private static bool IsHalf(string text) =>
        IsFloat(text, NumberStyles.Float | NumberStyles.AllowThousands, number => Math.Abs(number) < 65520);

    private static bool IsFloat(string text, NumberStyles styles, Func<double, bool> isInRange) =>
        double.TryParse(text, styles, CultureInfo.InvariantCulture, out var number)
        && !double.IsInfinity(number)
        && isInRange(number);

    private static string WholeExample(BigInteger min, BigInteger max) => string.Format(
        CultureInfo.InvariantCulture, "a whole number from {0} to {1}, without a fraction or an exponent", min, max);

    private static bool IsWholeWithin(string text, BigInteger min, BigInteger max)
    {
        var start = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        var digits = text.Substring(start).TrimStart('0');
        return text.Length > start
            && digits.Length <= MaxDigits
            && digits.All(c => c is >= '0' and <= '9')
            && BigInteger.TryParse((text[0] == '-' ? "-0" : "0") + digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= min
            && number <= max;
    }

    private static bool TryParseDecimal(string text) => decimal.TryParse(
        text,
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
        CultureInfo.InvariantCulture,
        out _);
}
