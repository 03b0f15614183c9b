using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;
using System.Text.Encodings.Web;
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
    static abstract bool TryRead(ref Utf8JsonReader reader, out T key);

    /// <summary>Writes a name.</summary>
    static abstract void Write(Utf8JsonWriter writer, T key);
}

/// <summary>A key that is a <see cref="string"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StringKey : IJsonKey<string>
{
    /// <inheritdoc/>
    public static bool TryRead(ref Utf8JsonReader reader, out string key)
    {
        key = JsonText.GetString(ref reader)!;
        return true;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, string key) => writer.WritePropertyName(key);
}

/// <summary>A key that is a <see cref="bool"/>, <c>True</c> or <c>False</c>, read in any case.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BooleanKey : IJsonKey<bool>
{
    /// <inheritdoc/>
    public static bool TryRead(ref Utf8JsonReader reader, out bool key)
    {
        var text = reader.ValueIsEscaped ? JsonText.Unescape(ref reader) : reader.ValueSpan;
        return Utf8Parser.TryParse(text, out key, out int length) && length == text.Length;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, bool key) => writer.WritePropertyName(key ? "True"u8 : "False"u8);
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
    public static bool TryRead(ref Utf8JsonReader reader, out T key) =>
        TJson.TryParse(reader.ValueIsEscaped ? JsonText.Unescape(ref reader) : reader.ValueSpan, out key);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T key)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        key.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        KeyText.Write(writer, text[..length]);
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
    public static bool TryRead(ref Utf8JsonReader reader, out T key)
    {
        // The same text as a value.
        var value = new Utf8JsonReader((byte[])[(byte)'"', .. reader.ValueSpan, (byte)'"']);
        value.Read();
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
    public static void Write(Utf8JsonWriter writer, T key)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var value = new Utf8JsonWriter(text))
        {
            TJson.Write(value, key);
        }

        var name = new Utf8JsonReader(text.WrittenSpan);
        name.Read();
        if (name.ValueIsEscaped)
        {
            writer.WritePropertyName(JsonText.Unescape(ref name));
        }
        else
        {
            KeyText.Write(writer, name.ValueSpan);
        }
    }
}

internal static class KeyText
{
    /// <summary>Writes a name that stands as it is where it is a value.</summary>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name)
    {
        // Of a name the writer would escape the sign of an exponent or of an offset.
        if (name.Contains((byte)'+'))
        {
            writer.WritePropertyName(JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping));
        }
        else
        {
            writer.WritePropertyName(name);
        }
    }
}
