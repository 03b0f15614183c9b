using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace NativeLambda.Generator.Infrastructure.Json;

/// <summary>Moves over the characters of a JSON text: white space, strings, numbers and words.</summary>
internal sealed class JsonScanner(string text)
{
    private const char EndOfText = '\0';
    private const int EscapedUnitLength = 6;

    public int Position { get; private set; }

    public bool AtEnd => Position >= text.Length;

    public char Current => Peek(0);

    /// <summary>Where a string or number that could not be read is wrong.</summary>
    public TextSpan ErrorSpan { get; private set; }

    /// <summary>The first escape that is half of a surrogate pair.</summary>
    public TextSpan? LoneSurrogate { get; private set; }

    public void Advance() => Position++;

    public void SkipWhiteSpace()
    {
        while (Current is ' ' or '\t' or '\r' or '\n')
        {
            Position++;
        }
    }

    /// <summary>The letters and digits from here on, or the one character that is none; nothing at the end.</summary>
    public TextSpan WordSpan()
    {
        var end = Position;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return TextSpan.FromBounds(Position, Math.Min(Math.Max(end, Position + 1), text.Length));
    }

    public bool TryReadWord(string word)
    {
        if (string.CompareOrdinal(text, Position, word, 0, word.Length) != 0 || WordSpan().Length != word.Length)
        {
            return false;
        }

        Position += word.Length;
        return true;
    }

    /// <summary>Reads a string with its quotes, and gives what is wrong with it.</summary>
    public string? ReadString()
    {
        var start = Position++;
        while (!AtEnd)
        {
            switch (Current)
            {
                case '"':
                    Position++;
                    return null;
                case '\\':
                    if (ReadEscape() is { } error)
                    {
                        return error;
                    }

                    break;
                case < ' ':
                    ErrorSpan = new TextSpan(Position, 1);
                    return Current is '\n' or '\r'
                        ? "a string ends on the line that it begins on; write \\n for a line break"
                        : "a control character stands in a string as an escape only";
                default:
                    Position++;
                    break;
            }
        }

        ErrorSpan = new TextSpan(start, 1);
        return "this string has no end";
    }

    /// <summary>Reads a number, and gives what is wrong with it.</summary>
    public string? ReadNumber()
    {
        var start = Position;
        if (Current == '-')
        {
            Position++;
        }

        var digits = Position;
        var isWhole = SkipDigits() && (text[digits] != '0' || Position == digits + 1);
        if (isWhole && Current == '.')
        {
            Position++;
            isWhole = SkipDigits();
        }

        if (isWhole && Current is 'e' or 'E')
        {
            Position += Peek(1) is '+' or '-' ? 2 : 1;
            isWhole = SkipDigits();
        }

        if (isWhole && !char.IsLetterOrDigit(Current))
        {
            return null;
        }

        while (char.IsLetterOrDigit(Current))
        {
            Position++;
        }

        ErrorSpan = TextSpan.FromBounds(start, Math.Min(Position, text.Length));
        return "this is no number as JSON writes them, such as 10, -0.5 or 1e3";
    }

    /// <summary>The text that a span inside of a string's quotes stands for.</summary>
    public static string Unescape(string text, TextSpan span)
    {
        var raw = text.Substring(span.Start, span.Length);
        if (raw.IndexOf('\\') < 0)
        {
            return raw;
        }

        var result = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                result.Append(raw[i]);
                continue;
            }

            i++;
            switch (raw[i])
            {
                case 'u':
                    result.Append((char)ushort.Parse(raw.Substring(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                    i += 4;
                    break;
                case var code:
                    result.Append(code switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', _ => code });
                    break;
            }
        }

        return result.ToString();
    }

    private string? ReadEscape()
    {
        switch (Peek(1))
        {
            case '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't':
                Position += 2;
                return null;
            case 'u' when EscapedUnit(Position) is { } unit:
                ReadUnit(unit);
                return null;
            default:
                ErrorSpan = TextSpan.FromBounds(Position, Math.Min(Position + 2, text.Length));
                return "there is no such escape; write \\\\ for a backslash";
        }
    }

    private void ReadUnit(char unit)
    {
        var start = Position;
        Position += EscapedUnitLength;
        if (char.IsHighSurrogate(unit) && EscapedUnit(Position) is { } second && char.IsLowSurrogate(second))
        {
            Position += EscapedUnitLength;
        }
        else if (char.IsSurrogate(unit))
        {
            LoneSurrogate ??= new TextSpan(start, EscapedUnitLength);
        }
    }

    private char? EscapedUnit(int position)
    {
        if (position + EscapedUnitLength > text.Length || text[position] != '\\' || text[position + 1] != 'u')
        {
            return null;
        }

        var value = 0;
        for (var i = position + 2; i < position + EscapedUnitLength; i++)
        {
            var digit = text[i] switch
            {
                >= '0' and <= '9' and var c => c - '0',
                >= 'a' and <= 'f' and var c => c - 'a' + 10,
                >= 'A' and <= 'F' and var c => c - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
            {
                return null;
            }

            value = (value * 16) + digit;
        }

        return (char)value;
    }

    private bool SkipDigits()
    {
        var start = Position;
        while (Current is >= '0' and <= '9')
        {
            Position++;
        }

        return Position > start;
    }

    private char Peek(int offset) => Position + offset < text.Length ? text[Position + offset] : EndOfText;
}
