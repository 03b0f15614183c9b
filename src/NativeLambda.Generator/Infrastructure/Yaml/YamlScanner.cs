using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace NativeLambda.Generator.Infrastructure.Yaml;

/// <summary>Moves over the characters of a YAML text: white space, comments, tags, quoted and plain texts. Every call ends, at the latest where the text does.</summary>
internal sealed class YamlScanner(string text)
{
    private const char EndOfText = '\0';

    public int Position { get; private set; }

    /// <summary>Whether the text, or the first document in it, is at its end.</summary>
    public bool AtEnd => Position >= text.Length || IsAtMarker("---") || IsAtMarker("...");

    public char Current => AtEnd ? EndOfText : text[Position];

    /// <summary>The number of characters before the position on its line.</summary>
    public int Column => Position == 0 ? 0 : Position - (text.LastIndexOf('\n', Position - 1) + 1);

    /// <summary>Whether nothing but a comment follows on the line.</summary>
    public bool AtLineEnd => AtEnd || IsLineBreak(Current) || AtComment;

    /// <summary>Whether an entry of a block sequence begins here.</summary>
    public bool AtSequenceEntry => Current == '-' && IsBlankOrEnd(Position + 1);

    private bool AtComment => Current == '#' && (Position == 0 || char.IsWhiteSpace(text[Position - 1]));

    public void Advance() => Position = Math.Min(Position + 1, text.Length);

    /// <summary>Gives up the rest of the text.</summary>
    public void MoveToEnd() => Position = text.Length;

    /// <summary>Skips the directives and the marker before the document.</summary>
    public void SkipToDocument()
    {
        SkipTrivia();
        while (Current == '%')
        {
            SkipLine();
            SkipTrivia();
        }

        if (IsAtMarker("---"))
        {
            Position += 3;
        }
    }

    public void SkipSpaces()
    {
        while (Current is ' ' or '\t')
        {
            Advance();
        }
    }

