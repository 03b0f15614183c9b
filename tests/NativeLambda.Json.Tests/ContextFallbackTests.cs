using System.Text.Json;
using NativeLambda.Generator.TestKit;

namespace NativeLambda.Json.Tests;

/// <summary>
/// Handlers whose events and results are of types, or have options, that metadata carries: whether the code for them is
/// direct or goes through the context, a function does what System.Text.Json does with the same declarations.
/// </summary>
public class ContextFallbackTests
{
    private const string Usings =
        "using System;\nusing System.Collections.Generic;\nusing System.Text.Json;\nusing System.Text.Json.Nodes;\nusing System.Text.Json.Serialization;\nusing NativeLambda;\n";

    [Theory]
    [InlineData(
        "public class Event { public int A { get; set; } [JsonExtensionData] public Dictionary<string, JsonElement>? More { get; set; } }",
        """{"A":1,"b":[2],"c":null}""",
        """{"A":1,"b":[2],"c":null}""")]
    [InlineData(
        "public class Event { public int A { get; set; } [JsonExtensionData] public Dictionary<string, object>? More { get; set; } }",
        """{"A":1,"b":[2]}""",
        """{"A":1,"b":[2]}""")]
    [InlineData(
        "public class Event { [JsonInclude] private int A { get; set; } [JsonInclude] private int b = 3; public int B() => b; }",
        """{"a":1}""",
        """{"A":1,"b":3}""")]
    [InlineData(
        """
        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
        [JsonDerivedType(typeof(Circle), "circle")]
        [JsonDerivedType(typeof(Square), 2)]
        public abstract class Event { public int Id { get; set; } }
        public class Circle : Event { public double Radius { get; set; } }
        public class Square : Event { public double Side { get; set; } }
        """,
        """{"kind":2,"Id":1,"Side":2.5}""",
        """{"kind":2,"Side":2.5,"Id":1}""")]
    [InlineData(
        """
        public class Event : IJsonOnDeserialized, IJsonOnSerializing
        {
            public int A { get; set; }
            void IJsonOnDeserialized.OnDeserialized() => A *= 10;
            void IJsonOnSerializing.OnSerializing() => A += 1;
        }
        """,
        """{"A":4}""",
        """{"A":41}""")]
    [InlineData(
        """
        public class Event
        {
            [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)] public long Id { get; set; }
            [JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)] public double Rate { get; set; }
        }
        """,
        """{"Id":"12","Rate":"NaN"}""",
        """{"Id":"12","Rate":"NaN"}""")]
    [InlineData(
        """
        public class Event { [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)] public List<int> Numbers { get; } = [1]; }
        """,
        """{"Numbers":[2,3]}""",
        """{"Numbers":[1,2,3]}""")]
    [InlineData(
        """
        public class Event { public Money Price { get; set; } public Money? Maybe { get; set; } [JsonConverter(typeof(Hex))] public int? Code { get; set; } }
        [JsonConverter(typeof(MoneyConverter))] public readonly record struct Money(int Cents);
        public class MoneyConverter : JsonConverter<Money>
        {
            public override Money Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new((int)(reader.GetDouble() * 100));
            public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Cents / 100.0);
        }
        public class Hex : JsonConverter<int>
        {
            public override int Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => Convert.ToInt32(reader.GetString(), 16);
            public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString("x"));
        }
        """,
        """{"Price":1.5,"Code":"ff"}""",
        """{"Price":1.5,"Code":"ff"}""")]
    [InlineData(
        """
        public class Event { public List<Inner>? Many { get; set; } public Dictionary<string, Inner>? Named { get; set; } public Inner[][]? Jagged { get; set; } }
        public class Inner : IJsonOnDeserialized { public string? Text { get; set; } public void OnDeserialized() => Text += "!"; }
        """,
        """{"Many":[{"Text":"a"},null],"Named":{"k":{"Text":"b"}},"Jagged":[[{"text":"c"}]]}""",
        """{"Many":[{"Text":"a!"},null],"Named":{"k":{"Text":"b!"}},"Jagged":[[{"Text":"c!"}]]}""")]
    public async Task An_event_is_read_and_written_back(string types, string json, string expected)
    {
        var handlers = LoadedHandlers.Compile(
            $"{Usings}public static class Echo {{ [LambdaHandler] public static Event Handle(Event value) => value; }}\n{types}");

        Assert.Equal(expected, await handlers.InvokeAsync("Echo.Handle", json));
    }

