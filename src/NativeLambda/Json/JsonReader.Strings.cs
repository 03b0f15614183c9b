using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
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
    internal readonly bool IsUnicode => _loneSurrogate == 0 && (!(_isUnchecked || _isBeyondAscii) || Utf8.IsValid(_json));

    /// <summary>Where the first place is that is not Unicode.</summary>
    internal readonly int IndexOfInvalid()
    {
        var invalid = JsonText.IndexOfInvalid(_json);
        return _loneSurrogate == 0 ? invalid : Math.Min(invalid, _loneSurrogate);
    }

    /// <summary>The unescaped string or name that the reader stands on; <see langword="null"/> for the literal.</summary>
    /// <exception cref="JsonException">It is not Unicode.</exception>
    public string? GetString()
    {
        if (_token == JsonTokenType.Null)
        {
            return null;
        }

        if (_isEscaped)
        {
            return GetEscapedString();
        }

        if (_isBeyondAscii)
        {
            var text = Transcode(ValueSpan);

            // Found valid, so that nobody has to look at it again.
            _isBeyondAscii = false;
            return text;
        }

        return Widen(ValueSpan);
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

    /// <summary>A copy of the unescaped UTF-8 of the string or name that the reader stands on, in its length.</summary>
    /// <exception cref="JsonException">It has escapes, and is not Unicode.</exception>
    [SkipLocalsInit]
    internal readonly byte[] CopyUtf8String()
    {
        var value = ValueSpan;
        if (!_isEscaped)
        {
            return value.ToArray();
        }

        byte[]? rented = null;
        var unescaped = value.Length <= StackLength ? stackalloc byte[StackLength] : rented = ArrayPool<byte>.Shared.Rent(value.Length);
        try
        {
            return unescaped[..Unescape(value, unescaped)].ToArray();
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }
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

    [SkipLocalsInit]
    private readonly string GetEscapedString()
    {
        var value = ValueSpan;
        byte[]? rented = null;
        var unescaped = value.Length <= StackLength ? stackalloc byte[StackLength] : rented = ArrayPool<byte>.Shared.Rent(value.Length);
        try
        {
            unescaped = unescaped[..Unescape(value, unescaped)];
            return Ascii.IsValid(unescaped) ? Widen(unescaped) : Encoding.UTF8.GetString(unescaped);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }
    }

    /// <summary>Makes a string of ASCII characters.</summary>
    private static string Widen(ReadOnlySpan<byte> ascii) =>
        string.Create(ascii.Length, ascii, static (target, source) => Ascii.ToUtf16(source, target, out _));

    /// <summary>Makes a string of UTF-8.</summary>
    /// <remarks>Into a buffer and from there, because a string has to be made in its length: counting that takes longer than copying.</remarks>
    /// <exception cref="JsonException">It is not UTF-8.</exception>
    [SkipLocalsInit]
    private static string Transcode(ReadOnlySpan<byte> text)
    {
        char[]? rented = null;
        var units = text.Length <= StackLength ? stackalloc char[StackLength] : rented = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            return Utf8.ToUtf16(text, units, out _, out var length, replaceInvalidSequences: false) == OperationStatus.Done
                ? new string(units[..length])
                : throw JsonReadFailure.CannotConvert<string>();
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<char>.Shared.Return(rented);
            }
        }
    }

    private readonly void ThrowIfInvalid(ReadOnlySpan<byte> text)
    {
        if (_isBeyondAscii && !Utf8.IsValid(text))
        {
            throw JsonReadFailure.CannotConvert<string>();
        }
    }

    /// <summary>The position of the quote that ends a string.</summary>
    private int StringEnd(int position)
    {
        // The last string was passed over if nobody has converted it.
        _isUnchecked |= _isBeyondAscii;
        _isBeyondAscii = false;
        position = IndexOfSpecial(position);
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

            position = IndexOfSpecial(EscapeEnd(position));
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

    /// <summary>The position of the next quote, backslash or control character. Takes note of what is beyond ASCII before it.</summary>
    private int IndexOfSpecial(int position)
    {
        var json = _json;
        ref var start = ref MemoryMarshal.GetReference(json);
        var beyondAscii = 0u;
        for (; position <= json.Length - Vector128<byte>.Count; position += Vector128<byte>.Count)
        {
            var bytes = Vector128.LoadUnsafe(ref start, (nuint)position);
            var special = (Vector128.Equals(bytes, Vector128.Create((byte)'"'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
                | Vector128.LessThan(bytes, Vector128.Create((byte)' '))).ExtractMostSignificantBits();
            var high = bytes.ExtractMostSignificantBits();
            if (special != 0)
            {
                // Only what stands before it.
                beyondAscii |= high & (special ^ (special - 1)) >> 1;
                _isBeyondAscii |= beyondAscii != 0;
                return position + BitOperations.TrailingZeroCount(special);
            }

            beyondAscii |= high;
        }

        for (; position < json.Length && json[position] is not ((byte)'"' or (byte)'\\' or < (byte)' '); position++)
        {
            beyondAscii |= json[position] & 0x80u;
        }

        _isBeyondAscii |= beyondAscii != 0;
        return position;
    }

    /// <summary>Unescapes a string whose escapes are valid.</summary>
    /// <exception cref="JsonException">It is not Unicode.</exception>
    private readonly int Unescape(ReadOnlySpan<byte> text, Span<byte> target)
    {
        ThrowIfInvalid(text);
        var length = 0;
        while (true)
        {
            var next = CopyToEscape(text, target[length..]);
            length += next;
            if (next == text.Length)
            {
                return length;
            }

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

    /// <summary>Copies what stands before the first backslash.</summary>
    /// <param name="text">The text.</param>
    /// <param name="target">At least as long.</param>
    /// <returns>How many bytes that is.</returns>
    private static int CopyToEscape(ReadOnlySpan<byte> text, Span<byte> target)
    {
        var i = 0;
        for (; i <= text.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            var bytes = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(text), (nuint)i);
            bytes.StoreUnsafe(ref MemoryMarshal.GetReference(target), (nuint)i);
            var escapes = Vector128.Equals(bytes, Vector128.Create((byte)'\\')).ExtractMostSignificantBits();
            if (escapes != 0)
            {
                return i + BitOperations.TrailingZeroCount(escapes);
            }
        }

        for (; i < text.Length && text[i] != (byte)'\\'; i++)
        {
            target[i] = text[i];
        }

        return i;
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
