using Microsoft.CodeAnalysis.Text;

namespace NativeLambda.Generator.Infrastructure.Json;

/// <summary>
/// Reads a JSON text token by token, with the place of each, and takes what <c>Utf8JsonReader</c> takes with its default
/// options. It ends at the first thing that is no JSON.
/// </summary>
internal sealed class JsonReader(string text)
{
    /// <summary>How deep objects and arrays may be nested.</summary>
    private const int MaxDepth = 64;

    private readonly JsonScanner _scanner = new(text);
    private readonly Stack<JsonTokenKind> _containers = new();
    private bool _isSeparatorNext;

    public JsonTokenKind Kind { get; private set; }

    /// <summary>The characters of the token, quotes included.</summary>
    public TextSpan Span { get; private set; }

    /// <summary>What is wrong where the token is <see cref="JsonTokenKind.Broken"/>, as the end of a sentence.</summary>
    public string? Error { get; private set; }

    /// <summary>The first escape in any string that is half of a surrogate pair, which is JSON but no text.</summary>
    public TextSpan? LoneSurrogate => _scanner.LoneSurrogate;

    /// <summary>The token as it stands in the text.</summary>
    public string RawText => text.Substring(Span.Start, Span.Length);

    /// <summary>Goes to the next token.</summary>
    /// <returns><see langword="false"/> at the end, and where there is no JSON.</returns>
    public bool Read()
    {
        if (Kind is JsonTokenKind.End or JsonTokenKind.Broken)
        {
            return false;
        }

        _scanner.SkipWhiteSpace();
        if (_isSeparatorNext)
        {
            ReadSeparator();
        }
        else if (Kind == JsonTokenKind.StartObject)
        {
            ReadNameOrEnd();
        }
        else if (Kind == JsonTokenKind.StartArray && _scanner.Current == ']')
        {
            ReadEnd(JsonTokenKind.EndArray);
        }
        else
        {
            ReadValue();
        }

        return Kind is not (JsonTokenKind.End or JsonTokenKind.Broken);
    }

    /// <summary>Goes to the last token of the value that the reader stands on.</summary>
    public void Skip()
    {
        if (Kind is not (JsonTokenKind.StartObject or JsonTokenKind.StartArray))
        {
            return;
        }

        var depth = _containers.Count;
        while (_containers.Count >= depth && Read())
        {
        }
    }

    /// <summary>The string or name that the reader stands on, unescaped.</summary>
    public string GetString() => JsonScanner.Unescape(text, TextSpan.FromBounds(Span.Start + 1, Span.End - 1));

    private void ReadSeparator()
    {
        if (_containers.Count == 0)
        {
            if (_scanner.AtEnd)
            {
                Accept(JsonTokenKind.End, _scanner.Position);
            }
            else
            {
                Break("nothing may follow the value");
            }

            return;
        }

        var isObject = _containers.Peek() == JsonTokenKind.StartObject;
        var close = isObject ? '}' : ']';
        if (_scanner.Current == close)
        {
            ReadEnd(isObject ? JsonTokenKind.EndObject : JsonTokenKind.EndArray);
            return;
        }

        if (_scanner.Current != ',')
        {
            Break(_scanner.AtEnd ? $"'{close}' is missing at the end" : $"',' or '{close}' is missing before this");
            return;
        }

        var comma = _scanner.Position;
        _scanner.Advance();
        _scanner.SkipWhiteSpace();
        if (_scanner.Current == close)
        {
            Break($"remove this comma, there is nothing between it and '{close}'", new TextSpan(comma, 1));
        }
        else if (isObject)
        {
            ReadName();
        }
        else
        {
            ReadValue();
        }
    }

    private void ReadNameOrEnd()
    {
        if (_scanner.Current == '}')
        {
            ReadEnd(JsonTokenKind.EndObject);
        }
        else
        {
            ReadName();
        }
    }

    private void ReadName()
    {
        var start = _scanner.Position;
        if (_scanner.Current != '"')
        {
            Break(_scanner.AtEnd ? "'}' is missing at the end" : "a name in double quotes is missing before this");
            return;
        }

        if (_scanner.ReadString() is { } error)
        {
            Break(error, _scanner.ErrorSpan);
            return;
        }

        var end = _scanner.Position;
        _scanner.SkipWhiteSpace();
        if (_scanner.Current != ':')
        {
            Break("':' is missing after the name", TextSpan.FromBounds(start, end));
            return;
        }

        _scanner.Advance();
        Kind = JsonTokenKind.Name;
        Span = TextSpan.FromBounds(start, end);
        _isSeparatorNext = false;
    }

    private void ReadValue()
    {
        var start = _scanner.Position;
        switch (_scanner.Current)
        {
            case '{':
                ReadStart(JsonTokenKind.StartObject);
                return;
            case '[':
                ReadStart(JsonTokenKind.StartArray);
                return;
            case '"':
                Finish(JsonTokenKind.String, _scanner.ReadString());
                return;
            case '-' or (>= '0' and <= '9'):
                Finish(JsonTokenKind.Number, _scanner.ReadNumber());
                return;
            case 't' when _scanner.TryReadWord("true"):
                Accept(JsonTokenKind.True, start);
                return;
            case 'f' when _scanner.TryReadWord("false"):
                Accept(JsonTokenKind.False, start);
                return;
            case 'n' when _scanner.TryReadWord("null"):
                Accept(JsonTokenKind.Null, start);
                return;
            default:
                Break(DescribeNoValue());
                return;
        }

        void Finish(JsonTokenKind kind, string? error)
        {
            if (error is null)
            {
                Accept(kind, start);
            }
            else
            {
                Break(error, _scanner.ErrorSpan);
            }
        }
    }

    private string DescribeNoValue() => _scanner.Current switch
    {
        _ when _scanner.AtEnd => Kind == JsonTokenKind.None ? "there is no value" : "a value is missing at the end",
        '/' => "JSON has no comments",
        '\'' => "a string stands in double quotes",
        ',' or ']' or '}' or ':' => "a value is missing before this",
        _ => "this is no value; a string stands in double quotes",
    };

    private void ReadStart(JsonTokenKind kind)
    {
        if (_containers.Count == MaxDepth)
        {
            Break("objects and arrays are nested deeper than 64 levels");
            return;
        }

        _containers.Push(kind);
        var start = _scanner.Position;
        _scanner.Advance();
        Kind = kind;
        Span = new TextSpan(start, 1);
        _isSeparatorNext = false;
    }

    private void ReadEnd(JsonTokenKind kind)
    {
        _containers.Pop();
        var start = _scanner.Position;
        _scanner.Advance();
        Accept(kind, start);
    }

    private void Accept(JsonTokenKind kind, int start)
    {
        Kind = kind;
        Span = TextSpan.FromBounds(start, _scanner.Position);
        _isSeparatorNext = true;
    }

    private void Break(string error, TextSpan? span = null)
    {
        Kind = JsonTokenKind.Broken;
        Span = span ?? _scanner.WordSpan();
        Error = error;
    }
}
