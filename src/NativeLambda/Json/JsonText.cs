using System.Buffers;
using System.Text;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>The text of a JSON document: its names, its validity as Unicode, and its lines.</summary>
internal static class JsonText
{
    /// <summary>The name that the reader stands on, for a message: what is not Unicode in it is replaced.</summary>
    public static string GetName(ref JsonReader reader)
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
    public static (long Line, long Column) LineAndColumn(ReadOnlySpan<byte> utf8Json, long position)
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
    public static int PositionOf(ReadOnlySpan<byte> utf8Json, long line, long column)
    {
        var position = 0;
        for (; line > 0; line--)
        {
            position += utf8Json[position..].IndexOf((byte)'\n') + 1;
        }

        return position + (int)column;
    }

    /// <summary>The position of the first byte that is not UTF-8, or the length.</summary>
    public static int IndexOfInvalid(ReadOnlySpan<byte> utf8Json)
    {
        var position = 0;
        while (Rune.DecodeFromUtf8(utf8Json[position..], out _, out var length) == OperationStatus.Done)
        {
            position += length;
        }

        return position;
    }
}
