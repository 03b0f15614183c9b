using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace NativeLambda.Generator.Infrastructure;

/// <summary>Prints indented C#. Lines end in <c>\n</c> everywhere, so that the output is the same bytes on every machine.</summary>
internal sealed class SourceWriter
{
    private const int SpacesPerLevel = 4;
    private const int InitialCapacity = 16 * 1024;
    private const int LargestSpare = 256 * 1024;

    // Files are printed one after the other, and growing to the size of each is half of what printing allocates.
    [ThreadStatic]
    private static StringBuilder? t_spare;

    private readonly StringBuilder _text = TakeSpare();
    private int _level;

    /// <summary>Writes one line, or several: each line of <paramref name="text"/> is indented to the current level.</summary>
    public SourceWriter Line(string text)
    {
        var start = 0;
        while (true)
        {
            var end = text.IndexOf('\n', start);
            var length = (end < 0 ? text.Length : end) - start;
            if (length > 0)
            {
                _text.Append(' ', _level * SpacesPerLevel).Append(text, start, length);
            }

            _text.Append('\n');
            if (end < 0)
            {
                return this;
            }

            start = end + 1;
        }
    }

    public SourceWriter Line()
    {
        _text.Append('\n');
        return this;
    }

    /// <summary>Writes <paramref name="header"/> and an opening brace; disposing the result writes the closing one.</summary>
    /// <param name="header">What stands before the brace.</param>
    /// <param name="end">What stands after the closing brace, <c>;</c> for instance.</param>
    public BlockScope Block(string header, string end = "")
    {
        Line(header);
        Line("{");
        _level++;
        return new BlockScope(this, end);
    }

    public override string ToString() => _text.ToString();

    /// <summary>The file. Nothing can be written behind it.</summary>
    public SourceText ToSourceText()
    {
        var text = SourceText.From(ToString(), Encoding.UTF8);
        if (_text.Capacity <= LargestSpare)
        {
            t_spare = _text.Clear();
        }

        return text;
    }

    /// <summary>A C# string literal, quotes included.</summary>
    public static string Literal(string value)
    {
        var literal = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => literal.Append("\\\""),
                '\\' => literal.Append("\\\\"),
                '\n' => literal.Append("\\n"),
                '\r' => literal.Append("\\r"),
                '\t' => literal.Append("\\t"),
                >= ' ' and <= '~' => literal.Append(c),
                _ => literal.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
            };
        }

        return literal.Append('"').ToString();
    }

    private static StringBuilder TakeSpare()
    {
        var spare = t_spare ?? new StringBuilder(InitialCapacity);
        t_spare = null;
        return spare;
    }

    public readonly struct BlockScope(SourceWriter writer, string end) : IDisposable
    {
        public void Dispose()
        {
            writer._level--;
            writer.Line("}" + end);
        }
    }
}
