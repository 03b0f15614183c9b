using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>JSON of <see cref="Int128"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int128Json : IJsonNumber<Int128>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonReader reader, out Int128 value) => WideNumber.TryRead<Int128, Int128Json>(ref reader, out value);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> text, out Int128 value) =>
        Int128.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value);

    /// <inheritdoc/>
    public static Int128 Read(ref JsonReader reader) =>
        TryRead(ref reader, out var value) ? value : throw JsonReadFailure.CannotConvertScalar<Int128>();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, Int128 value) => WideNumber.Write(writer, value);
}

/// <summary>JSON of <see cref="UInt128"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UInt128Json : IJsonNumber<UInt128>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonReader reader, out UInt128 value) => WideNumber.TryRead<UInt128, UInt128Json>(ref reader, out value);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> text, out UInt128 value) =>
        UInt128.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value);

    /// <inheritdoc/>
    public static UInt128 Read(ref JsonReader reader) =>
        TryRead(ref reader, out var value) ? value : throw JsonReadFailure.CannotConvertScalar<UInt128>();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, UInt128 value) => WideNumber.Write(writer, value);
}

/// <summary>JSON of <see cref="Half"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct HalfJson : IJsonNumber<Half>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonReader reader, out Half value) => WideNumber.TryRead<Half, HalfJson>(ref reader, out value);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> text, out Half value)
    {
        var isParsed = NamedNumber.TryParse(text, out var named);
        value = (Half)named;
        return isParsed || (Half.TryParse(text, CultureInfo.InvariantCulture, out value) && Half.IsFinite(value));
    }

    /// <inheritdoc/>
    public static Half Read(ref JsonReader reader) =>
        TryRead(ref reader, out var value) ? value : throw JsonReadFailure.CannotConvertScalar<Half>();

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The value is NaN or infinite.</exception>
    public static void Write(JsonWriter writer, Half value)
    {
        JsonWriter.ThrowUnlessFinite(Half.IsFinite(value));
        WideNumber.Write(writer, value);
    }
}

/// <summary>The numbers that are parsed and formatted by their own types.</summary>
internal static class WideNumber
{
    // The longest is an Int128 with its sign, or a Half written out in full.
    private const int MaxLength = 64;

    public static bool TryRead<T, TJson>(ref JsonReader reader, out T value)
        where T : struct
        where TJson : struct, IJsonNumber<T>
    {
        value = default;
        return reader.TokenType == JsonTokenType.Number && TJson.TryParse(reader.ValueSpan, out value);
    }

    public static void Write<T>(JsonWriter writer, T value)
        where T : struct, IUtf8SpanFormattable
    {
        Span<byte> text = stackalloc byte[MaxLength];
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        writer.WriteRawValue(text[..length]);
    }
}
