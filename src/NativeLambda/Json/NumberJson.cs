using System.Buffers.Text;
using System.ComponentModel;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>Reads and writes a number. An enum is read and written by that of its underlying type.</summary>
/// <typeparam name="T">The number's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonNumber<T> : IJsonReader<T>, IJsonWriter<T>
{
    /// <summary>Reads the value that the reader stands on, if it is a number that fits.</summary>
    static abstract bool TryRead(ref JsonReader reader, out T value);

    /// <summary>Parses the text of a string as the number, for options that allow it.</summary>
    static abstract bool TryParse(ReadOnlySpan<byte> text, out T value);
}

/// <summary>JSON of <see cref="sbyte"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SByteJson : IJsonNumber<sbyte>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonReader reader, out sbyte value)
    {
        value = default;
        return reader.TokenType == JsonTokenType.Number && TryParse(reader.ValueSpan, out value);
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> text, out sbyte value) =>
        Utf8Parser.TryParse(text, out value, out int length) && length == text.Length;

    /// <inheritdoc/>
    public static sbyte Read(ref JsonReader reader) =>
        TryRead(ref reader, out var value) ? value : throw JsonReadFailure.CannotConvertScalar<sbyte>();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, sbyte value) => writer.WriteNumberValue(value);
}

/// <summary>JSON of <see cref="byte"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ByteJson : IJsonNumber<byte>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonReader reader, out byte value)
    {
        value = default;
        return reader.TokenType == JsonTokenType.Number && TryParse(reader.ValueSpan, out value);
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> text, out byte value) =>
        Utf8Parser.TryParse(text, out value, out int length) && length == text.Length;

    /// <inheritdoc/>
    public static byte Read(ref JsonReader reader) =>
        TryRead(ref reader, out var value) ? value : throw JsonReadFailure.CannotConvertScalar<byte>();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, byte value) => writer.WriteNumberValue(value);
}

/// <summary>JSON of <see cref="short"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int16Json : IJsonNumber<short>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonReader reader, out short value)
    {
        value = default;
        return reader.TokenType == JsonTokenType.Number && TryParse(reader.ValueSpan, out value);
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> text, out short value) =>
        Utf8Parser.TryParse(text, out value, out int length) && length == text.Length;

    /// <inheritdoc/>
    public static short Read(ref JsonReader reader) =>
        TryRead(ref reader, out var value) ? value : throw JsonReadFailure.CannotConvertScalar<short>();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, short value) => writer.WriteNumberValue(value);
}

/// <summary>JSON of <see cref="ushort"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UInt16Json : IJsonNumber<ushort>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonReader reader, out ushort value)
    {
        value = default;
        return reader.TokenType == JsonTokenType.Number && TryParse(reader.ValueSpan, out value);
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> text, out ushort value) =>
        Utf8Parser.TryParse(text, out value, out int length) && length == text.Length;

    /// <inheritdoc/>
    public static ushort Read(ref JsonReader reader) =>
        TryRead(ref reader, out var value) ? value : throw JsonReadFailure.CannotConvertScalar<ushort>();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, ushort value) => writer.WriteNumberValue(value);
}

/// <summary>JSON of <see cref="int"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int32Json : IJsonNumber<int>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonReader reader, out int value)
    {
        value = default;
        return reader.TokenType == JsonTokenType.Number && TryParse(reader.ValueSpan, out value);
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> text, out int value) =>
        Utf8Parser.TryParse(text, out value, out int length) && length == text.Length;

    /// <inheritdoc/>
    public static int Read(ref JsonReader reader) =>
        TryRead(ref reader, out var value) ? value : throw JsonReadFailure.CannotConvertScalar<int>();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, int value) => writer.WriteNumberValue(value);
}

/// <summary>JSON of <see cref="uint"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UInt32Json : IJsonNumber<uint>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonReader reader, out uint value)
    {
        value = default;
        return reader.TokenType == JsonTokenType.Number && TryParse(reader.ValueSpan, out value);
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> text, out uint value) =>
        Utf8Parser.TryParse(text, out value, out int length) && length == text.Length;

    /// <inheritdoc/>
    public static uint Read(ref JsonReader reader) =>
        TryRead(ref reader, out var value) ? value : throw JsonReadFailure.CannotConvertScalar<uint>();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, uint value) => writer.WriteNumberValue(value);
}

