using System.Text.Json.Serialization;

namespace NativeLambda.Json.Corpus.Parts;

/// <summary>Members that are numbers with a handling of their own.</summary>
public static class HandledNumbers
{
    public static CorpusPart Part { get; } = new(
        "number handling",
        [
            CorpusTypes.Of(
                new Account(),
                new Account
                {
                    Id = long.MaxValue, Count = -5, Maybe = 7, Rate = double.NaN, Limit = float.NegativeInfinity, Both = 1e20, Small = (Half)1.5, Amount = 12.50m, Wide = UInt128.MaxValue, Byte = 255,
                    Plain = 3, MaybeRate = double.PositiveInfinity, Written = 9,
                },
                new Account { Rate = 0.1 + 0.2, Limit = float.Epsilon, Both = double.PositiveInfinity, Small = Half.NaN, Amount = decimal.MinValue, MaybeRate = -0.0 }),
            CorpusTypes.Of(new AccountRecord(1, 2.5), new AccountRecord(long.MinValue, double.NaN)),
        ],
        HandledNumbersContext.Default)
    {
        Inputs =
        [
            "{\"Id\":\"12\"}", "{\"Id\":\" 12\"}", "{\"Id\":\"NaN\"}", "{\"Id\":\"1.5\"}", "{\"Id\":\"\\u0031\"}", "{\"Count\":\"1\"}", "{\"Maybe\":\"1\"}", "{\"Maybe\":\"x\"}", "{\"Maybe\":null}", "{\"Rate\":\"NaN\"}", "{\"Rate\":\"nan\"}", "{\"Rate\":\"1\"}", "{\"Rate\":\"\\u004eaN\"}",
            "{\"MaybeRate\":\"Infinity\"}", "{\"MaybeRate\":\"1\"}", "{\"Both\":\"1e5\"}", "{\"Both\":\"-Infinity\"}", "{\"Small\":\"NaN\"}", "{\"Small\":\"2\"}", "{\"Plain\":\"1\"}", "{\"Written\":\"1\"}", "{\"Byte\":\"256\"}",
        ],
    };

    private const JsonNumberHandling ReadAndWrite = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString;

    public class Account
    {
        [JsonNumberHandling(ReadAndWrite)]
        public long Id { get; set; }

        [JsonNumberHandling(JsonNumberHandling.WriteAsString)]
        public int Count { get; set; }

        [JsonNumberHandling(ReadAndWrite)]
        public int? Maybe { get; set; }

        [JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
        public double Rate { get; set; }

        [JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
        public float Limit { get; set; }

        [JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
        public double? MaybeRate { get; set; }

        [JsonNumberHandling(ReadAndWrite | JsonNumberHandling.AllowNamedFloatingPointLiterals)]
        public double Both { get; set; }

        [JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
        public Half Small { get; set; }

        [JsonNumberHandling(ReadAndWrite)]
        public decimal Amount { get; set; }

        [JsonNumberHandling(ReadAndWrite)]
        public UInt128 Wide { get; set; }

        [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
        public byte Byte { get; set; }

        [JsonNumberHandling(JsonNumberHandling.Strict)]
        public int Plain { get; set; }

        [JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals | JsonNumberHandling.WriteAsString)]
        public short Written { get; set; }
    }

    public record AccountRecord(
        [property: JsonNumberHandling(ReadAndWrite)] long Id,
        [property: JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)] double Rate);
}

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(HandledNumbers.Account))]
[JsonSerializable(typeof(HandledNumbers.AccountRecord))]
internal sealed partial class HandledNumbersContext : JsonSerializerContext;
