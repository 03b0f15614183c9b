using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace NativeLambda.Generator.Infrastructure;

/// <summary>Prints indented C#. Lines end in <c>\n</c> everywhere, so that the output is the same bytes on every machine.</summary>
internal sealed class SourceWriter
{
    private const int SpacesPerLevel = 4;
    private const int InitialCapacity = 4096;

    private readonly StringBuilder _text = new(InitialCapacity);
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

    public SourceText ToSourceText() => SourceText.From(ToString(), Encoding.UTF8);

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

    public readonly struct BlockScope(SourceWriter writer, string end) : IDisposable
    {
        public void Dispose()
        {
            writer._level--;
            writer.Line("}" + end);
        }
    }
}
