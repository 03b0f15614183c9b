using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>Reads and writes the key of a dictionary, which in JSON is a name.</summary>
/// <typeparam name="T">The key's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonKey<T>
{
    /// <summary>Reads the name that the reader stands on, if it is such a key.</summary>
    /// <param name="reader">The reader, on a name.</param>
    /// <param name="key">The key.</param>
    static abstract bool TryRead(ref JsonReader reader, out T key);

    /// <summary>Writes a name.</summary>
    static abstract void Write(JsonWriter writer, T key);
}

/// <summary>A key that is a <see cref="string"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StringKey : IJsonKey<string>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonReader reader, out string key)
    {
        key = reader.GetString()!;
        return true;
    }

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, string key) => writer.WritePropertyName(key);
}

/// <summary>A key that is a <see cref="bool"/>, <c>True</c> or <c>False</c>, read in any case.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BooleanKey : IJsonKey<bool>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonReader reader, out bool key)
    {
        var text = reader.GetUtf8String();
        return Utf8Parser.TryParse(text, out key, out int length) && length == text.Length;
    }

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, bool key) => writer.WritePropertyName(key ? "True"u8 : "False"u8);
}

/// <summary>A key that is a number.</summary>
/// <typeparam name="T">The number's type.</typeparam>
/// <typeparam name="TJson">Its JSON.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NumberKey<T, TJson> : IJsonKey<T>
    where T : struct, IUtf8SpanFormattable
    where TJson : struct, IJsonNumber<T>
{
    // The longest is a Half written out in full.
    private const int MaxLength = 64;

    /// <inheritdoc/>
    public static bool TryRead(ref JsonReader reader, out T key) =>
        TJson.TryParse(reader.GetUtf8String(), out key);

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, T key)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        key.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        writer.WritePlainString(text[..length]);
        writer.EndName();
    }
}

/// <summary>A key of a type whose JSON is a string, such as <see cref="Guid"/>.</summary>
/// <typeparam name="T">The key's type.</typeparam>
/// <typeparam name="TJson">Its JSON.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TextKey<T, TJson> : IJsonKey<T>
    where TJson : struct, IJsonReader<T>, IJsonWriter<T>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonReader reader, out T key)
    {
        // The same text as a value.
        var value = reader.NameAsString();
        try
        {
            key = TJson.Read(ref value)!;
            return true;
        }
        catch (JsonReadFailure)
        {
            key = default!;
            return false;
        }
    }

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, T key)
    {
        TJson.Write(writer, key);
        writer.EndName();
    }
}
