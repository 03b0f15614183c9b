using System.ComponentModel;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>JSON of <see cref="DateTime"/> in AWS's event types: a string in the extended format of ISO 8601-1, or a number of seconds since 1970-01-01T00:00:00Z.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct AwsDateTimeJson : IJsonReader<DateTime>, IJsonWriter<DateTime>
{
    // What a DateTime can hold.
    private const double Min = -62_135_596_800;
    private const double End = 253_402_300_800;

    /// <inheritdoc/>
    public static DateTime Read(ref JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            return DateTimeJson.Read(ref reader);
        }

        // A double, although it has not the digits for all of a tick: AWS's serializer gives the same time.
        return DoubleJson.TryRead(ref reader, out var seconds) && seconds is >= Min and < End
            ? DateTime.UnixEpoch.AddSeconds(seconds)
            : throw JsonReadFailure.CannotConvertScalar("System.DateTime");
    }

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, DateTime value) => DateTimeJson.Write(writer, value);
}

/// <summary>JSON of a <see cref="byte"/> array in AWS's event types: read from an array of numbers or a string in base64, written as an array of numbers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct AwsByteArrayJson : IJsonReader<byte[]>, IJsonWriter<byte[]>
{
    /// <inheritdoc/>
    public static byte[]? Read(ref JsonReader reader) =>
        reader.TokenType == JsonTokenType.StartArray ? ByteNumbersJson.Read(ref reader) : Base64Text.Read<byte[]>(ref reader);

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, byte[]? value) => ByteNumbersJson.Write(writer, value);
}
