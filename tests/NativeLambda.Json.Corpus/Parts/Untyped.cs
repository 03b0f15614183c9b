using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace NativeLambda.Json.Corpus.Parts;

/// <summary>Values that are declared as <c>object</c>.</summary>
public static class Untyped
{
    public static CorpusPart Part { get; } = new(
        "object",
        [
            CorpusTypes.Of<object?>(null, true, 1, "text", 1.5m, new Plain(1, "n"), new List<string> { "a" }, new object?[] { 1, null, "x" }, new object()),
            CorpusTypes.Of<object?[]>(new object?[] { null, true, 'c', (sbyte)-1, (byte)1, (short)-2, (ushort)2, -3, 3u, -4L, 4UL, 1.5f, 2.5, 3.5m, (Half)0.5, (Int128)5, (UInt128)6 }),
            CorpusTypes.Of(
                new List<object?> { DateTime.UnixEpoch, DateTimeOffset.UnixEpoch, new DateOnly(2024, 2, 29), new TimeOnly(1, 2), TimeSpan.FromSeconds(3), Guid.Empty, new Uri("/a", UriKind.Relative), new Version(1, 2) },
                [new byte[] { 1, 2 }, JsonElement.Parse("{\"a\":[1]}"), JsonNode.Parse("[null,{}]"), new JsonObject { ["k"] = 1 }, new JsonArray(1, "b"), JsonValue.Create(7)],
                [new List<object?> { 1, new List<string> { "a" } }, new[] { "b" }, new Dictionary<string, object?> { ["c"] = new object?[] { null } }, new Dictionary<string, string> { ["d"] = "e" }],
                [double.NaN]),
            CorpusTypes.Of(
                new Dictionary<string, object?> { ["a"] = 1, ["b"] = "x", ["c"] = true, ["d"] = 1.5m, ["e"] = new List<string> { "f" }, ["g"] = null, ["h"] = new Plain(2, null), ["i"] = new Mixed() },
                new Dictionary<string, object?> { ["bad"] = new object?[] { 1, float.PositiveInfinity } }),
            CorpusTypes.Of(new Mixed(), new Mixed { Any = 1, Many = ["x", 2, null], Named = new() { ["k"] = new Mixed { Any = false } }, Sequence = [new Plain(3, "p")] }),
            CorpusTypes.Of(new Plain(1, "a")),
            CorpusTypes.Of(new ByConstructor(1, "x"), new ByConstructor(null)),
        ],
        UntypedContext.Default)
    {
        Inputs =
        [
            "{\"Any\":{\"b\":[1,{\"c\":null}],\"b\":2},\"Many\":[1,\"a\",null,[]],\"Named\":{\"x\":1,\"x\":2}}", "{\"Any\":1e999}", "{\"Any\":[1,}", "{\"Many\":[1,tru]}", "{\"Named\":{\"x\":{]}}", "{\"Many\":{}}",
            "[1,[2,{\"a\":]]", "[1,2", "{\"a\":1,}", "\"\\u00e4\"", "{\"First\":[1],\"Second\":{}}", "{\"Second\":null}", "{\"First\":{\"x\":nul}}",
        ],
    };

    public sealed record Plain(int Id, string? Name);

    public sealed record ByConstructor(object? First, object? Second = null);

    public class Mixed
    {
        public object? Any { get; set; }
        public object?[]? Many { get; set; }
        public Dictionary<string, object?>? Named { get; set; }
        public IEnumerable<object?>? Sequence { get; set; }
    }
}

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(object))]
[JsonSerializable(typeof(object[]))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(List<object>))]
[JsonSerializable(typeof(List<string>))]
[JsonSerializable(typeof(Dictionary<string, object>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(Untyped.Mixed))]
[JsonSerializable(typeof(Untyped.Plain))]
[JsonSerializable(typeof(Untyped.ByConstructor))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(char))]
[JsonSerializable(typeof(sbyte))]
[JsonSerializable(typeof(byte))]
[JsonSerializable(typeof(short))]
[JsonSerializable(typeof(ushort))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(uint))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(ulong))]
[JsonSerializable(typeof(float))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(decimal))]
[JsonSerializable(typeof(Half))]
[JsonSerializable(typeof(Int128))]
[JsonSerializable(typeof(UInt128))]
[JsonSerializable(typeof(DateTime))]
[JsonSerializable(typeof(DateTimeOffset))]
[JsonSerializable(typeof(DateOnly))]
[JsonSerializable(typeof(TimeOnly))]
[JsonSerializable(typeof(TimeSpan))]
[JsonSerializable(typeof(Guid))]
[JsonSerializable(typeof(Uri))]
[JsonSerializable(typeof(Version))]
[JsonSerializable(typeof(byte[]))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(JsonNode))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(JsonArray))]
[JsonSerializable(typeof(JsonValue))]
internal sealed partial class UntypedContext : JsonSerializerContext;
