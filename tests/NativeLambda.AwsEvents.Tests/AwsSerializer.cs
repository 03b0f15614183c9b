using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace NativeLambda.AwsEvents.Tests;

/// <summary>System.Text.Json with the options, the converters and the names of AWS's serializer, written after what that does.</summary>
internal static class AwsSerializer
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNameCaseInsensitive = true,
        PropertyNamingPolicy = new Names(),
        Converters = { new Times(), new Streams(), new Bytes(), new Constants() },
    };

    private sealed class Names : JsonNamingPolicy
    {
        public override string ConvertName(string name) => name switch
        {
            "XAmzId2" => "x-amz-id-2",
            "XAmzRequestId" => "x-amz-request-id",
            _ => name,
        };
    }

    private sealed class Times : JsonConverter<DateTime>
    {
        public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.Number)
            {
                return reader.TokenType == JsonTokenType.String && reader.TryGetDateTime(out var date) ? date : throw new JsonException();
            }

            var seconds = reader.TryGetInt64(out var whole) ? whole : reader.GetDouble();
            try
            {
                return DateTime.UnixEpoch.AddSeconds(seconds);
            }
            catch (ArgumentOutOfRangeException)
            {
                throw new JsonException();
            }
        }

        public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }

    private sealed class Streams : JsonConverter<MemoryStream>
    {
        public override MemoryStream Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            try
            {
                return new MemoryStream(Convert.FromBase64String(reader.GetString()!));
            }
            catch (FormatException)
            {
                throw new JsonException();
            }
        }

        public override void Write(Utf8JsonWriter writer, MemoryStream value, JsonSerializerOptions options) =>
            writer.WriteBase64StringValue(value.ToArray());
    }

    private sealed class Bytes : JsonConverter<byte[]>
    {
        public override byte[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                return reader.GetBytesFromBase64();
            }

            if (reader.TokenType != JsonTokenType.StartArray)
            {
                throw new JsonException();
            }

            var bytes = new List<byte>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                // AWS's refuses the negative numbers that Java makes of the upper half.
                bytes.Add(reader.TryGetSByte(out var negative) ? unchecked((byte)negative) : reader.GetByte());
            }

            return [.. bytes];
        }

        public override void Write(Utf8JsonWriter writer, byte[] value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var number in value)
            {
                writer.WriteNumberValue(number);
            }

            writer.WriteEndArray();
        }
    }

    // AWS's knows three of these types, which the versions of today do not hold any more.
    private sealed class Constants : JsonConverter<object>
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(ConstantClass));

        public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Activator.CreateInstance(typeToConvert, reader.GetString())!;

        public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
