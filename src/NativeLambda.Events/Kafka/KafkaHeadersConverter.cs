using System.ComponentModel;
using System.Text.Json;
using NativeLambda.Json;

namespace NativeLambda.Events;

/// <summary>
/// Reads and writes the headers of a record of Kafka, whose values are arrays of numbers: <c>[{"key":[118,49]}]</c>. Bytes
/// above 127 are taken as negative numbers too.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KafkaHeadersConverter : DirectJsonConverter<
    List<Dictionary<string, byte[]>>,
    ListReader<Dictionary<string, byte[]>, DictionaryReader<string, StringKey, byte[], ByteNumbersJson>>,
    ListWriter<Dictionary<string, byte[]>, DictionaryWriter<Dictionary<string, byte[]>, string, StringKey, byte[], ByteNumbersJson>>>;

/// <summary>JSON of a <see cref="byte"/> array: an array of numbers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ByteNumbersJson : IJsonReader<byte[]>, IJsonWriter<byte[]>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is no array of numbers from -128 to 255.</exception>
    public static byte[]? Read(ref JsonReader reader)
    {
        if (ListReader<short, Int16Json>.Read(ref reader) is not { } numbers)
        {
            return null;
        }

        var bytes = new byte[numbers.Count];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = numbers[i] is >= sbyte.MinValue and <= byte.MaxValue
                ? unchecked((byte)numbers[i])
                : throw new JsonException($"{numbers[i]} is no byte of a header.");
        }

        return bytes;
    }

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, byte[]? value) => ArrayWriter<byte, ByteJson>.Write(writer, value);
}