    /// <summary>Skips white space, line breaks and comments.</summary>
    public void SkipTrivia()
    {
        while (!AtEnd)
        {
            if (AtComment)
            {
                SkipToLineBreak();
            }
            else if (char.IsWhiteSpace(Current))
            {
                Advance();
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>Moves to the beginning of the next line.</summary>
    public void SkipLine()
    {
        SkipToLineBreak();
        if (!AtEnd && Current == '\r')
        {
            Advance();
        }

        if (!AtEnd && Current == '\n')
        {
            Advance();
        }
    }

    /// <summary>Skips tags and anchors.</summary>
    /// <param name="isTagged">Set where there is a tag.</param>
    /// <param name="anchor">Set to the name of the anchor, where there is one.</param>
    public void SkipProperties(ref bool isTagged, ref string? anchor)
    {
        SkipSpaces();
        while (Current is '!' or '&')
        {
            var isAnchor = Current == '&';
            var name = ReadName();
            if (isAnchor)
            {
                anchor = name;
            }
            else
            {
                isTagged = true;
            }

            SkipSpaces();
        }
    }

    /// <summary>Reads what stands behind the character that a tag, an anchor or an alias begins with.</summary>
    public string ReadName()
    {
        Advance();
        var start = Position;
        while (!AtEnd && !char.IsWhiteSpace(Current) && !IsFlowIndicator(Current))
        {
            Advance();
        }

        return text.Substring(start, Position - start);
    }

    /// <summary>Reads the lines of a text that was introduced by <c>|</c> or <c>&gt;</c>. Only one of a single line, without the line break behind it, is a text on one line.</summary>
    public YamlNode ReadBlockScalar(int parentIndent)
    {
        var start = Position;
        SkipToLineBreak();
        var dropsLineBreak = text.IndexOf('-', start, Position - start) >= 0;
        SkipLine();
        YamlScalar? onlyLine = null;
        var lines = 0;
        while (!AtEnd)
        {
            var lineStart = Position;
            SkipSpaces();
            var isBlank = AtEnd || IsLineBreak(Current);
            if (!isBlank && Position - lineStart <= parentIndent)
            {
                Position = lineStart;
                break;
            }

            if (!isBlank)
            {
                var textStart = Position;
                SkipToLineBreak();
                onlyLine = Plain(textStart, Position);
                lines++;
            }

            SkipLine();
        }

        return dropsLineBreak && lines == 1 ? onlyLine! : new YamlOther(TextSpan.FromBounds(start, Position));
    }

    /// <summary>Reads a key and the colon after it, or stays where it is.</summary>
    public YamlScalar? TryReadKey()
    {
        var start = Position;
        if (Current is '"' or '\'')
        {
            if (ReadQuoted() is YamlScalar quoted)
            {
                SkipSpaces();
                if (Current == ':' && IsBlankOrEnd(Position + 1))
                {
                    Advance();
                    return quoted;
                }
            }

            Position = start;
            return null;
        }

        if (Current is '[' or '{' or '|' or '>' or '*' or '?')
        {
            return null;
        }

        for (var i = start; i < text.Length && !IsLineBreak(text[i]) && !IsCommentAt(i); i++)
        {
            if (text[i] == ':' && IsBlankOrEnd(i + 1))
            {
                Position = i + 1;
                return Plain(start, i);
            }
        }

        return null;
    }

    /// <summary>Reads a plain text up to the end of the line.</summary>
    public YamlScalar ReadPlain()
    {
        var start = Position;
        while (!AtLineEnd)
        {
            Advance();
        }

        return Plain(start, Position);
    }

    /// <summary>Reads a plain text within brackets; it may be empty.</summary>
    public YamlScalar ReadFlowPlain()
    {
        var start = Position;
        while (!AtLineEnd && !IsFlowIndicator(Current) && !IsFlowColon())
        {
            Advance();
        }

        return Plain(start, Position);

        bool IsFlowColon() => Current == ':' && (IsBlankOrEnd(Position + 1) || IsFlowIndicator(text[Position + 1]));
    }

    /// <summary>Reads a text in single or double quotes; one of several lines, or without its end, is none that anybody asks for.</summary>
    public YamlNode ReadQuoted()
    {
        var quote = Current;
        Advance();
        var start = Position;
        var value = new StringBuilder();
        var isOneLine = true;
        while (Position < text.Length)
        {
            var c = text[Position];
            if (c == quote && quote == '\'' && Peek(1) == '\'')
            {
                value.Append(quote);
                Position += 2;
            }
            else if (c == quote)
            {
                var span = TextSpan.FromBounds(start, Position);
                Advance();
                return isOneLine ? new YamlScalar(value.ToString(), span) : new YamlOther(span);
            }
            else if (c == '\\' && quote == '"')
            {
                ReadEscape(value);
            }
            else
            {
                isOneLine &= !IsLineBreak(c);
                value.Append(c);
                Advance();
            }
        }

        return new YamlOther(TextSpan.FromBounds(start, text.Length));
    }

    private void ReadEscape(StringBuilder value)
    {
        var code = Peek(1);
        var digits = code switch { 'x' => 2, 'u' => 4, _ => 0 };
        Position = Math.Min(Position + 2, text.Length);
        if (digits > 0
            && Position + digits <= text.Length
            && ushort.TryParse(text.Substring(Position, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
        {
            value.Append((char)unit);
            Position += digits;
            return;
        }

        value.Append(code switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', _ => code });
    }

    private YamlScalar Plain(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new YamlScalar(text.Substring(start, end - start), TextSpan.FromBounds(start, end));
    }

    private void SkipToLineBreak()
    {
        while (Position < text.Length && !IsLineBreak(text[Position]))
        {
            Position++;
        }
    }

    private char Peek(int offset) => Position + offset < text.Length ? text[Position + offset] : EndOfText;

    private bool IsBlankOrEnd(int index) => index >= text.Length || char.IsWhiteSpace(text[index]);

    private bool IsCommentAt(int index) => text[index] == '#' && index > 0 && char.IsWhiteSpace(text[index - 1]);

    // A marker stands at the beginning of a line. Whatever else does is cheap to tell from one.
    private bool IsAtMarker(string marker) =>
        (Position == 0 || text[Position - 1] == '\n')
        && string.CompareOrdinal(text, Position, marker, 0, marker.Length) == 0
        && IsBlankOrEnd(Position + marker.Length);

    private static bool IsLineBreak(char c) => c is '\n' or '\r';

    private static bool IsFlowIndicator(char c) => c is ',' or '[' or ']' or '{' or '}';
}
