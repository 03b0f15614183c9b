using System.Buffers;
using System.ComponentModel;
using System.Text;
using System.Text.Json;

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

    /// <summary>The name that the reader stands on, for a message: what is not Unicode in it is replaced.</summary>
    internal static string GetName(ref JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (JsonException)
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

    /// <summary>The position of a byte of a line, both counted from 0.</summary>
    internal static int PositionOf(ReadOnlySpan<byte> utf8Json, long line, long column)
    {
        var position = 0;
        for (; line > 0; line--)
        {
            position += utf8Json[position..].IndexOf((byte)'\n') + 1;
        }

        return position + (int)column;
    }

    /// <summary>The position of the first byte that is not UTF-8, or the length.</summary>
    internal static int IndexOfInvalid(ReadOnlySpan<byte> utf8Json)
    {
        var position = 0;
        while (Rune.DecodeFromUtf8(utf8Json[position..], out _, out var length) == OperationStatus.Done)
        {
            position += length;
        }

        return position;
    }
}
