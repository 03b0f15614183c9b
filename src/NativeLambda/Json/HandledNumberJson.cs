using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NativeLambda.Json;

/// <summary>Reads a number, or one that JSON has no digits for from its name in a string: <see cref="JsonNumberHandling.AllowNamedFloatingPointLiterals"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NamedNumberReader<T, TJson> : IJsonReader<T>
    where T : struct
    where TJson : struct, IJsonNumber<T>
{
    /// <inheritdoc/>
    public static T Read(ref JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && reader.GetUtf8String() is var text && NamedNumber.TryParse(text, out _) && TJson.TryParse(text, out var value)
            ? value
            : TJson.Read(ref reader);
}

/// <summary>Writes a number, or the name of one that JSON has no digits for: <see cref="JsonNumberHandling.AllowNamedFloatingPointLiterals"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NamedNumberWriter<T, TJson> : IJsonWriter<T>
    where T : struct, INumberBase<T>
    where TJson : struct, IJsonNumber<T>
{
    /// <inheritdoc/>
    public static void Write(JsonWriter writer, T value)
    {
        if (T.IsFinite(value))
        {
            TJson.Write(writer, value);
        }
        else
        {
            NumberAsStringWriter<T, TJson>.Write(writer, value);
        }
    }
}

/// <summary>Writes a number in quotes: <see cref="JsonNumberHandling.WriteAsString"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NumberAsStringWriter<T, TJson> : IJsonWriter<T>
    where T : struct, IUtf8SpanFormattable
    where TJson : struct, IJsonNumber<T>
{
    // The longest is a Half written out in full.
    private const int MaxLength = 64;

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, T value)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        writer.WritePlainString(text[..length]);
    }
}
