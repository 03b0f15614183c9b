using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using NativeLambda.Text;

namespace NativeLambda.Json;

public ref partial struct JsonReader
{
    private const int EscapeLength = 6;
    private const int StackLength = 256;

    /// <summary>
    /// Whether everything that was read is Unicode: neither bytes that are no UTF-8 nor a <c>\u</c> escape that is half of a
    /// surrogate pair. System.Text.Json finds these only in the strings that it converts.
    /// </summary>
    internal readonly bool IsUnicode => _isUtf8 && _loneSurrogate == 0;

    /// <summary>Where the first place is that is not Unicode.</summary>
    internal readonly int IndexOfInvalid()
    {
        var invalid = JsonText.IndexOfInvalid(_json);
        return _loneSurrogate == 0 ? invalid : Math.Min(invalid, _loneSurrogate);
    }

    /// <summary>The unescaped string or name that the reader stands on; <see langword="null"/> for the literal.</summary>
    /// <exception cref="JsonException">It is not Unicode.</exception>
    public readonly string? GetString()
    {
        if (_token == JsonTokenType.Null)
        {
            return null;
        }

        if (!_isEscaped)
        {
            return Transcode(ValueSpan);
        }

        var value = ValueSpan;
        if (value.Length <= StackLength)
        {
            Span<byte> unescaped = stackalloc byte[StackLength];
            return Transcode(unescaped[..Unescape(value, unescaped)]);
        }

        var rented = ArrayPool<byte>.Shared.Rent(value.Length);
        try
        {
            return Transcode(rented.AsSpan(0, Unescape(value, rented)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>The unescaped UTF-8 of the string or name that the reader stands on. Allocates only if there are escapes.</summary>
    /// <exception cref="JsonException">It has escapes, and is not Unicode.</exception>
    public readonly ReadOnlySpan<byte> GetUtf8String()
    {
        var value = ValueSpan;
        if (!_isEscaped)
        {
            return value;
        }

        var unescaped = new byte[value.Length];
        return unescaped.AsSpan(0, Unescape(value, unescaped));
    }

    /// <summary>Copies the unescaped string or name that the reader stands on.</summary>
    /// <param name="target">At least as long as <see cref="ValueSpan"/>.</param>
    /// <returns>How many bytes there are.</returns>
    /// <exception cref="JsonException">It is not Unicode.</exception>
    public readonly int CopyString(scoped Span<byte> target)
    {
        var value = ValueSpan;
        if (_isEscaped)
        {
            return Unescape(value, target);
        }

        ThrowIfInvalid(value);
        value.CopyTo(target);
        return value.Length;
    }

    /// <inheritdoc cref="CopyString(Span{byte})"/>
    public readonly int CopyString(scoped Span<char> target)
    {
        if (!_isEscaped)
        {
            ThrowIfInvalid(ValueSpan);
            return Encoding.UTF8.GetChars(ValueSpan, target);
        }

        Span<byte> unescaped = ValueSpan.Length <= StackLength ? stackalloc byte[StackLength] : new byte[ValueSpan.Length];
        return Encoding.UTF8.GetChars(unescaped[..Unescape(ValueSpan, unescaped)], target);
    }

    /// <summary>The same reader, to which the name that it stands on is a string.</summary>
    internal readonly JsonReader NameAsString()
    {
        var reader = this;
        reader._token = JsonTokenType.String;
        return reader;
    }

    private readonly string Transcode(ReadOnlySpan<byte> text)
    {
        ThrowIfInvalid(text);
        return Encoding.UTF8.GetString(text);
    }

    private readonly void ThrowIfInvalid(ReadOnlySpan<byte> text)
    {
        if (!_isUtf8 && !Utf8.IsValid(text))
        {
            throw JsonReadFailure.CannotConvert<string>();
        }
    }

    /// <summary>The position of the quote that ends a string.</summary>
    private int StringEnd(int position)
    {
        position += IndexOfSpecial(_json[position..]);
        return (uint)position < (uint)_json.Length && _json[position] == (byte)'"' ? position : EscapedStringEnd(position);
    }

    private int EscapedStringEnd(int position)
    {
        var json = _json;
        while (position < json.Length && json[position] != (byte)'"')
        {
            if (json[position] != (byte)'\\')
            {
                throw Error(JsonSyntax.InvalidInString, position);
            }

            position = EscapeEnd(position);
            position += IndexOfSpecial(json[position..]);
        }

        if (position >= json.Length)
        {
            throw JsonSyntax.Error(json, json.Length, JsonSyntax.NoEndOfString);
        }

        _isEscaped = true;
        return position;
    }

    private int EscapeEnd(int position)
    {
        var json = _json;
        if (position + 1 == json.Length)
        {
            throw JsonSyntax.Error(json, json.Length, JsonSyntax.NoEndOfString);
        }

        switch (json[position + 1])
        {
            case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                return position + 2;
            case (byte)'u':
                break;
            default:
                throw Error(JsonSyntax.InvalidEscape, position + 1);
        }

        for (var i = position + 2; i < position + EscapeLength; i++)
        {
            if (i >= json.Length)
            {
                throw JsonSyntax.Error(json, json.Length, JsonSyntax.NoEndOfString);
            }

            if (!char.IsAsciiHexDigit((char)json[i]))
            {
                throw Error(JsonSyntax.InvalidHexDigit, i);
            }
        }

        var unit = Unit(json, position);
        if (!char.IsSurrogate(unit))
        {
            return position + EscapeLength;
        }

        // A second half is passed over with its first one; only if both are there, and valid.
        if (char.IsHighSurrogate(unit) && TryGetLowSurrogate(json[(position + EscapeLength)..], out _))
        {
            return position + (2 * EscapeLength);
        }

        if (_loneSurrogate == 0)
        {
            _loneSurrogate = position;
        }

        return position + EscapeLength;
    }

    /// <summary>The number of bytes before the first quote, backslash or control character.</summary>
    private static int IndexOfSpecial(ReadOnlySpan<byte> text)
    {
        var i = 0;
        if (Vector128.IsHardwareAccelerated)
        {
            ref var start = ref MemoryMarshal.GetReference(text);
            for (; i <= text.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
            {
                var bytes = Vector128.LoadUnsafe(ref start, (nuint)i);
                var special = Vector128.Equals(bytes, Vector128.Create((byte)'"'))
                    | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
                    | Vector128.LessThan(bytes, Vector128.Create((byte)' '));
                var bits = special.ExtractMostSignificantBits();
                if (bits != 0)
                {
                    return i + BitOperations.TrailingZeroCount(bits);
                }
            }
        }

        while (i < text.Length && text[i] is not ((byte)'"' or (byte)'\\' or < (byte)' '))
        {
            i++;
        }

        return i;
    }

    /// <summary>Unescapes a string whose escapes are valid.</summary>
    /// <exception cref="JsonException">It is not Unicode.</exception>
    private readonly int Unescape(ReadOnlySpan<byte> text, Span<byte> target)
    {
        ThrowIfInvalid(text);
        var length = 0;
        while (true)
        {
            var next = text.IndexOf((byte)'\\');
            if (next < 0)
            {
                text.CopyTo(target[length..]);
                return length + text.Length;
            }

            text[..next].CopyTo(target[length..]);
            length += next;
            text = text[next..];
            if (text[1] != (byte)'u')
            {
                target[length++] = text[1] switch
                {
                    (byte)'b' => (byte)'\b',
                    (byte)'f' => (byte)'\f',
                    (byte)'n' => (byte)'\n',
                    (byte)'r' => (byte)'\r',
                    (byte)'t' => (byte)'\t',
                    var other => other,
                };
                text = text[2..];
                continue;
            }

            var unit = Unit(text, 0);
            text = text[EscapeLength..];
            if (char.IsHighSurrogate(unit) && TryGetLowSurrogate(text, out var low))
            {
                length += new Rune(unit, low).EncodeToUtf8(target[length..]);
                text = text[EscapeLength..];
            }
            else
            {
                length += Rune.TryCreate(unit, out var rune) ? rune.EncodeToUtf8(target[length..]) : throw JsonReadFailure.CannotConvert<string>();
            }
        }
    }

    private static bool TryGetLowSurrogate(ReadOnlySpan<byte> text, out char unit)
    {
        unit = default;
        if (text.Length >= EscapeLength && text.StartsWith("\\u"u8) && AsciiNumber.TryParseHex(text[2..EscapeLength], out var value))
        {
            unit = (char)value;
        }

        return char.IsLowSurrogate(unit);
    }

    private static char Unit(ReadOnlySpan<byte> text, int position)
    {
        _ = AsciiNumber.TryParseHex(text.Slice(position + 2, 4), out var unit);
        return (char)unit;
    }
}
