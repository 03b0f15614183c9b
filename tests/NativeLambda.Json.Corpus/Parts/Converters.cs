using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NativeLambda.Json.Corpus.Parts;

/// <summary>Types and members with converters of the user's own.</summary>
public static class Converters
{
    public static CorpusPart Part { get; } = new(
        "converters",
        [
            CorpusTypes.Of(new Money(12.5m, "EUR")),
            CorpusTypes.Of<Money?>(null, new Money(1, "USD")),
            CorpusTypes.Of(new List<Money> { new(1, "A"), new(-2.25m, "B") }),
            CorpusTypes.Of<Tag?>(new("x"), null),
            CorpusTypes.Of(new List<Tag?> { new("a"), null }),
            CorpusTypes.Of(new Invoice(), new Invoice
            {
                Total = new(3.5m, "CHF"), Discount = new(1, "CHF"), Tag = new("t"), Tags = [new("a"), null], Date = new DateTime(2024, 2, 29, 0, 0, 0, DateTimeKind.Utc), Due = new DateTime(2024, 3, 1),
                Loud = "hello", Stage = Stage.Done, MaybeStage = Stage.Open, Level = Level.High, ByName = new() { ["k"] = new(2, "X") }, Shape = new Square { Side = 2 }, Null = null, Wrapped = new Wrapper<int>(5),
            }),
            CorpusTypes.Of(new InvoiceRecord(new(1, "EUR"), null, "text") { Later = new("l") }),
            CorpusTypes.Of(Stage.Open, Stage.Done, (Stage)9),
            CorpusTypes.Of(Level.Low, Level.High),
            CorpusTypes.Of(new Wrapper<string>("w")),
        ],
        ConverterContext.Default)
    {
        Inputs =
        [
            "\"1.5 EUR\"", "\"EUR\"", "\"x EUR\"", "{\"Total\":\"boom EUR\"}", "{\"Total\":\"1 EUR\",\"Date\":\"29.02.2024\",\"Loud\":null}", "{\"Date\":\"2024\"}", "{\"Tag\":[\"a\",\"b\"]}", "{\"Tag\":{\"Name\":\"a\"}}",
            "{\"Tag\":{}}", "{\"Tag\":{\"Name\":1}}", "{\"Tag\":{\"Name\":\"short\"", "[{\"Name\":\"a\"}]", "[[\"a\",\"b\"]]", "\"open\"", "\"Open\"", "\"OPEN\"", "\"IN_PROGRESS\"", "\"in_progress\"", "0", "\"high\"", "\"HIGH\"", "1", "{\"MaybeStage\":null}", "{\"Null\":null}", "{\"Null\":1}", "{\"Null\":-1}",
        ],
    };

    /// <summary>A scalar: <c>"12.5 EUR"</c>.</summary>
    [JsonConverter(typeof(MoneyConverter))]
    public readonly record struct Money(decimal Amount, string Currency);

    public sealed class MoneyConverter : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var parts = reader.GetString()!.Split(' ');
            if (parts.Length != 2)
            {
                throw new JsonException();
            }