    [Theory]
    [InlineData("WriteIndented = true, IndentSize = 1, NewLine = \"\\n\"", """{"A":1}""", "{\n \"A\": 1,\n \"B\": []\n}")]
    [InlineData("AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip", """{"A":1,/* c */"B":[2,],}""", """{"A":1,"B":[2]}""")]
    [InlineData("ReferenceHandler = JsonKnownReferenceHandler.IgnoreCycles", """{"A":1,"Self":{"A":2}}""", """{"A":1,"B":[],"Self":{"A":2,"B":[]}}""")]
    [InlineData("IgnoreReadOnlyProperties = true", """{"A":1}""", """{"A":1,"B":[]}""")]
    [InlineData("NumberHandling = JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString", """{"A":"1","B":[2]}""", """{"A":"1","B":["2"]}""")]
    [InlineData("UnknownTypeHandling = JsonUnknownTypeHandling.JsonNode", """{"A":1,"extra":[2]}""", """{"A":1,"B":[],"extra":[2]}""")]
    [InlineData("DictionaryKeyPolicy = JsonKnownNamingPolicy.CamelCase", """{"A":1,"Map":{"Key":1}}""", """{"A":1,"B":[],"Map":{"key":1}}""")]
    [InlineData("JsonSerializerDefaults.Strict", """{"A":1}""", """{"A":1,"B":[]}""")]
    [InlineData("UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow", """{"A":1}""", """{"A":1,"B":[]}""")]
    public async Task An_option_is_honoured(string options, string json, string expected)
    {
        var handlers = LoadedHandlers.Compile(WithOptions(options));

        Assert.Equal(expected, await handlers.InvokeAsync("Echo.Handle", json));
    }

    [Theory]
    [InlineData("JsonSerializerDefaults.Strict", """{"a":1}""", "The JSON property 'a' could not be mapped to any .NET member contained in type 'Event'.", "$.a")]
    [InlineData("UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow", """{"A":1,"C":[]}""", "The JSON property 'C' could not be mapped to any .NET member contained in type 'Event'.", "$.C")]
    [InlineData("AllowDuplicateProperties = false", """{"A":1,"A":2}""", "Duplicate property 'A' encountered during deserialization of type 'Event'.", "$.A")]
    [InlineData("MaxDepth = 1", """{"A":1,"Self":{}}""", "The maximum configured depth of 1 has been exceeded. Cannot read next JSON object.", "$.Self")]
    public async Task What_an_option_refuses_says_where(string options, string json, string message, string path)
    {
        var handlers = LoadedHandlers.Compile(WithOptions(options));

        var failure = await Assert.ThrowsAsync<JsonException>(() => handlers.InvokeAsync("Echo.Handle", json));
        Assert.StartsWith(message, failure.Message, StringComparison.Ordinal);
        Assert.Equal(path, failure.Path);
    }

    [Fact]
    public async Task A_failure_below_direct_code_has_the_whole_path()
    {
        var handlers = LoadedHandlers.Compile(
            $$"""
            {{Usings}}
            public static class Echo { [LambdaHandler] public static Event Handle(Event value) => value; }
            public class Event { public List<Inner>? Many { get; set; } }
            public class Inner { public int A { get; set; } [JsonExtensionData] public Dictionary<string, JsonElement>? More { get; set; } }
            """);

        var failure = await Assert.ThrowsAsync<JsonException>(() => handlers.InvokeAsync("Echo.Handle", """{"Many":[{"A":1},{"A":true}]}"""));
        Assert.Equal("$.Many[1].A", failure.Path);
        Assert.Equal("The JSON value could not be converted to System.Int32. Path: $.Many[1].A | LineNumber: 0 | BytePositionInLine: 26.", failure.Message);
    }

    [Theory]
    [InlineData("[UseJsonContext<Json>] public static class Echo { [LambdaHandler] public static Event Handle(Event value) => value; }")]
    [InlineData("public static class Echo { [LambdaHandler, UseJsonContext<Json>] public static Event Handle(Event value) => value; [LambdaHandler] public static Event Plain(Event value) => value; }")]
    public async Task A_context_that_the_handler_names_is_used_with_its_options(string handler)
    {
        var handlers = LoadedHandlers.Compile(
            $$"""
            {{Usings}}
            {{handler}}
            public record Event(int FirstNumber, string? Text);
            [LambdaJsonSerializable(typeof(Event[]))]
            [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
            public partial class Json : JsonSerializerContext;
            """);

        Assert.Equal("""{"first_number":1,"text":null}""", await handlers.InvokeAsync("Echo.Handle", """{"first_number":1}"""));
    }

    [Fact]
    public void Nothing_is_left_to_the_context_without_need()
    {
        var run = GeneratorRun.Start(TestCompilation.Create(
            $"{Usings}public static class Echo {{ [LambdaHandler] public static Event Handle(Event value) => value; }}\npublic record Event(int A, List<string> B);"));

        Assert.DoesNotContain(run.Sources.Keys, name => name.StartsWith("Fallback", StringComparison.Ordinal));
    }

    private static string WithOptions(string options) =>
        $$"""
        {{Usings}}
        public static class Echo { [LambdaHandler] public static Event Handle(Event value) => value; }
        public class Event
        {
            public int A { get; set; }
            public List<int> B { get; set; } = [];
            public Event? Self { get; set; }
            public Dictionary<string, int>? Map { get; set; }
            {{(options.Contains("Unknown", StringComparison.Ordinal) ? "[JsonExtensionData] public Dictionary<string, object>? More { get; set; }" : "")}}
            {{(options.Contains("ReadOnly", StringComparison.Ordinal) ? "public int C => 5;" : "")}}
        }
        [LambdaJsonContext]
        [JsonSourceGenerationOptions({{options}})]
        internal partial class Json : JsonSerializerContext;
        """;
}
