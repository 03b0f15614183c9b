using System.Text.Json.Serialization;

namespace NativeLambda.Json.Corpus.Parts;

/// <summary>Enums whose values are names in JSON, and enums as keys.</summary>
public static class StringEnums
{
    public static CorpusPart Part { get; } = new(
        "string enums",
        [
            CorpusTypes.Of(Weather.Rain, Weather.Snow, (Weather)42, (Weather)(-1)),
            CorpusTypes.Of<Weather?>(null, Weather.Sun),
            CorpusTypes.Of(Access.None, Access.Read, Access.Read | Access.Write, Access.All, Access.All | (Access)0x80, (Access)0x80, Access.Execute | Access.Read),
            CorpusTypes.Of(Renamed.Plain, Renamed.Spaced, Renamed.Quoted, Renamed.Long, Renamed.PLAIN),
            CorpusTypes.Of(RenamedFlags.A | RenamedFlags.B, RenamedFlags.Both, RenamedFlags.C),
            CorpusTypes.Of(Tiny.Low, Tiny.High, (Tiny)1),
            CorpusTypes.Of(Huge.Top, Huge.Top | Huge.One, (Huge)2),
            CorpusTypes.Of(SignedFlags.Minus, SignedFlags.One, (SignedFlags)3, (SignedFlags)(-2)),
            CorpusTypes.Of(Twice.First, Twice.Second),
            CorpusTypes.Of(default(Nothing), (Nothing)5),
            CorpusTypes.Of(new Forecast(), new Forecast
            {
                Weather = Weather.Snow, Maybe = Weather.Rain, ByMember = Season.Winter, MaybeByMember = Season.Spring, AsNumber = Season.Summer,
                List = [Weather.Sun, (Weather)9], ByName = new() { ["a"] = Access.Read | Access.Execute },
            }),
            CorpusTypes.Of(new ForecastArguments(Weather.Sun, null), new ForecastArguments(Weather.Rain, Season.Winter)),
            CorpusTypes.Of(
                new EnumKeys(),
                new EnumKeys
                {
                    ByNumber = new() { [Season.Spring] = 1, [(Season)77] = 2 }, ByText = new() { [Weather.Rain] = "r", [(Weather)(-5)] = null },
                    ByFlags = new() { [Access.Read | Access.Write] = 1, [Access.None] = 2, [(Access)0x40] = 3 }, ByRenamed = new Dictionary<Renamed, Forecast> { [Renamed.Spaced] = new() },
                }),
        ],
        StringEnumContext.Default)
    {
        Inputs =
        [
            "\"rain\"", "\"RAIN\"", "\" Rain \"", "\"R\\u0061in\"", "\"Rain,Snow\"", "\"Rain , snow\"", "\"Rain,\"", "\",Rain\"", "\"Rain,,Snow\"", "\" \"", "\",\"",
            "\"7\"", "\"+7\"", "\"-1\"", "\" 7\\n\"", "\"07\"", "\"7 7\"", "\"7,1\"", "\"128\"", "\"-129\"", "\"99999999999\"", "\"18446744073709551616\"", "\"\\u00a07\"", "\"7\\u00a0\"",
            "\"Read, Write\"", "\"read,WRITE\"", "\"ReadWrite, All\"", "\"None, Read\"", "\"plain\"", "\"Plain\"", "\"plain-name\"", "\"Plain-Name\"", "\"PLAIN\"", "\"with space, and comma\"",
            "\"the a, B\"", "\"THE A\"", "\"2\"", "\"2, B\"", "\"first\"", "\"AlsoFirst\"", "\"Second\"", "\"second\"", "\"SECOND\"", "\"second, first\"", "\"Minus, One\"",
            "{\"ByNumber\":{\"winter\":1,\" Spring\":2,\"3\":4}}", "{\"ByNumber\":{\"x\":1}}", "{\"ByText\":{\"Rain,Snow\":\"a\"}}", "{\"ByText\":{\"\":\"a\"}}", "{\"ByText\":{\"Rain\":1}}",
        ],
    };

