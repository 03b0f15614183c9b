using System.Text.Json.Serialization;

namespace NativeLambda.Json.Corpus.Parts;

/// <summary>Types that refuse members they do not have, and types that are told when they are read and written.</summary>
public static class ObjectHooks
{
    public static CorpusPart Part { get; } = new(
        "strict types and callbacks",
        [
            CorpusTypes.Of(new Strict { A = 1, B = "b" }),
            CorpusTypes.Of(new StrictRecord(1, "b") { C = [1] }),
            CorpusTypes.Of(new Lax { A = 1 }),
            CorpusTypes.Of<StrictBase>(new StrictDerived { A = 1, B = 2 }, new StrictBase()),
            CorpusTypes.Of(new Told(), new Told { Name = "n", Inner = new(1) { Later = 2 }, Struct = new() { A = 3 }, List = [new(2)] }),
            CorpusTypes.Of(new ToldRecord(5) { Later = 6 }),
            CorpusTypes.Of(new ToldStruct { A = 1 }),
            CorpusTypes.Of<ToldBase>(new ToldDerived { X = 1, Y = 2 }, new ToldDerived()),
        ],
        ObjectHooksContext.Default)
    {
        Inputs = ["{\"other\":tru}", "{\"A\":1,\"$type\":\"x\"}", "{\"a\":1,\"other\"", "{\"Hidden\":1}", "{\"ReadOnly\":1}", "{\"ReadOnly\":{}}", "{\"$type\":\"d\",\"A\":1,\"Q\":2}", "{\"$type\":\"d\",\"Y\":1}", "{\"oth\\u0065r\":1}"],
    };

    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    public class Strict
    {
        public int A { get; set; }
        public string? B { get; set; }
        public int ReadOnly => 5;

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenReading)]
        public int Hidden { get; set; }
    }

    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    public record StrictRecord(int A, string? B)
    {
        public List<int>? C { get; set; }
    }

    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
    public class Lax
    {
        public int A { get; set; }
    }

    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    [JsonDerivedType(typeof(StrictDerived), "d")]
    public class StrictBase
    {
        public int A { get; set; }
    }

    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    public class StrictDerived : StrictBase
    {
        public int B { get; set; }
    }

    /// <summary>Writes down what it is told, and what it had then.</summary>
    public class Told : IJsonOnDeserializing, IJsonOnDeserialized, IJsonOnSerializing, IJsonOnSerialized
    {
        private string _log = "";

        public string? Log { get; private set; }
        public string? Name { get; set; }
        public ToldRecord? Inner { get; set; }
        public ToldStruct Struct { get; set; }
        public List<ToldRecord>? List { get; set; }

        public void OnDeserializing() => _log += $"deserializing {Name};";
        public void OnDeserialized() => _log += $"deserialized {Name};";
        public void OnSerializing() => Log = _log + "serializing;";
        public void OnSerialized() => Log = null;
    }

    public record ToldRecord(int Size) : IJsonOnDeserializing, IJsonOnDeserialized, IJsonOnSerializing
    {
        private string _log = "";

        public int Later { get; set; }
        public int Times { get; private set; }

        void IJsonOnDeserializing.OnDeserializing() => _log += $"deserializing {Size} {Later};";
        void IJsonOnDeserialized.OnDeserialized() => _log += $"deserialized {Size} {Later};";
        void IJsonOnSerializing.OnSerializing() => Times = _log.Length + 1;
    }

    public struct ToldStruct : IJsonOnDeserializing, IJsonOnDeserialized, IJsonOnSerializing
    {
        public int A { get; set; }
        public int B { get; private set; }

        public void OnDeserializing() => A = 40;
        public void OnDeserialized() => B = A + 1;
        public void OnSerializing() => B = A + 2;
    }

    [JsonDerivedType(typeof(ToldDerived), "d")]
    public abstract class ToldBase : IJsonOnDeserialized
    {
        public int X { get; set; }

        public abstract void OnDeserialized();
    }

    public class ToldDerived : ToldBase
    {
        public int Y { get; set; }

        public override void OnDeserialized() => X += Y;
    }
}

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ObjectHooks.Strict))]
[JsonSerializable(typeof(ObjectHooks.StrictRecord))]
[JsonSerializable(typeof(ObjectHooks.Lax))]
[JsonSerializable(typeof(ObjectHooks.StrictBase))]
[JsonSerializable(typeof(ObjectHooks.Told))]
[JsonSerializable(typeof(ObjectHooks.ToldRecord))]
[JsonSerializable(typeof(ObjectHooks.ToldStruct))]
[JsonSerializable(typeof(ObjectHooks.ToldBase))]
internal sealed partial class ObjectHooksContext : JsonSerializerContext;
