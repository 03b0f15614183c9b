using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace NativeLambda.Json.Corpus.Parts;

/// <summary>Attributes and interfaces that change how a type or a member is read and written.</summary>
public static class MetadataAttributes
{
    public static CorpusPart Part { get; } = new(
        "attributes of types and members",
        [
            CorpusTypes.Of(new Extended(), new Extended { A = 1, More = new() { ["b"] = JsonElement.Parse("[1]"), ["c d"] = JsonElement.Parse("null") } }),
            CorpusTypes.Of(new ExtendedByObjects(), new ExtendedByObjects { More = new Dictionary<string, object> { ["b"] = JsonElement.Parse("{\"x\":1}") } }),
            // System.Text.Json reads what is left over into a JsonObject, but writes that as an object without a name.
            CorpusTypes.Of(new ExtendedByNodes()),
            CorpusTypes.Of(new Numbers(), new Numbers { Text = 1, Either = 2, Named = double.NaN, Plain = 3, List = [1, 2] }),
            CorpusTypes.Of(new NumbersByType(), new NumbersByType { A = 1, B = 2.5, Own = 3 }),
            CorpusTypes.Of(new Populated(), new Populated { List = { 4 }, Map = { ["k"] = 1 } }),
            CorpusTypes.Of(new PopulatedByType(), new PopulatedByType { Replaced = [9] }),
            CorpusTypes.Of(new Disallowing(), new Disallowing { A = 1 }),
            CorpusTypes.Of(new Skipping(), new Skipping { A = 1 }),
            CorpusTypes.Of(new Called { Calls = "x" }),
            CorpusTypes.Of(new Annotated(), new Annotated { Allowed = "a", Disallowed = "b", Maybe = "c", Never = "d", Plain = "e" }),
            CorpusTypes.Of(new Constraints<string>("a", 1), new Constraints<string>("b", 2)),
        ],
        MetadataAttributesContext.Default)
    {
        Inputs =
        [
            "{\"A\":1,\"b\":[2],\"b\":3,\"A\":4}", "{\"More\":{}}", "{\"Text\":\"5\",\"Either\":\"6\",\"Named\":\"Infinity\",\"Plain\":\"7\",\"List\":[\"1\"]}",
            "{\"A\":\"5\",\"B\":\"1.5\",\"Own\":\"7\"}", "{\"List\":[1,2],\"Map\":{\"k\":2,\"l\":3},\"Inner\":{\"A\":5}}", "{\"List\":null}", "{\"Inner\":null}", "{\"Replaced\":[1]}",
            "{\"unknown\":1}", "{\"A\":1,\"unknown\":{\"a\":[]}}", "{\"Calls\":\"y\"}", "{\"Disallowed\":null}", "{\"Never\":null,\"Maybe\":null}", "{\"First\":null}", "{\"First\":\"x\",\"Second\":9}",
        ],
    };

    public class Extended
    {
        public int A { get; set; }
        [JsonExtensionData] public Dictionary<string, JsonElement>? More { get; set; }
    }

    public class ExtendedByObjects
    {
        [JsonExtensionData] public IDictionary<string, object>? More { get; set; }
    }

    public class ExtendedByNodes
    {
        [JsonExtensionData] public JsonObject? More { get; set; }
    }

    public class Numbers
    {
        [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)] public int Text { get; set; }
        [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] public long? Either { get; set; }
        [JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)] public double Named { get; set; }
        [JsonNumberHandling(JsonNumberHandling.Strict)] public int Plain { get; set; }
        [JsonNumberHandling(JsonNumberHandling.WriteAsString)] public List<int>? List { get; set; }
    }

    [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)]
    public class NumbersByType
    {
        public int A { get; set; }
        public double B { get; set; }
        [JsonNumberHandling(JsonNumberHandling.Strict)] public int Own { get; set; }
    }

    public class Populated
    {
        [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)] public List<int> List { get; } = [1];
        [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)] public Dictionary<string, int> Map { get; } = new() { ["a"] = 1 };
        [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)] public Extended Inner { get; } = new() { A = 3 };
    }

    [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)]
    public class PopulatedByType
    {
        public List<int> List { get; } = [1];
        [JsonObjectCreationHandling(JsonObjectCreationHandling.Replace)] public List<int> Replaced { get; set; } = [2];
    }

    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    public class Disallowing
    {
        public int A { get; set; }
    }

    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
    public class Skipping
    {
        public int A { get; set; }
    }

    public class Called : IJsonOnSerializing, IJsonOnSerialized, IJsonOnDeserializing, IJsonOnDeserialized
    {
        public string? Calls { get; set; }

        public void OnSerializing() => Calls = "serializing";
        public void OnSerialized() => Calls = "serialized";
        public void OnDeserializing() => Calls += " deserializing";
        public void OnDeserialized() => Calls += " deserialized";
    }

    public class Annotated
    {
        [AllowNull] public string Allowed { get; set; } = "";
        [DisallowNull] public string? Disallowed { get; set; }
        [MaybeNull] public string Maybe { get; set; } = "";
        [NotNull] public string? Never { get; set; } = "";
        public string Plain { get; set; } = "";
    }

    public class Constraints<T>(T first, int second)
        where T : notnull
    {
        public T First { get; } = first;
        public int Second { get; } = second;
    }
}

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(MetadataAttributes.Extended))]
[JsonSerializable(typeof(MetadataAttributes.ExtendedByObjects))]
[JsonSerializable(typeof(MetadataAttributes.ExtendedByNodes))]
[JsonSerializable(typeof(MetadataAttributes.Numbers))]
[JsonSerializable(typeof(MetadataAttributes.NumbersByType))]
[JsonSerializable(typeof(MetadataAttributes.Populated))]
[JsonSerializable(typeof(MetadataAttributes.PopulatedByType))]
[JsonSerializable(typeof(MetadataAttributes.Disallowing))]
[JsonSerializable(typeof(MetadataAttributes.Skipping))]
[JsonSerializable(typeof(MetadataAttributes.Called))]
[JsonSerializable(typeof(MetadataAttributes.Annotated))]
[JsonSerializable(typeof(MetadataAttributes.Constraints<string>))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class MetadataAttributesContext : JsonSerializerContext;
