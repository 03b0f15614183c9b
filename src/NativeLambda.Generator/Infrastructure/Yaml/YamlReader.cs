using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NativeLambda.Generator.Infrastructure.Yaml;

/// <summary>
/// Reads as much of YAML as a deployment template is made of, and with it JSON, whose every text is YAML: block and flow
/// collections, plain, quoted and block texts, anchors, aliases and merged mappings, comments. Never throws: what it does
/// not understand it skips.
/// </summary>
internal sealed class YamlReader
{
    /// <summary>Deeper than any template, and shallow enough for any stack.</summary>
    private const int MaximumDepth = 100;

    private readonly YamlScanner _scanner;
    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);
    private int _depth;

    private YamlReader(string text) => _scanner = new YamlScanner(text);

    /// <summary>Reads the first document of a text.</summary>
    public static YamlNode Read(string text)
    {
        var reader = new YamlReader(text);
        reader._scanner.SkipToDocument();
        return reader.ReadNode(parentIndent: -1, mayNestOnLine: true, mayAlign: false);
    }

    /// <summary>Reads the value of a key or of an entry.</summary>
    /// <param name="parentIndent">The column of the collection that it belongs to: its lines stand further to the right.</param>
    /// <param name="mayNestOnLine">Whether a block collection may begin on this line, as after the dash of an entry but not after a key.</param>
    /// <param name="mayAlign">Whether a sequence may stand at the parent's own column, as after a key.</param>
    private YamlNode ReadNode(int parentIndent, bool mayNestOnLine, bool mayAlign)
    {
        var (isTagged, anchor) = (false, (string?)null);
        _scanner.SkipProperties(ref isTagged, ref anchor);
        var mayNest = mayNestOnLine;
        while (_scanner.AtLineEnd)
        {
            _scanner.SkipTrivia();
            if (_scanner.AtEnd || !IsBelow(parentIndent, mayAlign))
            {
                return Nothing();
            }

            mayNest = true;
            _scanner.SkipProperties(ref isTagged, ref anchor);
        }

        if (!TryEnter(out var tooDeep))
        {
            return tooDeep;
        }

        var node = (mayNest ? TryReadBlockCollection() : null) ?? ReadInline(parentIndent);
        _depth--;
        return Finish(node, isTagged, anchor);
    }

    private YamlNode Finish(YamlNode node, bool isTagged, string? anchor)
    {
        var result = isTagged ? new YamlOther(node.Span) : node;
        if (anchor is not null)
        {
            _anchors[anchor] = result;
        }

        return result;
    }

    /// <summary>Reads <c>*name</c>: the value that has the anchor, as far as it is at its end already.</summary>
    private YamlNode ReadAlias()
    {
        var start = _scanner.Position;
        return _anchors.TryGetValue(_scanner.ReadName(), out var node) ? node : new YamlOther(SpanFrom(start));
    }

    /// <summary>Counts one level down, or gives up the rest of a text that nests too deeply.</summary>
    private bool TryEnter([NotNullWhen(false)] out YamlOther? tooDeep)
    {
        tooDeep = null;
        if (_depth == MaximumDepth)
        {
            _scanner.MoveToEnd();
            tooDeep = Nothing();
            return false;
        }

        _depth++;
        return true;
    }

    private bool IsBelow(int parentIndent, bool mayAlign) =>
        _scanner.Column > parentIndent || (mayAlign && _scanner.Column == parentIndent && _scanner.AtSequenceEntry);

    private YamlNode? TryReadBlockCollection()
    {
        var indent = _scanner.Column;
        var start = _scanner.Position;
        return _scanner.AtSequenceEntry ? ReadBlockSequence(indent)
            : _scanner.TryReadKey() is { } key ? ReadBlockMapping(indent, start, key)
            : null;
    }

    private YamlSequence ReadBlockSequence(int indent)
    {
        var start = _scanner.Position;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        do
        {
            _scanner.Advance();
            items.Add(ReadNode(indent, mayNestOnLine: true, mayAlign: false));
            SkipLinesBelow(indent);
        }
        while (!_scanner.AtEnd && _scanner.Column == indent && _scanner.AtSequenceEntry);

        return new YamlSequence(items.ToImmutable(), SpanFrom(start));
    }

    private YamlMapping ReadBlockMapping(int indent, int start, YamlScalar firstKey)
    {
        var entries = ImmutableArray.CreateBuilder<(YamlScalar, YamlNode)>();
        for (var key = firstKey; key is not null; key = ReadNextKey(indent))
        {
            entries.Add((key, ReadNode(indent, mayNestOnLine: false, mayAlign: true)));
        }

        return YamlMapping.Create(entries, SpanFrom(start));
    }

    private YamlScalar? ReadNextKey(int indent)
    {
        SkipLinesBelow(indent);
        while (!_scanner.AtEnd && _scanner.Column == indent)
        {
            if (!_scanner.AtSequenceEntry && _scanner.TryReadKey() is { } key)
            {
                return key;
            }

            // A line that is no entry, half-typed perhaps: the ones after it still are.
            _scanner.SkipLine();
            SkipLinesBelow(indent);
        }

        return null;
    }

    /// <summary>Moves to the next line that is not part of the value before it.</summary>
    private void SkipLinesBelow(int indent)
    {
        _scanner.SkipTrivia();
        while (!_scanner.AtEnd && _scanner.Column > indent)
        {
            _scanner.SkipLine();
            _scanner.SkipTrivia();
        }
    }

    private YamlNode ReadInline(int parentIndent)
    {
        switch (_scanner.Current)
        {
            case '"' or '\'':
                return _scanner.ReadQuoted();
            case '{' or '[':
                return ReadFlowNode();
            case '|' or '>':
                return _scanner.ReadBlockScalar(parentIndent);
            case '*':
                var node = ReadAlias();
                _scanner.SkipLine();
                return node;
            default:
                return ReadPlain(parentIndent);
        }
    }

    private YamlNode ReadPlain(int parentIndent)
    {
        var text = _scanner.ReadPlain();
        _scanner.SkipTrivia();
        if (_scanner.AtEnd || _scanner.Column <= parentIndent)
        {
            return text;
        }

        SkipLinesBelow(parentIndent);
        return new YamlOther(SpanFrom(text.Span.Start));
    }

    private YamlNode ReadFlowNode()
    {
        _scanner.SkipTrivia();
        var (isTagged, anchor) = (false, (string?)null);
        _scanner.SkipProperties(ref isTagged, ref anchor);
        _scanner.SkipTrivia();
        if (!TryEnter(out var tooDeep))
        {
            return tooDeep;
        }

        YamlNode node = _scanner.Current switch
        {
            '{' => ReadFlowMapping(),
            '[' => ReadFlowSequence(),
            '"' or '\'' => _scanner.ReadQuoted(),
            '*' => ReadAlias(),
            _ => _scanner.ReadFlowPlain() is { Value: not "" } text ? text : Nothing(),
        };
        _depth--;
        return Finish(node, isTagged, anchor);
    }

    private YamlMapping ReadFlowMapping()
    {
        var start = _scanner.Position;
        var entries = ImmutableArray.CreateBuilder<(YamlScalar, YamlNode)>();
        _scanner.Advance();
        while (MoveToFlowItem('}'))
        {
            var key = ReadFlowNode();
            var value = ReadFlowValue() ?? Nothing();
            if (key is YamlScalar scalar)
            {
                entries.Add((scalar, value));
            }
        }

        return YamlMapping.Create(entries, SpanFrom(start));
    }

    private YamlSequence ReadFlowSequence()
    {
        var start = _scanner.Position;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        _scanner.Advance();
        while (MoveToFlowItem(']'))
        {
            var item = ReadFlowNode();

            // [key: value] is a list of one mapping, which nobody asks for.
            items.Add(ReadFlowValue() is null ? item : new YamlOther(item.Span));
        }

        return new YamlSequence(items.ToImmutable(), SpanFrom(start));
    }

    /// <summary>Moves to the next item, or over the closing bracket if there is none.</summary>
    private bool MoveToFlowItem(char close)
    {
        _scanner.SkipTrivia();
        while (_scanner.Current is ',' or ']' or '}' && _scanner.Current != close)
        {
            _scanner.Advance();
            _scanner.SkipTrivia();
        }

        if (_scanner.Current == close)
        {
            _scanner.Advance();
            return false;
        }

        return !_scanner.AtEnd;
    }

    private YamlNode? ReadFlowValue()
    {
        _scanner.SkipTrivia();
        if (_scanner.Current != ':')
        {
            return null;
        }

        _scanner.Advance();
        var value = ReadFlowNode();
        _scanner.SkipTrivia();
        return value;
    }

    private YamlOther Nothing() => new(new TextSpan(_scanner.Position, 0));

    private TextSpan SpanFrom(int start) => TextSpan.FromBounds(start, _scanner.Position);
}
