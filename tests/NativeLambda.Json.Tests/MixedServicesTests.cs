using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.CodeAnalysis;
using NativeLambda.Json.Tests.Support;

namespace NativeLambda.Json.Tests;

/// <summary>
/// The events of three services as their users would write them, everything mixed: orders with polymorphic lines, a telemetry
/// feed, and an identity callback. Compiled from source, and held against System.Text.Json by reflection.
/// </summary>
public class MixedServicesTests(ITestOutputHelper output)
{
    private const string Source =
        """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Globalization;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;

        namespace Shop
        {
            public sealed class StatusConverter() : JsonStringEnumConverter<Status>(JsonNamingPolicy.SnakeCaseLower);
            [JsonConverter(typeof(StatusConverter))] public enum Status { New, InTransit, Delivered, [JsonStringEnumMemberName("gone!")] Lost }
            [Flags, JsonConverter(typeof(JsonStringEnumConverter<Flags>))] public enum Flags { None = 0, Gift = 1, Express = 2, Both = 3 }

            [JsonConverter(typeof(MoneyConverter))] public readonly record struct Money(decimal Amount, string Currency);
            public sealed class MoneyConverter : JsonConverter<Money>
            {
                public override Money Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
                {
                    var parts = reader.TokenType == JsonTokenType.String ? reader.GetString()!.Split(' ') : [];
                    return parts.Length == 2 && decimal.TryParse(parts[0], CultureInfo.InvariantCulture, out var amount) ? new Money(amount, parts[1]) : throw new JsonException();
                }
                public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
                    writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{value.Amount} {value.Currency}"));
            }

            [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
            [JsonDerivedType(typeof(ArticleLine), "article")]
            [JsonDerivedType(typeof(DiscountLine), "discount")]
            public abstract class Line { public string? Text { get; set; } }
            public sealed class ArticleLine : Line { public int Count { get; set; } public Money Price { get; set; } public ImmutableArray<string> Tags { get; set; } = []; }
            public sealed class DiscountLine : Line { [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] public double Percent { get; set; } }

            public class Lines : List<Line>;
            public record Address(string Street, string? City = "Zürich") { [JsonPropertyName("zip-code")] public string? Zip { get; set; } }
            public record Order(Guid Id, Address? ShipTo, Status Status) : IJsonOnDeserialized
            {
                public Lines? Lines { get; set; }
                public Flags Flags { get; set; }
                public SortedDictionary<Status, DateTimeOffset>? History { get; set; }
                public Dictionary<string, Money>? Totals { get; set; }
                [JsonIgnore] public int Reads { get; private set; }
                public Order? Previous { get; set; }
                void IJsonOnDeserialized.OnDeserialized() => Reads++;
            }
        }

        namespace Telemetry
        {
            public enum Unit { Celsius, Percent }
            public readonly record struct Sample(DateTime At, double? Value);
            [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
            public class Device { public string? Name { get; set; } public Version? Firmware { get; set; } public Memory<int> Registers { get; set; } }
            public class Feed<T>
            {
                [JsonConverter(typeof(JsonStringEnumConverter<Unit>))] public Unit? Unit { get; set; }
                public IReadOnlyList<T>? Samples { get; set; }
                public Dictionary<Unit, ImmutableList<T>>? ByUnit { get; set; }
                public Device? Device { get; set; }
                public JsonElement Raw { get; set; }
                public byte[]? Signature { get; set; }
                public TimeSpan? Interval { get; set; }
            }
        }

        namespace Identity
        {
            [JsonDerivedType(typeof(User), "user")]
            [JsonDerivedType(typeof(Robot), 7)]
            public interface IPrincipal { string Id { get; } }
            public class User : IPrincipal { public string Id { get; set; } = ""; public DateOnly? Born { get; set; } public HashSet<string>? Roles { get; set; } }
            public class Robot : IPrincipal { public string Id { get; set; } = ""; public Uri? Callback { get; set; } public KeyValuePair<string, int> Quota { get; set; } }
            public struct Decision { public bool Allowed { get; set; } public char Grade { get; set; } public JsonObject? Context { get; set; } }
            public class Callback
            {
                public IPrincipal? Principal { get; set; }
                public Stack<IPrincipal>? Delegates { get; set; }
                public Decision? Decision { get; set; }
                public List<Dictionary<string, List<Decision?>>>? Deep { get; set; }
            }
        }
        """;

