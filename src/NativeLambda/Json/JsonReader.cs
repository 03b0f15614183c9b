using System.ComponentModel;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>
/// Reads the tokens of a JSON document that lies in memory as a whole. It takes and refuses what
/// <see cref="Utf8JsonReader"/> does by default, with the same words, and its members have the same names and meanings.
/// </summary>
/// <remarks>
/// That one can also read documents in pieces, with comments and with several values. A function needs none of these, and
/// would pay for them with 40 kB and half of its time.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonReader
{
    /// <summary>The deepest nesting that is read: the default of <see cref="JsonReaderOptions.MaxDepth"/>.</summary>
    internal const int MaxDepth = 64;

    private readonly ReadOnlySpan<byte> _json;

    private int _position;
    private int _tokenStart;
    private int _valueStart;
    private int _valueEnd;
    private int _depth;

    // What is beyond ASCII has to be found valid: in the string at hand, and in strings that were passed over.
    private bool _isBeyondAscii;
    private bool _isUnchecked;

    // The first escape that is half of a surrogate pair; none can stand at 0.
    private int _loneSurrogate;

    // One bit for each open container, the innermost lowest: set for an object.
    private ulong _objects;
    private JsonTokenType _token;
    private bool _isEscaped;

    /// <summary>Makes a reader before the first token of a document.</summary>
    /// <param name="utf8Json">The whole document.</param>
    public JsonReader(ReadOnlySpan<byte> utf8Json) => _json = utf8Json;

    /// <summary>The kind of the token that the reader stands on; <see cref="JsonTokenType.None"/> before the first.</summary>
    public readonly JsonTokenType TokenType => _token;

    /// <summary>The bytes of the token as they stand in the document: of a string or a name what is between the quotes.</summary>
    public readonly ReadOnlySpan<byte> ValueSpan => _json[_valueStart.._valueEnd];

    /// <summary>Whether the string or the name holds escapes.</summary>
    public readonly bool ValueIsEscaped => _isEscaped;

    /// <summary>Where the token begins, in bytes from the start of the document: of a string or a name its quote.</summary>
    public readonly int TokenStartIndex => _tokenStart;

    /// <summary>Where the token ends; of a name the colon behind it.</summary>
    public readonly int BytesConsumed => _position;

    /// <summary>The number of containers around the token.</summary>
    public readonly int CurrentDepth => _token is JsonTokenType.StartObject or JsonTokenType.StartArray ? _depth - 1 : _depth;

    /// <summary>The whole document.</summary>
    internal readonly ReadOnlySpan<byte> Document => _json;

    /// <summary>Goes to the next token.</summary>
    /// <returns><see langword="false"/> at the end of the document.</returns>
    /// <exception cref="JsonException">There is no token there; with line and position, without a path.</exception>
    public bool Read()
    {
        var json = _json;
        var position = _position;
        _isEscaped = false;
        if ((uint)position >= (uint)json.Length || json[position] <= (byte)' ')
        {
            position = SkipWhiteSpace(position);
            if (position == json.Length)
            {
                return End();
            }
        }

        var c = json[position];
        switch (_token)
        {
            case JsonTokenType.None:
                ReadValue(position);
                return true;

            // This is what System.Text.Json says of a comment, which it could also be told to pass over.
            case JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.PropertyName when c == (byte)'/':
                throw Error(JsonSyntax.InvalidAfterValue, position);
            case JsonTokenType.StartObject when c == (byte)'}':
                CloseContainer(position, JsonTokenType.EndObject);
                return true;
            case JsonTokenType.StartObject:
                ReadName(position);
                return true;
            case JsonTokenType.StartArray when c == (byte)']':
                CloseContainer(position, JsonTokenType.EndArray);
                return true;
            case JsonTokenType.StartArray or JsonTokenType.PropertyName:
                ReadValue(position);
                return true;
            default:
                ReadAfterValue(position);
                return true;
        }
    }

    /// <summary>Goes to the next name of the object that the reader is in, behind its brace or a value: the quick way of <see cref="Read"/>.</summary>
    /// <returns><see langword="false"/> at the closing brace.</returns>
    internal bool ReadNextName()
    {
        var json = _json;
        var position = _position;
        if (_token != JsonTokenType.StartObject && (uint)position < (uint)json.Length && json[position] == (byte)',')
        {
            position++;
        }

        // Only right behind a comma or a brace.
        if ((uint)position < (uint)json.Length && json[position] == (byte)'"' && json[position - 1] is (byte)',' or (byte)'{')
        {
            _isEscaped = false;
            ReadName(position);
            return true;
        }

        Read();
        return _token != JsonTokenType.EndObject;
    }

    /// <summary>Goes to the next name as <see cref="ReadNextName"/> does, if it is this one as it stands, with nothing around it.</summary>
    /// <param name="name">The name, in which nothing has to be escaped.</param>
    internal bool TryReadNextName(ReadOnlySpan<byte> name)
    {
        var json = _json;
        var quote = _position;
        if (_token != JsonTokenType.StartObject)
        {
            if ((uint)quote >= (uint)json.Length || json[quote] != (byte)',')
            {
                return false;
            }

            quote++;
        }

        var end = quote + 1 + name.Length;
        if ((uint)(end + 1) >= (uint)json.Length
            || json[end + 1] != (byte)':'
            || json[end] != (byte)'"'
            || json[quote] != (byte)'"'
            || !json.Slice(quote + 1, name.Length).SequenceEqual(name))
        {
            return false;
        }

        _position = end + 2;
        _token = JsonTokenType.PropertyName;
        return true;
    }

    /// <summary>Goes from a name to its value: the quick way of <see cref="Read"/>.</summary>
    internal void ReadNamedValue()
    {
        var json = _json;
        var position = _position;
        if ((uint)position < (uint)json.Length && json[position] == (byte)'"')
        {
            _isEscaped = false;
            ReadString(position);
        }
        else
        {
            Read();
        }
    }

    /// <summary>Passes over the value whose first token the reader stands on, to its last token.</summary>
    /// <exception cref="JsonException">It is not JSON; with line and position, without a path.</exception>
    public void Skip()
    {
        if (_token is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            var depth = _depth;
            do
            {
                Read();
            }
            while (_depth >= depth);
        }
    }

    /// <summary>The kinds of the containers around the token: one bit each, the innermost lowest, set for an object.</summary>
    internal readonly ulong Containers => CurrentDepth < _depth ? _objects >> 1 : _objects;

    /// <summary>Says of a failure that it happened at this place.</summary>
    internal void MoveTo(int position) => _position = position;

    /// <summary>Goes to the last token of the value whose first it stands on, which somebody else has found.</summary>
    internal void MoveToEnd(int position)
    {
        // Others look for what is not Unicode only where they convert it.
        _isUnchecked = true;
        if (_token is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            var token = _token == JsonTokenType.StartObject ? JsonTokenType.EndObject : JsonTokenType.EndArray;
            CloseContainer(position - 1, token);
        }
    }

    private readonly bool End()
    {
        if (_depth > 0)
        {
            throw JsonSyntax.Error(_json, _json.Length, JsonSyntax.OpenAtEnd);
        }

        return _token == JsonTokenType.None ? throw JsonSyntax.Error(_json, _json.Length, JsonSyntax.NoToken) : false;
    }

    private void ReadAfterValue(int position)
    {
        var c = _json[position];
        if (_depth == 0)
        {
            throw Error(JsonSyntax.InvalidAfterDocument, position);
        }

        if (c != (byte)',')
        {
            var isInObject = (_objects & 1) != 0;
            if (c == (isInObject ? (byte)'}' : (byte)']'))
            {
                CloseContainer(position, isInObject ? JsonTokenType.EndObject : JsonTokenType.EndArray);
                return;
            }

            throw Error(c is (byte)'}' or (byte)']' ? JsonSyntax.NoMatchingOpen : JsonSyntax.InvalidAfterValue, position);
        }

        var next = SkipWhiteSpace(position + 1);
        if (next == _json.Length)
        {
            // At the comma, if nothing at all follows it.
            throw JsonSyntax.Error(_json, next == position + 1 ? position : next, JsonSyntax.NothingAfterComma);
        }

        c = _json[next];
        if ((_objects & 1) != 0)
        {
            if (c == (byte)'}')
            {
                throw JsonSyntax.Error(_json, next, JsonSyntax.TrailingCommaInObject);
            }

            ReadName(next);
        }
        else
        {
            if (c == (byte)']')
            {
                throw JsonSyntax.Error(_json, next, JsonSyntax.TrailingCommaInArray);
            }

            ReadValue(next);
        }
    }

    private void ReadName(int position)
    {
        var json = _json;
        if (json[position] != (byte)'"')
        {
            throw Error(JsonSyntax.InvalidStartOfName, position);
        }

        ReadString(position);
        position = _position;
        if ((uint)position >= (uint)json.Length || json[position] <= (byte)' ')
        {
            position = SkipWhiteSpace(position);
            if (position == json.Length)
            {
                throw JsonSyntax.Error(json, position, JsonSyntax.NothingAfterName);
            }
        }

        if (json[position] != (byte)':')
        {
            throw Error(JsonSyntax.InvalidAfterName, position);
        }

        _position = position + 1;
        _token = JsonTokenType.PropertyName;
    }

    private void ReadValue(int position)
    {
        switch (_json[position])
        {
            case (byte)'"':
                ReadString(position);
                break;
            case (byte)'{':
                OpenContainer(position, JsonTokenType.StartObject);
                break;
            case (byte)'[':
                OpenContainer(position, JsonTokenType.StartArray);
                break;
            case (byte)'t':
                ReadLiteral(position, "true"u8, JsonTokenType.True);
                break;
            case (byte)'f':
                ReadLiteral(position, "false"u8, JsonTokenType.False);
                break;
            case (byte)'n':
                ReadLiteral(position, "null"u8, JsonTokenType.Null);
                break;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                SetToken(JsonTokenType.Number, position, NumberEnd(position));
                break;
            default:
                throw Error(JsonSyntax.InvalidStartOfValue, position);
        }
    }

    private void OpenContainer(int position, JsonTokenType token)
    {
        if (_depth >= MaxDepth)
        {
            throw JsonSyntax.Error(_json, position, token == JsonTokenType.StartObject ? JsonSyntax.ObjectTooDeep : JsonSyntax.ArrayTooDeep);
        }

        _depth++;
        _objects = (_objects << 1) | (token == JsonTokenType.StartObject ? 1UL : 0);
        SetToken(token, position, position + 1);
    }

    private void CloseContainer(int position, JsonTokenType token)
    {
        _depth--;
        _objects >>= 1;
        SetToken(token, position, position + 1);
    }

    private void ReadLiteral(int position, ReadOnlySpan<byte> literal, JsonTokenType token)
    {
        if (!_json[position..].StartsWith(literal))
        {
            throw JsonSyntax.InvalidLiteral(_json, position, literal);
        }

        SetToken(token, position, position + literal.Length);
    }

    private void ReadString(int position)
    {
        var end = StringEnd(position + 1);
        _token = JsonTokenType.String;
        _tokenStart = position;
        _valueStart = position + 1;
        _valueEnd = end;
        _position = end + 1;
    }

    private void SetToken(JsonTokenType token, int start, int end)
    {
        _token = token;
        _tokenStart = _valueStart = start;
        _valueEnd = _position = end;
    }

    private readonly int SkipWhiteSpace(int position)
    {
        var json = _json;
        while ((uint)position < (uint)json.Length && json[position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            position++;
        }

        return position;
    }

    /// <summary>The failure at a byte that is named in the message.</summary>
    private readonly JsonException Error(ReadOnlySpan<byte> message, int position) =>
        JsonSyntax.Error(_json, position, message, _json[position]);
}