            return parts[0] == "boom"
                ? throw new JsonException("No such amount.")
                : new Money(decimal.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]);
        }

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
            writer.WriteStringValue($"{value.Amount.ToString(CultureInfo.InvariantCulture)} {value.Currency}");
    }

    /// <summary>An object, which reads two forms.</summary>
    [JsonConverter(typeof(TagConverter))]
    public sealed record Tag(string Name);

    internal sealed class TagConverter : JsonConverter<Tag>
    {
        public override Tag? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                return new Tag(reader.GetString()!);
            }

            if (reader.TokenType == JsonTokenType.StartArray)
            {
                var text = "";
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    text += reader.GetString();
                }

                return new Tag(text);
            }

            if (reader.TokenType != JsonTokenType.StartObject || !reader.Read())
            {
                throw new JsonException();
            }

            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                // Does not read to the end of the object where it has a name.
                return reader.TokenType == JsonTokenType.EndObject ? new Tag("") : null;
            }

            reader.Read();
            var name = reader.GetString()!;
            if (name != "short")
            {
                reader.Read();
            }

            return new Tag(name);
        }

        public override void Write(Utf8JsonWriter writer, Tag value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("Name", value.Name);
            writer.WriteEndObject();
        }
    }

    /// <summary>A member's own form of a built-in type.</summary>
    public sealed class DateConverter : JsonConverter<DateTime>
    {
        private const string Format = "dd.MM.yyyy";

        public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            DateTime.TryParseExact(reader.GetString(), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : throw new JsonException($"Not a date: {reader.GetString()}");

        public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString(Format, CultureInfo.InvariantCulture));
    }

    /// <summary>Asked about null too.</summary>
    public sealed class NullConverter : JsonConverter<string>
    {
        public override bool HandleNull => true;

        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.Null => "nothing",
            JsonTokenType.Number when reader.GetInt32() < 0 => throw new ArgumentException("Less than nothing."),
            _ => reader.GetString(),
        };

        public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value ?? "nothing");
    }

    public sealed class LoudConverter : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()?.ToUpperInvariant();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value + "!");
    }

    /// <summary>A naming policy, which an attribute cannot give.</summary>
    public sealed class StageConverter() : JsonStringEnumConverter<Stage>(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false);

    [JsonConverter(typeof(StageConverter))]
    public enum Stage
    {
        Open,
        InProgress,
        Done,
    }

    public sealed class LevelConverter() : JsonStringEnumConverter<Level>(JsonNamingPolicy.CamelCase);

    public enum Level
    {
        Low,
        High,
    }

    /// <summary>An abstract type, of which a converter knows how to make one.</summary>
    [JsonConverter(typeof(ShapeConverter))]
    public abstract class Shape;

    public sealed class Square : Shape
    {
        public int Side { get; set; }
    }

    public sealed class ShapeConverter : JsonConverter<Shape>
    {
        public override Shape? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new Square { Side = reader.GetInt32() };

        public override void Write(Utf8JsonWriter writer, Shape value, JsonSerializerOptions options) => writer.WriteNumberValue(((Square)value).Side);
    }

    [JsonConverter(typeof(WrapperConverterFactory))]
    public sealed record Wrapper<T>(T Value);

    public sealed class WrapperConverterFactory : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(Wrapper<int>) || typeToConvert == typeof(Wrapper<string>);

        public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            typeToConvert == typeof(Wrapper<int>) ? new IntConverter() : new StringConverter();

        private sealed class IntConverter : JsonConverter<Wrapper<int>>
        {
            public override Wrapper<int>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());

            public override void Write(Utf8JsonWriter writer, Wrapper<int> value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
        }

        private sealed class StringConverter : JsonConverter<Wrapper<string>>
        {
            public override Wrapper<string>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

            public override void Write(Utf8JsonWriter writer, Wrapper<string> value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
        }
    }

    public class Invoice
    {
        public Money Total { get; set; } = new(0, "EUR");
        public Money? Discount { get; set; }
        public Tag? Tag { get; set; }
        public List<Tag?>? Tags { get; set; }

        [JsonConverter(typeof(DateConverter))]
        public DateTime Date { get; set; }

        [JsonConverter(typeof(DateConverter))]
        public DateTime? Due { get; set; }

        [JsonConverter(typeof(LoudConverter))]
        public string? Loud { get; set; }

        [JsonConverter(typeof(NullConverter))]
        [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
        public string? Null { get; set; } = "something";
        public Stage Stage { get; set; }
        public Stage? MaybeStage { get; set; }

        [JsonConverter(typeof(LevelConverter))]
        public Level Level { get; set; }
        public Dictionary<string, Money>? ByName { get; set; }
        public Shape? Shape { get; set; }
        public Wrapper<int>? Wrapped { get; set; }
    }

    public record InvoiceRecord(Money Total, Tag? Tag, [property: JsonConverter(typeof(LoudConverter))] string? Loud)
    {
        public Tag? Later { get; set; }
    }
}

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Converters.Money))]
[JsonSerializable(typeof(Converters.Money?))]
[JsonSerializable(typeof(List<Converters.Money>))]
[JsonSerializable(typeof(Converters.Tag))]
[JsonSerializable(typeof(List<Converters.Tag>))]
[JsonSerializable(typeof(Converters.Invoice))]
[JsonSerializable(typeof(Converters.InvoiceRecord))]
[JsonSerializable(typeof(Converters.Stage))]
[JsonSerializable(typeof(Converters.Level))]
[JsonSerializable(typeof(Converters.Wrapper<string>))]
internal sealed partial class ConverterContext : JsonSerializerContext;