    [JsonConverter(typeof(JsonStringEnumConverter<Weather>))]
    public enum Weather
    {
        Sun,
        Rain,
        Snow = 7,
    }

    [JsonConverter(typeof(JsonStringEnumConverter))]
    [Flags]
    public enum Access : byte
    {
        None = 0,
        Read = 1,
        Write = 2,
        ReadWrite = 3,
        Execute = 4,
        All = 7,
    }

    [JsonConverter(typeof(JsonStringEnumConverter<Renamed>))]
    public enum Renamed
    {
        [JsonStringEnumMemberName("plain-name")]
        Plain,

        [JsonStringEnumMemberName("with space, and comma")]
        Spaced,

        [JsonStringEnumMemberName("\"quoted\" <é😀>")]
        Quoted,
        Long,
        PLAIN,
    }

    [Flags]
    [JsonConverter(typeof(JsonStringEnumConverter<RenamedFlags>))]
    public enum RenamedFlags : uint
    {
        [JsonStringEnumMemberName("the a")]
        A = 1,
        B = 2,

        [JsonStringEnumMemberName("2")]
        C = 0x8000_0000,
        Both = A | B,
    }

    [JsonConverter(typeof(JsonStringEnumConverter<Tiny>))]
    public enum Tiny : sbyte
    {
        Low = -128,
        High = 127,
    }

    [Flags]
    [JsonConverter(typeof(JsonStringEnumConverter<Huge>))]
    public enum Huge : ulong
    {
        One = 1,
        Top = 0x8000_0000_0000_0000,
    }

    [Flags]
    [JsonConverter(typeof(JsonStringEnumConverter<SignedFlags>))]
    public enum SignedFlags
    {
        Minus = int.MinValue,
        One = 1,
    }

    [JsonConverter(typeof(JsonStringEnumConverter<Twice>))]
    public enum Twice
    {
        First = 1,
        AlsoFirst = 1,
        Second = 2,
        second = 3,
    }

    [JsonConverter(typeof(JsonStringEnumConverter<Nothing>))]
    public enum Nothing;

    // Numbers, unless an option or a member says otherwise.
    public enum Season : short
    {
        Spring,
        Summer,
        Autumn,
        Winter = -1,
    }

    public class Forecast
    {
        public Weather Weather { get; set; }
        public Weather? Maybe { get; set; }

        [JsonConverter(typeof(JsonStringEnumConverter<Season>))]
        public Season ByMember { get; set; }

        [JsonConverter(typeof(JsonStringEnumConverter))]
        public Season? MaybeByMember { get; set; }
        public Season AsNumber { get; set; }
        public List<Weather>? List { get; set; }
        public Dictionary<string, Access>? ByName { get; set; }
    }

    public record ForecastArguments(Weather Weather, [property: JsonConverter(typeof(JsonStringEnumConverter<Season>))] Season? Season);

    public class EnumKeys
    {
        public Dictionary<Season, int>? ByNumber { get; set; }
        public Dictionary<Weather, string?>? ByText { get; set; }
        public Dictionary<Access, int>? ByFlags { get; set; }
        public IReadOnlyDictionary<Renamed, Forecast>? ByRenamed { get; set; }
    }
}

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(StringEnums.Weather))]
[JsonSerializable(typeof(StringEnums.Weather?))]
[JsonSerializable(typeof(StringEnums.Access))]
[JsonSerializable(typeof(StringEnums.Renamed))]
[JsonSerializable(typeof(StringEnums.RenamedFlags))]
[JsonSerializable(typeof(StringEnums.Tiny))]
[JsonSerializable(typeof(StringEnums.Huge))]
[JsonSerializable(typeof(StringEnums.SignedFlags))]
[JsonSerializable(typeof(StringEnums.Twice))]
[JsonSerializable(typeof(StringEnums.Nothing))]
[JsonSerializable(typeof(StringEnums.Forecast))]
[JsonSerializable(typeof(StringEnums.ForecastArguments))]
[JsonSerializable(typeof(StringEnums.EnumKeys))]
internal sealed partial class StringEnumContext : JsonSerializerContext;
