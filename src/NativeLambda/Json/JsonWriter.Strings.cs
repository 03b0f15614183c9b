using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace NativeLambda.Json;

public sealed partial class JsonWriter
{
    private const int MaxEscapeLength = 12;

    /// <summary>Writes a string, or <c>null</c>.</summary>
    public void WriteStringValue(string? value)
    {
        if (value is null)
        {
            WriteNullValue();
        }
        else
        {
            WriteStringValue(value.AsSpan());
        }
    }

    /// <summary>Writes a string. Half a surrogate pair becomes the replacement character.</summary>
    public void WriteStringValue(ReadOnlySpan<char> value)
    {
        BeginValue(1)[0] = (byte)'"';
        _buffer.Advance(1);
        while (true)
        {
            var plain = _isRelaxed ? CopyRelaxed(value) : CopyPlain(value);
            if (plain == value.Length)
            {
                break;
            }

            value = value[plain..];
            _ = Rune.DecodeFromUtf16(value, out var rune, out var length);
            Escape(rune);
            value = value[length..];
        }

        _buffer.Write("\""u8);
    }

    /// <summary>Writes a string that is given as UTF-8.</summary>
    public void WriteStringValue(ReadOnlySpan<byte> utf8Value)
    {
        BeginValue(1)[0] = (byte)'"';
        _buffer.Advance(1);
        while (true)
        {
            var plain = 0;
            while (plain < utf8Value.Length && IsPlain(utf8Value[plain]))
            {
                plain++;
            }

            _buffer.Write(utf8Value[..plain]);
            if (plain == utf8Value.Length)
            {
                break;
            }

            utf8Value = utf8Value[plain..];
            _ = Rune.DecodeFromUtf8(utf8Value, out var rune, out var length);
            Escape(rune);
            utf8Value = utf8Value[length..];
        }

        _buffer.Write("\""u8);
    }

    /// <summary>Writes a name.</summary>
    public void WritePropertyName(string name)
    {
        WriteStringValue(name.AsSpan());
        EndName();
    }

    /// <summary>Writes a name.</summary>
    public void WritePropertyName(ReadOnlySpan<byte> utf8Name)
    {
        WriteStringValue(utf8Name);
        EndName();
    }

    private static bool IsPlain(uint c) =>
        c is >= 0x20 and < 0x7F and not ('"' or '&' or '\'' or '+' or '<' or '>' or '\\' or '`');

    // Neither control characters nor the ends of lines that only Unicode knows.
    private static bool IsRelaxedPlain(char c) => c is >= ' ' and not ('"' or '\\' or (>= '\x7F' and <= '\x9F') or '\u2028' or '\u2029');

    /// <summary>Copies what stands before the first character that has to be escaped.</summary>
    /// <returns>How many characters that is.</returns>
    private int CopyPlain(ReadOnlySpan<char> value)
    {
        // Vectors are stored whole, so there must be room for one more.
        var target = _buffer.GetSpan(value.Length + Vector128<byte>.Count);
        var i = 0;
        if (Vector128.IsHardwareAccelerated)
        {
            ref var source = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(value));
            ref var destination = ref MemoryMarshal.GetReference(target);
            for (; i <= value.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
            {
                // What is beyond ASCII stays beyond it.
                var text = Vector128.NarrowWithSaturation(
                    Vector128.LoadUnsafe(ref source, (nuint)i),
                    Vector128.LoadUnsafe(ref source, (nuint)(i + Vector128<ushort>.Count)));
                text.StoreUnsafe(ref destination, (nuint)i);
                var bits = Special(text).ExtractMostSignificantBits();
                if (bits != 0)
                {
                    i += BitOperations.TrailingZeroCount(bits);
                    _buffer.Advance(i);
                    return i;
                }
            }
        }

        for (; i < value.Length && IsPlain(value[i]); i++)
        {
            target[i] = (byte)value[i];
        }

        _buffer.Advance(i);
        return i;
    }

    private static Vector128<byte> Special(Vector128<byte> text) =>
        Vector128.LessThan(text, Vector128.Create((byte)0x20))
        | Vector128.GreaterThan(text, Vector128.Create((byte)0x7E))
        | Vector128.Equals(text, Vector128.Create((byte)'"'))

        // & and '
        | Vector128.Equals(text | Vector128<byte>.One, Vector128.Create((byte)'\''))
        | Vector128.Equals(text, Vector128.Create((byte)'+'))

        // < and >
        | Vector128.Equals(text | Vector128.Create((byte)2), Vector128.Create((byte)'>'))
        | Vector128.Equals(text, Vector128.Create((byte)'\\'))
        | Vector128.Equals(text, Vector128.Create((byte)'`'));

    private int CopyRelaxed(ReadOnlySpan<char> value)
    {
        var i = 0;
        while (i < value.Length && IsRelaxedPlain(value[i]))
        {
            if (char.IsSurrogate(value[i]))
            {
                if (i + 1 == value.Length || !char.IsSurrogatePair(value[i], value[i + 1]))
                {
                    break;
                }

                i++;
            }

            i++;
        }

        var target = _buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(i));
        _buffer.Advance(Encoding.UTF8.GetBytes(value[..i], target));
        return i;
    }

    private void Escape(Rune rune)
    {
        var target = _buffer.GetSpan(MaxEscapeLength);
        target[0] = (byte)'\\';
        var shortForm = rune.Value switch
        {
            '\b' => 'b',
            '\t' => 't',
            '\n' => 'n',
            '\f' => 'f',
            '\r' => 'r',
            '\\' => '\\',
            '"' when _isRelaxed => '"',
            _ => '\0',
        };
        if (shortForm != 0)
        {
            target[1] = (byte)shortForm;
            _buffer.Advance(2);
            return;
        }

        Span<char> units = stackalloc char[2];
        var count = rune.EncodeToUtf16(units);
        for (var i = 0; i < count; i++)
        {
            EscapeUnit(target[(6 * i)..], units[i]);
        }

        _buffer.Advance(6 * count);
    }

    private static void EscapeUnit(Span<byte> target, char unit)
    {
        target[0] = (byte)'\\';
        target[1] = (byte)'u';
        for (var i = 5; i > 1; i--, unit >>= 4)
        {
            target[i] = "0123456789ABCDEF"u8[unit & 0xF];
        }
    }
}
