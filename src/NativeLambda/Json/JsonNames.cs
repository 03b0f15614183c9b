using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace NativeLambda.Json;

/// <summary>
/// Finds the name of a member among those of a type. Most documents have them in the order of the type, so a name is looked
/// for behind the one that was found last, and only then from the first.
/// </summary>
/// <remarks>
/// The names of a type are bytes: each name behind its length, which is one byte. A length of 127 or more goes on in the
/// next byte, which is added to it. The place is 0 at first; it is where the next search begins, with the number of the
/// name there in the upper half.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonNames
{
    private const int Continued = 127;
    private const int NumberShift = 32;

    /// <summary>What the two cases of an ASCII letter differ by.</summary>
    private const int CaseBit = 0x20;

    /// <summary>Goes to the next member, to the first token of its value, and finds its name in exactly its spelling.</summary>
    /// <param name="reader">The reader, on the opening brace or the last token of the previous value.</param>
    /// <param name="names">The names of the type, in which nothing has to be escaped.</param>
    /// <param name="place">Where the search begins.</param>
    /// <param name="number">The number of the name, or -1.</param>
    /// <returns><see langword="false"/> at the closing brace.</returns>
    public static bool Next(ref JsonReader reader, ReadOnlySpan<byte> names, ref long place, out int number) =>
        TryReadExpected(ref reader, names, ref place, out number) || ReadAny(ref reader, names, ref place, ignoreCase: false, out number);

    /// <summary>The same in any case, as <see cref="FindIgnoreCase"/>.</summary>
    /// <inheritdoc cref="Next"/>
    public static bool NextIgnoreCase(ref JsonReader reader, ReadOnlySpan<byte> names, ref long place, out int number) =>
        TryReadExpected(ref reader, names, ref place, out number) || ReadAny(ref reader, names, ref place, ignoreCase: true, out number);

    /// <summary>Finds a name in exactly this spelling.</summary>
    /// <param name="names">The names of the type.</param>
    /// <param name="name">The unescaped name in the document.</param>
    /// <param name="place">Where the search begins.</param>
    /// <returns>Its number, or -1.</returns>
    public static int Find(ReadOnlySpan<byte> names, ReadOnlySpan<byte> name, ref long place) => Find(names, name, ref place, ignoreCase: false);

    /// <summary>Finds a name in any case, as <see cref="StringComparison.OrdinalIgnoreCase"/> compares. Other than ASCII names are found as they are spelt.</summary>
    /// <inheritdoc cref="Find(ReadOnlySpan{byte}, ReadOnlySpan{byte}, ref long)"/>
    public static int FindIgnoreCase(ReadOnlySpan<byte> names, ReadOnlySpan<byte> name, ref long place) => Find(names, name, ref place, ignoreCase: true);

    /// <summary>The same where names are not all ASCII: letters of another case may take another number of bytes.</summary>
    /// <inheritdoc cref="Find(ReadOnlySpan{byte}, ReadOnlySpan{byte}, ref long)"/>
    public static int FindTextIgnoreCase(ReadOnlySpan<byte> names, ReadOnlySpan<byte> name, ref long place)
    {
        if (FindIgnoreCase(names, name, ref place) is >= 0 and var found)
        {
            return found;
        }

        var text = Encoding.UTF8.GetString(name);
        var position = 0;
        for (var number = 0; position < names.Length; number++)
        {
            var (length, start) = ReadLength(names, position);
            var candidate = names.Slice(start, length);
            if (!Ascii.IsValid(candidate) && Encoding.UTF8.GetString(candidate).Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return number;
            }

            position = start + length;
        }

        return -1;
    }

    private static bool TryReadExpected(ref JsonReader reader, ReadOnlySpan<byte> names, ref long place, out int number)
    {
        var position = (int)place;
        number = (int)(place >> NumberShift);
        var length = (uint)position < (uint)names.Length ? names[position] : Continued;
        if (length >= Continued || !reader.TryReadNextName(names.Slice(position + 1, length)))
        {
            return false;
        }

        place += (1L << NumberShift) + 1 + length;
        reader.ReadNamedValue();
        return true;
    }

    private static bool ReadAny(ref JsonReader reader, ReadOnlySpan<byte> names, ref long place, bool ignoreCase, out int number)
    {
        var isThere = JsonObject.Next(ref reader, out var name);
        number = isThere ? Find(names, name, ref place, ignoreCase) : -1;
        return isThere;
    }

    private static int Find(ReadOnlySpan<byte> names, ReadOnlySpan<byte> name, ref long place, bool ignoreCase)
    {
        ref var first = ref MemoryMarshal.GetReference(names);
        var position = (int)place;
        var number = (int)(place >> NumberShift);
        var end = names.Length;

        // Few names that are as long as another end as it does. Of an empty one the length is looked at.
        var last = (name.IsEmpty ? 0 : name[^1]) | CaseBit;
        for (var isFirstRound = true; ; isFirstRound = false)
        {
            while (position < end)
            {
                int length = Unsafe.Add(ref first, position++);
                if (length >= Continued)
                {
                    (length, position) = ReadLength(names, position - 1);
                }

                if (length == name.Length
                    && (Unsafe.Add(ref first, position + length - 1) | CaseBit) == last
                    && Equals(names.Slice(position, length), name, ignoreCase))
                {
                    place = ((long)(number + 1) << NumberShift) | (uint)(position + length);
                    return number;
                }

                position += length;
                number++;
            }

            if (!isFirstRound)
            {
                return -1;
            }

            (position, number, end) = (0, 0, (int)place);
        }
    }

    private static (int Length, int Start) ReadLength(ReadOnlySpan<byte> names, int position)
    {
        var length = 0;
        byte part;
        do
        {
            part = names[position++];
            length += part;
        }
        while (part == Continued);

        return (length, position);
    }

    private static bool Equals(ReadOnlySpan<byte> expected, ReadOnlySpan<byte> name, bool ignoreCase) =>
        expected.SequenceEqual(name) || (ignoreCase && Ascii.EqualsIgnoreCase(expected, name));
}
