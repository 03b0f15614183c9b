using System.Buffers;
using System.ComponentModel;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using NativeLambda.Text;

namespace NativeLambda.Json;

/// <summary>The text of a JSON document: its validity as Unicode, its lines, and the comparison of names.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonText
{
    /// <summary>Compares a name of the document with one of a type, ignoring case as <see cref="StringComparison.OrdinalIgnoreCase"/> does.</summary>
    /// <param name="name">The unescaped name in the document.</param>
    /// <param name="expected">The name of a member, of ASCII characters only and of the same length.</param>
    public static bool EqualsIgnoreCase(ReadOnlySpan<byte> name, ReadOnlySpan<byte> expected) =>
        name.SequenceEqual(expected) || Ascii.EqualsIgnoreCase(name, expected);

    /// <summary>The same for a name that is not ASCII: letters of another case may take another number of bytes.</summary>
    /// <param name="name">The unescaped name in the document.</param>
    /// <param name="expected">The name of a member.</param>
    public static bool EqualsIgnoreCase(ReadOnlySpan<byte> name, string expected) =>
        Encoding.UTF8.GetString(name).Equals(expected, StringComparison.OrdinalIgnoreCase);

    /// <summary>The unescaped UTF-8 of the string or name that the reader stands on.</summary>
    internal static ReadOnlySpan<byte> Unescape(ref Utf8JsonReader reader)
    {
        var unescaped = new byte[reader.ValueSpan.Length];
        return unescaped.AsSpan(0, Copy(ref reader, unescaped));
    }

    /// <summary>The string or name that the reader stands on; <see langword="null"/> for the literal.</summary>
    /// <exception cref="JsonException">The string is not Unicode.</exception>
    internal static string? GetString(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            throw JsonReadFailure.CannotConvert<string>();
        }
    }

    /// <summary>Copies the unescaped string or name that the reader stands on.</summary>
    /// <exception cref="JsonException">The string is not Unicode.</exception>
    internal static int Copy(ref Utf8JsonReader reader, scoped Span<byte> target)
    {
        try
        {
            return reader.CopyString(target);
        }
        catch (InvalidOperationException)
        {
            throw JsonReadFailure.CannotConvert<string>();
        }
    }

    /// <inheritdoc cref="Copy(ref Utf8JsonReader, Span{byte})"/>
    internal static int Copy(ref Utf8JsonReader reader, scoped Span<char> target)
    {
        try
        {
            return reader.CopyString(target);
        }
        catch (InvalidOperationException)
        {
            throw JsonReadFailure.CannotConvert<string>();
        }
    }

    /// <summary>The name that the reader stands on, for a message: what is not Unicode in it is replaced.</summary>
    internal static string GetName(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }

    /// <summary>Counts lines and bytes up to a position, both from 0.</summary>
    internal static (long Line, long Column) LineAndColumn(ReadOnlySpan<byte> utf8Json, long position)
    {
        var before = utf8Json[..(int)Math.Min(position, utf8Json.Length)];
        var (line, column) = (0L, 0L);
        foreach (var c in before)
        {
            (line, column) = c == '\n' ? (line + 1, 0) : (line, column + 1);
        }

        return (line, column);
    }

    /// <summary>
    /// The position of the first byte that is not UTF-8 or of the first <c>\u</c> escape that is half of a surrogate
    /// pair, or -1. System.Text.Json finds these only in the strings that it converts.
    /// </summary>
    internal static int IndexOfInvalid(ReadOnlySpan<byte> utf8Json)
    {
        var surrogate = IndexOfLoneSurrogate(utf8Json);
        if (Utf8.IsValid(utf8Json))
        {
            return surrogate;
        }

        var position = 0;
        while (Rune.DecodeFromUtf8(utf8Json[position..], out _, out var length) == OperationStatus.Done)
        {
            position += length;
        }

        return surrogate < 0 ? position : Math.Min(position, surrogate);
    }

    /// <param name="utf8Json">A document that was read without error, so that every escape is whole and stands in a string.</param>
    private static int IndexOfLoneSurrogate(ReadOnlySpan<byte> utf8Json)
    {
        var position = 0;
        while (true)
        {
            var next = utf8Json[position..].IndexOf("\\u"u8);
            if (next < 0)
            {
                return -1;
            }

            next += position;
            if (IsEscapedBackslash(utf8Json, next))
            {
                position = next + 1;
                continue;
            }

            var unit = EscapedUnit(utf8Json, next);
            position = next + EscapeLength;
            if (char.IsHighSurrogate(unit)
                && utf8Json[position..].StartsWith("\\u"u8)
                && char.IsLowSurrogate(EscapedUnit(utf8Json, position)))
            {
                position += EscapeLength;
            }
            else if (char.IsSurrogate(unit))
            {
                return next;
            }
        }
    }

    private const int EscapeLength = 6;

    private static bool IsEscapedBackslash(ReadOnlySpan<byte> utf8Json, int position)
    {
        var isEscaped = false;
        while (position > 0 && utf8Json[--position] == '\\')
        {
            isEscaped = !isEscaped;
        }

        return isEscaped;
    }

    private static char EscapedUnit(ReadOnlySpan<byte> utf8Json, int position)
    {
        _ = AsciiNumber.TryParseHex(utf8Json.Slice(position + 2, 4), out var unit);
        return (char)unit;
    }
}
