using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace NativeLambda.Json;

public sealed partial class JsonWriter
{
    private const int EscapeLength = 6;

    /// <summary>Two escapes, of which the last is stored with two bytes more.</summary>
    private const int MaxEscapeLength = (2 * EscapeLength) + 2;

    private const int UnitsLength = 128;

    /// <summary>How many characters are looked at at a time.</summary>
    private static int BlockLength => Vector128<byte>.Count;

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
        if (_isRelaxed)
        {
            WriteRelaxed(value);
        }
        else
        {
            WriteString(value, isName: false);
        }
    }

    /// <summary>Writes a string that is given as UTF-8. What is not UTF-8 becomes the replacement character.</summary>
    public void WriteStringValue(ReadOnlySpan<byte> utf8Value) => WriteString(utf8Value, isName: false);

    /// <summary>Writes a name.</summary>
    public void WritePropertyName(string name)
    {
        if (_isRelaxed)
        {
            WriteRelaxed(name);
            EndName();
            return;
        }

        WriteString(name.AsSpan(), isName: true);
    }

    /// <summary>Writes a name.</summary>
    public void WritePropertyName(ReadOnlySpan<byte> utf8Name) => WriteString(utf8Name, isName: true);

    /// <summary>Writes a string with its quotes, and the colon behind a name.</summary>
    /// <typeparam name="T"><see cref="char"/>, or <see cref="byte"/> for UTF-8.</typeparam>
    private void WriteString<T>(ReadOnlySpan<T> value, bool isName)
        where T : unmanaged
    {
        const int around = 3;
        var target = BeginValue(value.Length + BlockLength + around);
        target[0] = (byte)'"';
        var end = CopyPlain(value, target[1..]) + 1;
        if (end <= value.Length)
        {
            _buffer.Advance(end);
            WriteEscaped(value[(end - 1)..]);
            target = _buffer.GetSpan(around);
            end = 0;
        }

        target[end++] = (byte)'"';
        if (isName)
        {
            target[end++] = (byte)':';
            _isAfterValue = false;
        }

        _buffer.Advance(end);
    }

    /// <summary>Writes what begins with a character that has to be escaped.</summary>
    private void WriteEscaped<T>(ReadOnlySpan<T> value)
        where T : unmanaged
    {
        if (typeof(T) == typeof(char))
        {
            WriteEscaped(MemoryMarshal.Cast<T, char>(value));
        }
        else
        {
            WriteEscaped(MemoryMarshal.AsBytes(value));
        }
    }

    private void WriteEscaped(ReadOnlySpan<char> value)
    {
        while (!value.IsEmpty)
        {
            value = value[EscapeBlock(value)..];
            var plain = CopyPlain(value, _buffer.GetSpan(value.Length + BlockLength));
            _buffer.Advance(plain);
            value = value[plain..];
        }
    }

    [SkipLocalsInit]
    private void WriteEscaped(ReadOnlySpan<byte> value)
    {
        Span<char> units = stackalloc char[UnitsLength];
        while (!value.IsEmpty)
        {
            // Stops before a character that has no room.
            _ = Utf8.ToUtf16(value, units, out var read, out var written);
            WriteEscaped((ReadOnlySpan<char>)units[..written]);
            value = value[read..];
        }
    }

    /// <summary>Copies what stands before the first character that has to be escaped.</summary>
    /// <param name="value">The string.</param>
    /// <param name="target">A block longer than the string, because blocks are stored whole.</param>
    /// <returns>How many characters that is.</returns>
    private static int CopyPlain<T>(ReadOnlySpan<T> value, Span<byte> target)
        where T : unmanaged
    {
        if (value.Length < BlockLength)
        {
            return CopyShort(value, target);
        }

        ref var source = ref MemoryMarshal.GetReference(value);
        ref var destination = ref MemoryMarshal.GetReference(target);

        // The last block begins early enough to be a whole one.
        var last = value.Length - BlockLength;
        for (var i = 0; ; i = Math.Min(i + BlockLength, last))
        {
            var text = Load(ref source, i);
            text.StoreUnsafe(ref destination, (nuint)i);
            var special = Special(text);
            if (special != 0)
            {
                return i + BitOperations.TrailingZeroCount(special);
            }

            if (i == last)
            {
                return value.Length;
            }
        }
    }

    /// <summary>The same for less than a block: its first and its last half, which overlap.</summary>
    private static int CopyShort<T>(ReadOnlySpan<T> value, Span<byte> target)
        where T : unmanaged
    {
        ref var source = ref MemoryMarshal.GetReference(value);
        int half;
        Vector128<byte> text;
        if (value.Length >= sizeof(ulong))
        {
            half = sizeof(ulong);
            var (first, last) = (LoadEight(ref source, 0), LoadEight(ref source, value.Length - half));
            BinaryPrimitives.WriteUInt64LittleEndian(target, first);
            BinaryPrimitives.WriteUInt64LittleEndian(target[(value.Length - half)..], last);
            text = Vector128.Create(first, last).AsByte();
        }
        else if (value.Length >= sizeof(uint))
        {
            half = sizeof(uint);
            var (first, last) = (LoadFour(ref source, 0), LoadFour(ref source, value.Length - half));
            BinaryPrimitives.WriteUInt32LittleEndian(target, first);
            BinaryPrimitives.WriteUInt32LittleEndian(target[(value.Length - half)..], last);
            text = Vector128.CreateScalar(first | (ulong)last << 32).AsByte();
        }
        else
        {
            var i = 0;
            for (; i < value.Length && IsPlain(Unit(value[i])); i++)
            {
                target[i] = (byte)Unit(value[i]);
            }

            return i;
        }

        var special = Special(text) & ((1u << (2 * half)) - 1);
        var place = BitOperations.TrailingZeroCount(special);
        return special == 0 ? value.Length : place < half ? place : place + value.Length - (2 * half);
    }

    /// <summary>Writes the beginning of a string, a block of it at most, with what it needs of escapes.</summary>
    /// <returns>How much of the string that was.</returns>
    [SkipLocalsInit]
    private int EscapeBlock(ReadOnlySpan<char> value)
    {
        var count = Math.Min(value.Length, BlockLength);
        Span<char> block = stackalloc char[BlockLength];
        value[..count].CopyTo(block);
        var text = Load(ref MemoryMarshal.GetReference(block), 0);
        var special = Special(text) & ((1u << count) - 1);

        // What stands between two escapes is stored with whatever follows it, and the next escape overwrites that.
        Span<byte> plain = stackalloc byte[2 * BlockLength];
        text.CopyTo(plain);
        var target = _buffer.GetSpan(((BlockLength + 1) * MaxEscapeLength) + BlockLength);
        var (read, written) = (0, 0);
        while (special != 0)
        {
            var next = BitOperations.TrailingZeroCount(special);
            if (next > read)
            {
                plain.Slice(read, BlockLength).CopyTo(target[written..]);
                written += next - read;
            }

            written += Escape(value[next..], target[written..], out var length);
            read = next + length;
            special = special >> read << read;
        }

        if (count > read)
        {
            plain.Slice(read, BlockLength).CopyTo(target[written..]);
            written += count - read;
            read = count;
        }

        _buffer.Advance(written);
        return read;
    }

    /// <summary>Escapes the first character.</summary>
    /// <returns>How many bytes were written.</returns>
    private static int Escape(ReadOnlySpan<char> value, Span<byte> target, out int length)
    {
        var unit = value[0];
        length = 1;
        if (!char.IsSurrogate(unit))
        {
            return EscapeUnit(target, unit);
        }

        if (value.Length == 1 || !char.IsSurrogatePair(unit, value[1]))
        {
            return EscapeUnit(target, '\uFFFD');
        }

        length = 2;
        return EscapeUnit(target, unit) + EscapeUnit(target[EscapeLength..], value[1]);
    }

    private static int EscapeUnit(Span<byte> target, char unit)
    {
        if (unit is < ' ' or '\\')
        {
            var shortForm = unit switch
            {
                '\b' => 'b',
                '\t' => 't',
                '\n' => 'n',
                '\f' => 'f',
                '\r' => 'r',
                '\\' => '\\',
                _ => '\0',
            };
            if (shortForm != 0)
            {
                target[0] = (byte)'\\';
                target[1] = (byte)shortForm;
                return 2;
            }
        }

        // The four digits at once, one in each byte: 7 more where a letter stands in place of a digit.
        var digits = (uint)((unit & 0xF) << 24 | (unit & 0xF0) << 12 | (unit & 0xF00) | unit >> 12);
        var letters = (digits + 0x06060606) >> 4 & 0x01010101;
        digits += 0x30303030 + (letters * 7);
        BinaryPrimitives.WriteUInt64LittleEndian(target, '\\' | (ulong)'u' << 8 | (ulong)digits << 16);
        return EscapeLength;
    }

    // Everything but " & ' + < > \ ` and DEL; a bit for each character.
    private static bool IsPlain(uint c) => c < 0x80 && ((c < 0x40 ? 0xAFFF_F73B_0000_0000 : 0x7FFF_FFFE_EFFF_FFFF) >> (int)(c & 0x3F) & 1) != 0;

    private static char Unit<T>(T value)
        where T : unmanaged => typeof(T) == typeof(char) ? Unsafe.BitCast<T, char>(value) : (char)Unsafe.BitCast<T, byte>(value);

    /// <summary>A block of a string as bytes. What is beyond ASCII stays beyond it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Load<T>(ref T value, int index)
        where T : unmanaged
    {
        if (typeof(T) == typeof(byte))
        {
            return Vector128.LoadUnsafe(ref Unsafe.As<T, byte>(ref value), (nuint)index);
        }

        ref var units = ref Unsafe.As<T, ushort>(ref value);
        return Vector128.NarrowWithSaturation(
            Vector128.LoadUnsafe(ref units, (nuint)index),
            Vector128.LoadUnsafe(ref units, (nuint)(index + Vector128<ushort>.Count)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong LoadEight<T>(ref T value, int index)
        where T : unmanaged
    {
        ref var start = ref Unsafe.Add(ref value, index);
        if (typeof(T) == typeof(byte))
        {
            return Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<T, byte>(ref start));
        }

        var units = Vector128.LoadUnsafe(ref Unsafe.As<T, ushort>(ref start));
        return Vector128.NarrowWithSaturation(units, units).AsUInt64().ToScalar();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint LoadFour<T>(ref T value, int index)
        where T : unmanaged
    {
        ref var start = ref Unsafe.As<T, byte>(ref Unsafe.Add(ref value, index));
        if (typeof(T) == typeof(byte))
        {
            return Unsafe.ReadUnaligned<uint>(ref start);
        }

        var units = Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref start)).AsUInt16();
        return Vector128.NarrowWithSaturation(units, units).AsUInt32().ToScalar();
    }

    /// <summary>One bit for each character that has to be escaped, the first lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Special(Vector128<byte> text) =>
        (Vector128.LessThan(text, Vector128.Create((byte)0x20))
            | Vector128.GreaterThan(text, Vector128.Create((byte)0x7E))
            | Vector128.Equals(text, Vector128.Create((byte)'"'))

            // & and '
            | Vector128.Equals(text | Vector128<byte>.One, Vector128.Create((byte)'\''))
            | Vector128.Equals(text, Vector128.Create((byte)'+'))

            // < and >
            | Vector128.Equals(text | Vector128.Create((byte)2), Vector128.Create((byte)'>'))
            | Vector128.Equals(text, Vector128.Create((byte)'\\'))
            | Vector128.Equals(text, Vector128.Create((byte)'`'))).ExtractMostSignificantBits();

    /// <summary>Writes a string for a person to read, in which only what JSON does not allow is escaped.</summary>
    private void WriteRelaxed(ReadOnlySpan<char> value)
    {
        BeginValue(1)[0] = (byte)'"';
        _buffer.Advance(1);
        while (true)
        {
            var plain = CopyRelaxed(value);
            if (plain == value.Length)
            {
                break;
            }

            value = value[plain..];
            if (value[0] == '"')
            {
                _buffer.Write("\\\""u8);
                value = value[1..];
            }
            else
            {
                _buffer.Advance(Escape(value, _buffer.GetSpan(MaxEscapeLength), out var length));
                value = value[length..];
            }
        }

        _buffer.Write("\""u8);
    }

    // Neither control characters nor the ends of lines that only Unicode knows.
    private static bool IsRelaxedPlain(char c) => c is >= ' ' and not ('"' or '\\' or (>= '\x7F' and <= '\x9F') or '\u2028' or '\u2029');

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
}
