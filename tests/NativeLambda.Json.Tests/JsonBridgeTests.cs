using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NativeLambda.Json.Tests.Support;

namespace NativeLambda.Json.Tests;

/// <summary>Values that System.Text.Json reads and writes in the middle of ours: as if the whole document were its own.</summary>
public class JsonBridgeTests
{
    private static readonly JsonSerializerOptions Options = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver(), PropertyNameCaseInsensitive = true };

    public static TheoryData<string> Documents { get; } =
    [
        """[{"Name":"a","Degrees":{"C":1}},{"Name":"b"}]""", """[null]""", """[{"Degrees":{"C":"x"}}]""", """[{"Degrees":{"C":1.5}}]""", """[{"Degrees":[1]}]""",
        "[\n {},\n {\"Degrees\":\n  {\"C\": \"x\"}}]", """[{"Degrees":{"C":tru}}]""", """[{"Degrees":{"C":1]}]""", """[{"Name":1}]""", """[{"Name":{}}]""", """[{"Degrees":{"C":1}""", "[\n\n{\"Degrees\":{\"C\":-1}}]",
        """[{"Degrees":{"C":-2}}]""", """[{"Degrees":{"C":-3}}]""", """[{"Degrees":{"C":-4}}]""",
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Reads_by_metadata_as_System_Text_Json(string json)
    {
        var expected = Outcome.Of(() => JsonSerializer.Deserialize<List<Reading>>(json, Options));
        var actual = Outcome.Of(() => DirectJson.Read<List<Reading>, ListReader<Reading, ByMetadata<Reading>>>(Encoding.UTF8.GetBytes(json)));
        Assert.Equal(expected, actual);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Reads_by_a_converter_as_System_Text_Json(string json)
    {
        var expected = Outcome.Of(() => JsonSerializer.Deserialize<List<Degrees>>(Values(json), Options));
        var actual = Outcome.Of(() => DirectJson.Read<List<Degrees>, ListReader<Degrees, ByConverter>>(Encoding.UTF8.GetBytes(Values(json))));
        Assert.Equal(expected, actual);

        // The inner values alone, which the converter is for.
        static string Values(string json) => json.Replace("{\"Degrees\":", "", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_in_the_middle_of_a_document()
    {
        List<Reading> values = [new() { Name = "<a>", Degrees = new(1) }, null!, new()];

        var writer = new JsonWriter();
        DirectJson.Write<List<Reading>, ListWriter<Reading, ByMetadata<Reading>>>(writer, values);
        Assert.Equal(JsonSerializer.Serialize(values, Options), Encoding.UTF8.GetString(writer.WrittenSpan));

        List<Degrees> degrees = [new(1), new(2)];
        writer = new JsonWriter();
        DirectJson.Write<List<Degrees>, ListWriter<Degrees, ByConverter>>(writer, degrees);
        Assert.Equal(JsonSerializer.Serialize(degrees, Options), Encoding.UTF8.GetString(writer.WrittenSpan));
    }

    [Fact]
    public void Shows_a_converter_what_surrounds_the_value()
    {
        // It reads on beyond the value, which is told as System.Text.Json tells it.
        foreach (var json in new[] { "[null]", "[ null, 1]", "[1,\n{\"C\":-3 } ]" })
        {
            var expected = Outcome.Of(() => JsonSerializer.Deserialize<List<Degrees>>(json, Options));
            var actual = Outcome.Of(() => DirectJson.Read<List<Degrees>, ListReader<Degrees, ByConverter>>(Encoding.UTF8.GetBytes(json)));
            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void Stops_at_the_depth_of_the_document()
    {
        foreach (var depth in new[] { 61, 62, 63, 64 })
        {
            var nested = JsonElement.Parse(new string('[', depth) + new string(']', depth), new JsonDocumentOptions { MaxDepth = 100 });
            List<List<JsonElement>> value = [[nested]];
            var expected = Outcome.Of(() => JsonSerializer.Serialize(value, Options));
            var actual = Outcome.Of(() =>
            {
                var writer = new JsonWriter();
                DirectJson.Write<List<List<JsonElement>>, ListWriter<List<JsonElement>, ListWriter<JsonElement, JsonElementJson>>>(writer, value);
                return Encoding.UTF8.GetString(writer.WrittenSpan);
            });
            Assert.Equal(expected, actual);
        }
    }

    internal sealed class Reading
    {
        public string? Name { get; set; }

        public Degrees Degrees { get; set; }
    }

    [JsonConverter(typeof(DegreesConverter))]
    internal readonly record struct Degrees(int Value);

    internal sealed class DegreesConverter : JsonConverter<Degrees>
    {
        public override Degrees Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            reader.Read();
            reader.Read();
            var value = reader.GetInt32();
            switch (value)
            {
                case -1:
                    throw new JsonException();
                case -2:
                    throw new JsonException("Too cold.");
                case -3:
                    // Stays before the closing brace.
                    return default;
                case -4:
                    throw new ArgumentException("Not a degree.");
            }

            reader.Read();
            return new Degrees(value);
        }

        public override void Write(Utf8JsonWriter writer, Degrees value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteNumber("C", value.Value);
            writer.WriteEndObject();
        }
    }

    private readonly struct ByMetadata<T> : IJsonReader<T>, IJsonWriter<T>
    {
        public static T? Read(ref JsonReader reader) => JsonBridge.Read(ref reader, (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T)));

        public static void Write(JsonWriter writer, T? value) => JsonBridge.Write(writer, value!, (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T)));
    }

    private readonly struct ByConverter : IJsonReader<Degrees>, IJsonWriter<Degrees>
    {
        public static Degrees Read(ref JsonReader reader) => JsonBridge.Read(ref reader, new DegreesConverter(), Options);

        public static void Write(JsonWriter writer, Degrees value) => JsonBridge.Write(writer, value, new DegreesConverter(), Options);
    }
}
