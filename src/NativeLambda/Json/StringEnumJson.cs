using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>What generated code knows of an enum whose values are names in JSON.</summary>
/// <typeparam name="TNumber">The underlying type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonEnumNames<TNumber>
{
    /// <summary>The values in the order in which their names are tried.</summary>
    static abstract ReadOnlySpan<TNumber> Values { get; }

    /// <summary>Whether values are combinations of others: <see cref="FlagsAttribute"/>.</summary>
    static abstract bool IsFlags { get; }

    /// <summary>Whether a number may stand in place of a name, and stands for a value that has none.</summary>
    static abstract bool TakesNumbers { get; }

    /// <summary>Finds a name in exactly this spelling.</summary>
    /// <returns>The index of its value, or -1.</returns>
    static abstract int Find(ReadOnlySpan<byte> name);

    /// <summary>The name of a value.</summary>
    /// <param name="index">The index of the value.</param>
    /// <param name="isExact">Whether it is taken in this spelling only, not in another case.</param>
    static abstract ReadOnlySpan<byte> GetName(int index, out bool isExact);
}

/// <summary>JSON of an enum: the name of its value, or the names of several with commas between them. Keys of dictionaries too.</summary>
/// <typeparam name="T">The enum.</typeparam>
/// <typeparam name="TNames">Its names.</typeparam>
/// <typeparam name="TNumber">The underlying type.</typeparam>
/// <typeparam name="TJson">The JSON of the underlying type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StringEnumJson<T, TNames, TNumber, TJson> : IJsonReader<T>, IJsonWriter<T>, IJsonKey<T>
    where T : struct, Enum
    where TNames : struct, IJsonEnumNames<TNumber>
    where TNumber : struct, IBinaryInteger<TNumber>
    where TJson : struct, IJsonNumber<TNumber>
{
    private const string Separator = ", ";

    /// <inheritdoc/>
    public static T Read(ref JsonReader reader)
    {
        var isRead = reader.TokenType == JsonTokenType.String
            ? TryParse(ref reader, out var number)
            : TJson.TryRead(ref reader, out number) && TNames.TakesNumbers;
        return isRead ? Unsafe.BitCast<TNumber, T>(number) : throw JsonReadFailure.CannotConvertScalar<T>();
    }

    /// <inheritdoc/>
    public static bool TryRead(ref JsonReader reader, out T key)
    {
        var isRead = TryParse(ref reader, out var number);
        key = Unsafe.BitCast<TNumber, T>(number);
        return isRead;
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value has no name, and numbers are not allowed.</exception>
    public static void Write(JsonWriter writer, T value)
    {
        var number = Unsafe.BitCast<T, TNumber>(value);
        if (TNames.Values.IndexOf(number) is >= 0 and var index)
        {
            writer.WriteStringValue(TNames.GetName(index, out _));
        }
        else if (Combine(number) is { } names)
        {
            writer.WriteStringValue(names);
        }
        else if (TNames.TakesNumbers)
        {
            TJson.Write(writer, number);
        }
        else
        {
            throw JsonWriteFailure.NotSerializable();
        }
    }

    /// <inheritdoc/>
    static void IJsonKey<T>.Write(JsonWriter writer, T key)
    {
        var number = Unsafe.BitCast<T, TNumber>(key);
        if (TNames.Values.IndexOf(number) is >= 0 and var index)
        {
            writer.WritePropertyName(TNames.GetName(index, out _));
        }
        else if (Combine(number) is { } names)
        {
            writer.WritePropertyName(names);
        }
        else
        {
            // A key is always a string, so that numbers need no permission.
            writer.WritePropertyName(number.ToString(null, CultureInfo.InvariantCulture));
        }
    }

    private static bool TryParse(ref JsonReader reader, out TNumber value)
    {
        var text = reader.GetUtf8String();
        if (TNames.Find(text) is >= 0 and var index)
        {
            value = TNames.Values[index];
            return true;
        }

        var words = Encoding.UTF8.GetString(text);
        if (EnumText.IsInteger(words))
        {
            value = default;
            return TNames.TakesNumbers
                && TNumber.TryParse(words.AsSpan().Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
        }

        return TryParseNames(words, out value);
    }

    private static bool TryParseNames(ReadOnlySpan<char> text, out TNumber value)
    {
        value = default;
        do
        {
            var comma = text.IndexOf(',');
            var name = (comma < 0 ? text : text[..comma]).Trim();
            text = comma < 0 ? default : text[(comma + 1)..];
            var index = 0;
            while (index < TNames.Values.Length && !IsName(index, name))
            {
                index++;
            }

            if (index == TNames.Values.Length)
            {
                value = default;
                return false;
            }

            value |= TNames.Values[index];
        }
        while (!text.IsEmpty);

        return true;
    }

    private static bool IsName(int index, ReadOnlySpan<char> text)
    {
        var name = Encoding.UTF8.GetString(TNames.GetName(index, out var isExact));
        return text.Equals(name, isExact ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The names of the values that make up this one, or <see langword="null"/> if something is left over.</summary>
    private static string? Combine(TNumber value)
    {
        if (!TNames.IsFlags || TNumber.IsZero(value))
        {
            return null;
        }

        var names = new StringBuilder();
        for (var index = 0; index < TNames.Values.Length && !TNumber.IsZero(value); index++)
        {
            var part = TNames.Values[index];
            if (!TNumber.IsZero(part) && (value & part) == part)
            {
                value &= ~part;
                names.Append(names.Length > 0 ? Separator : "").Append(Encoding.UTF8.GetString(TNames.GetName(index, out _)));
            }
        }

        return TNumber.IsZero(value) ? names.ToString() : null;
    }
}

internal static class EnumText
{
    /// <summary>Whether a text is digits, with a sign or spaces around them at most.</summary>
    public static bool IsInteger(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text is ['+' or '-', ..])
        {
            text = text[1..];
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return !text.IsEmpty;
    }
}