/// <summary>JSON of <see cref="long"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int64Json : IJsonNumber<long>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonReader reader, out long value)
    {
        value = default;
        return reader.TokenType == JsonTokenType.Number && TryParse(reader.ValueSpan, out value);
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> text, out long value) =>
        Utf8Parser.TryParse(text, out value, out int length) && length == text.Length;

    /// <inheritdoc/>
    public static long Read(ref JsonReader reader) =>
        TryRead(ref reader, out var value) ? value : throw JsonReadFailure.CannotConvertScalar<long>();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, long value) => writer.WriteNumberValue(value);
}

/// <summary>JSON of <see cref="ulong"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UInt64Json : IJsonNumber<ulong>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonReader reader, out ulong value)
    {
        value = default;
        return reader.TokenType == JsonTokenType.Number && TryParse(reader.ValueSpan, out value);
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> text, out ulong value) =>
        Utf8Parser.TryParse(text, out value, out int length) && length == text.Length;

    /// <inheritdoc/>
    public static ulong Read(ref JsonReader reader) =>
        TryRead(ref reader, out var value) ? value : throw JsonReadFailure.CannotConvertScalar<ulong>();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, ulong value) => writer.WriteNumberValue(value);
}

/// <summary>JSON of <see cref="float"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SingleJson : IJsonNumber<float>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonReader reader, out float value)
    {
        value = default;
        return reader.TokenType == JsonTokenType.Number
            && Utf8Parser.TryParse(reader.ValueSpan, out value, out int length)
            && length == reader.ValueSpan.Length;
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> text, out float value)
    {
        var isParsed = NamedNumber.TryParse(text, out var named);
        value = (float)named;
        return isParsed || (Utf8Parser.TryParse(text, out value, out int length) && length == text.Length && float.IsFinite(value));
    }

    /// <inheritdoc/>
    public static float Read(ref JsonReader reader) =>
        TryRead(ref reader, out var value) ? value : throw JsonReadFailure.CannotConvertScalar<float>();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, float value) => writer.WriteNumberValue(value);
}

/// <summary>JSON of <see cref="double"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DoubleJson : IJsonNumber<double>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonReader reader, out double value)
    {
        value = default;
        return reader.TokenType == JsonTokenType.Number
            && Utf8Parser.TryParse(reader.ValueSpan, out value, out int length)
            && length == reader.ValueSpan.Length;
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> text, out double value) =>
        NamedNumber.TryParse(text, out value)
        || (Utf8Parser.TryParse(text, out value, out int length) && length == text.Length && double.IsFinite(value));

    /// <inheritdoc/>
    public static double Read(ref JsonReader reader) =>
        TryRead(ref reader, out var value) ? value : throw JsonReadFailure.CannotConvertScalar<double>();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, double value) => writer.WriteNumberValue(value);
}

/// <summary>JSON of <see cref="decimal"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DecimalJson : IJsonNumber<decimal>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonReader reader, out decimal value)
    {
        value = default;
        return reader.TokenType == JsonTokenType.Number && TryParse(reader.ValueSpan, out value);
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> text, out decimal value) =>
        Utf8Parser.TryParse(text, out value, out int length) && length == text.Length;

    /// <inheritdoc/>
    public static decimal Read(ref JsonReader reader) =>
        TryRead(ref reader, out var value) ? value : throw JsonReadFailure.CannotConvertScalar<decimal>();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, decimal value) => writer.WriteNumberValue(value);
}

/// <summary>The numbers that JSON has no digits for. Only in a string, and only in this spelling, can they be read.</summary>
internal static class NamedNumber
{
    public static bool TryParse(ReadOnlySpan<byte> text, out double value)
    {
        value = text switch
        {
            _ when text.SequenceEqual("Infinity"u8) => double.PositiveInfinity,
            _ when text.SequenceEqual("-Infinity"u8) => double.NegativeInfinity,
            _ => double.NaN,
        };
        return !double.IsNaN(value) || text.SequenceEqual("NaN"u8);
    }
}
