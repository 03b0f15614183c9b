using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>JSON of <see cref="Int128"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int128Json : IJsonReader<Int128>, IJsonWriter<Int128>
{
    /// <inheritdoc/>
    public static Int128 Read(ref Utf8JsonReader reader) => WideNumber.Read<Int128>(ref reader);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, Int128 value) => WideNumber.Write(writer, value);
}

/// <summary>JSON of <see cref="UInt128"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UInt128Json : IJsonReader<UInt128>, IJsonWriter<UInt128>
{
    /// <inheritdoc/>
    public static UInt128 Read(ref Utf8JsonReader reader) => WideNumber.Read<UInt128>(ref reader);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, UInt128 value) => WideNumber.Write(writer, value);
}

/// <summary>JSON of <see cref="Half"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct HalfJson : IJsonReader<Half>, IJsonWriter<Half>
{
    /// <inheritdoc/>
    public static Half Read(ref Utf8JsonReader reader) =>
        WideNumber.Read<Half>(ref reader) is var value && Half.IsFinite(value)
            ? value
            : throw JsonReadFailure.CannotConvertScalar<Half>();

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The value is NaN or infinite.</exception>
    public static void Write(Utf8JsonWriter writer, Half value)
    {
        if (!Half.IsFinite(value))
        {
            // Throws the exception of the writer, in its words.
            writer.WriteNumberValue((float)value);
        }

        WideNumber.Write(writer, value);
    }
}

/// <summary>The numbers that <see cref="Utf8JsonReader"/> and <see cref="Utf8JsonWriter"/> have no method for.</summary>
internal static class WideNumber
{
    // The longest is an Int128 with its sign, or a Half written out in full.
    private const int MaxLength = 64;

    public static T Read<T>(ref Utf8JsonReader reader)
        where T : struct, IUtf8SpanParsable<T>
        => reader.TokenType == JsonTokenType.Number && T.TryParse(reader.ValueSpan, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw JsonReadFailure.CannotConvertScalar<T>();

    public static void Write<T>(Utf8JsonWriter writer, T value)
        where T : struct, IUtf8SpanFormattable
    {
        Span<byte> text = stackalloc byte[MaxLength];
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        writer.WriteRawValue(text[..length], skipInputValidation: true);
    }
}
