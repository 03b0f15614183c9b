using System.ComponentModel;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>JSON of a <see cref="byte"/> array: an array of numbers. Those above 127 are taken as negative numbers too, as Java writes them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ByteNumbersJson : IJsonReader<byte[]>, IJsonWriter<byte[]>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is no array of numbers from -128 to 255.</exception>
    public static byte[]? Read(ref JsonReader reader) => ArrayReader<byte, SignedOrUnsigned>.Read(ref reader);

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, byte[]? value) => ArrayWriter<byte, ByteJson>.Write(writer, value);

    private readonly struct SignedOrUnsigned : IJsonReader<byte>
    {
        public static byte Read(ref JsonReader reader) =>
            Int16Json.TryRead(ref reader, out var number) && number is >= sbyte.MinValue and <= byte.MaxValue
                ? unchecked((byte)number)
                : throw JsonReadFailure.CannotConvertScalar<byte>();
    }
}