    private static readonly JsonSerializerOptions Oracle = new() { PropertyNameCaseInsensitive = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Documents of each root.</summary>
    private static readonly string[][] Samples =
    [
        [
            """{"Id":"00112233-4455-6677-8899-aabbccddeeff","ShipTo":{"Street":"Bahnhofstrasse 1","zip-code":"8001"},"Status":"in_transit","Lines":[{"kind":"article","Text":"é<>","Count":2,"Price":"12.50 CHF","Tags":["a","b"]},{"kind":"discount","Percent":"5"},null],"Flags":"Gift, Express"}""",
            """{"id":"00112233-4455-6677-8899-aabbccddeeff","STATUS":"gone!","History":{"new":"2024-01-01T00:00:00Z","in_transit":"2024-01-02T00:00:00+01:00"},"Totals":{"net":"1 EUR"},"Previous":{"Id":"00000000-0000-0000-0000-000000000000","Status":"new"}}""",
        ],
        [
            """{"Unit":"percent","Samples":[{"At":"2024-02-29T12:00:00Z","Value":1.5},{"At":"2024-02-29T12:00:01","Value":null}],"ByUnit":{"Celsius":[{"Value":0}]},"Device":{"Name":"d","Firmware":"1.2.3","Registers":[1,2]},"Raw":{"x":[1,null]},"Signature":"AQI=","Interval":"00:00:05"}""",
        ],
        [
            """{"Principal":{"$type":"user","Id":"u","Born":"1815-12-10","Roles":["admin"]},"Delegates":[{"$type":7,"Id":"r","Callback":"https://example.com/x","Quota":{"Key":"k","Value":3}}],"Decision":{"Allowed":true,"Grade":"A","Context":{"a":1}},"Deep":[{"k":[{"Grade":"b"},null]}]}""",
        ],
    ];

    [Fact]
    public void Are_read_and_written_as_by_System_Text_Json()
    {
        var compilation = GeneratedCode.CreateCompilation(
            Source,
            "#pragma warning disable\npublic static class Roots { public static Shop.Order A; public static Telemetry.Feed<Telemetry.Sample> B; public static Identity.Callback C; }");
        var roots = compilation.GetTypeByMetadataName("Roots")!.GetMembers().OfType<IFieldSymbol>().Select(field => field.Type).ToList();
        var code = GeneratedCode.Compile(compilation, roots);
        var types = code.Assembly.GetType("Roots")!.GetFields().Select(field => field.FieldType).ToList();
        var (values, inputs) = (0, 0);
        var differences = new List<string>();
        for (var i = 0; i < Samples.Length; i++)
        {
            var (type, codec) = (types[i], code.Codecs[i]);
            foreach (var document in Samples[i])
            {
                var value = JsonSerializer.Deserialize(document, type, Oracle);
                var json = JsonSerializer.SerializeToUtf8Bytes(value, type, Oracle);
                Assert.Equal(Encoding.UTF8.GetString(json), Encoding.UTF8.GetString(codec.Write(value)));
                values++;
                foreach (var input in HostileInputs.Of(json).Append(Encoding.UTF8.GetBytes(document)))
                {
                    inputs++;
                    var expected = Outcome.Of(() => JsonSerializer.Deserialize(input, type, Oracle));
                    var actual = Outcome.Of(() => codec.Read(input));
                    if (expected.IsValue ? expected != actual : actual.IsValue)
                    {
                        differences.Add($"{type} from {Encoding.UTF8.GetString(input)}\nexpected {expected}\nactual   {actual}");
                    }
                }
            }
        }

        output.WriteLine($"{code.Sources.Count} generated types, {values} values, {inputs} inputs");
        Assert.True(differences.Count == 0, $"{differences.Count} differences of {inputs}\n{string.Join("\n\n", differences.Take(10))}");
    }
}
