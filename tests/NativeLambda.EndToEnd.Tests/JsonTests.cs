using System.Text.Json;
using NativeLambda.Json.Corpus;
using NativeLambda.RuntimeApi.TestKit;
using Xunit;

namespace NativeLambda.EndToEnd.Tests;

/// <summary>
/// The generated context inside of a native function, where JsonSerializer has no reflection, against JsonSerializer with
/// reflection in this process: the same texts, and the same words of refusal.
/// </summary>
public sealed class JsonTests(PublishedSamples samples, ITestOutputHelper output)
{
    private string Executable => samples.Executable("NativeLambda.EndToEnd.Json");

    [Fact]
    public async Task A_native_function_has_no_reflection_to_fall_back_on()
    {
        using var api = new RuntimeApiStandIn();
        using var function = FunctionProcess.StartOnPlatform(Executable, api.Address, "Corpus.HasReflection");
        Assert.Equal("false", (await api.InvokeAsync("1", "null")).Text);
    }

    [Fact]
    public async Task The_corpus_is_read_and_written_by_metadata_as_by_reflection()
    {
        var cases = CorpusTypes.All
            .Where(type => CorpusRoots.All.Contains(type.Type))
            .SelectMany(type => type.Values.Select(value => JsonSerializer.Serialize(value, type.Type)).SelectMany(Variants), (type, json) => (type.Type, Json: json))
            .ToList();
        using var api = new RuntimeApiStandIn();
        using var function = FunctionProcess.StartOnPlatform(Executable, api.Address, "Corpus.Run");
        var answer = await api.InvokeAsync(
            "1", JsonSerializer.Serialize(cases.Select(text => new { Type = CorpusRoots.All.ToList().IndexOf(text.Type), text.Json })));

        var actual = JsonSerializer.Deserialize<List<string>>(answer.Text)!;
        Assert.Equal(cases.Count, actual.Count);
        for (var i = 0; i < cases.Count; i++)
        {
            var expected = Reference(cases[i].Type, cases[i].Json);
            Assert.True(expected == actual[i], $"{cases[i].Type} from {cases[i].Json}\nexpected {expected}\nactual   {actual[i]}");
        }

        output.WriteLine($"{CorpusRoots.All.Count} types, {cases.Count} texts");
    }

    [Fact]
    public async Task Values_declared_as_object_are_written_as_what_they_are()
    {
        using var api = new RuntimeApiStandIn();
        using var function = FunctionProcess.StartOnPlatform(Executable, api.Address, "Untyped.Answer");
        Assert.Equal(
            """{"a":1,"b":"x","c":true,"d":1.5,"e":["f"],"g":[null,"h","1970-01-01T00:00:00Z","00000000-0000-0000-0000-000000000000","AQ==",0.5],"i":""" +
            """{"j":[{"Type":1,"Json":"k"}]},"event":{"x":[1.50,null]}}""",
            (await api.InvokeAsync("1", """{"x":[1.50,null]}""")).Text);
    }

    [Fact]
    public async Task A_value_of_an_undeclared_type_is_an_error_that_says_what_to_do()
    {
        using var api = new RuntimeApiStandIn();
        using var function = FunctionProcess.StartOnPlatform(Executable, api.Address, "Untyped.Undeclared");
        var post = await api.InvokeAsync("1", "{}");
        Assert.Equal("Runtime.MarshalError", post.GetHeader("Lambda-Runtime-Function-Error-Type"));
        Assert.Contains("[LambdaJsonSerializable(typeof(NativeLambda.EndToEnd.Json.Untyped.Unknown))] on the class marked [LambdaJsonContext]", post.Text, StringComparison.Ordinal);
    }

    /// <summary>The context's names and enums, which are not those of the other handlers: kebab case and no null left out.</summary>
    [Theory]
    [InlineData("Purchases.Total", """{"purchase-id":"7","total-price":3.25,"paid-by":null}""")]
    [InlineData("Purchases.Find", """[{"name":"tea","unit-price":1.25,"kind":"Book"}]""")]
    public async Task A_context_of_the_other_generator_reads_and_writes_for_a_handler(string handler, string expected)
    {
        using var api = new RuntimeApiStandIn();
        using var function = FunctionProcess.StartOnPlatform(Executable, api.Address, handler);
        var answer = await api.InvokeAsync(
            "1", """{"id":"7","item-lines":[{"name":"tea","unit-price":1.25,"kind":"Book"},{"name":"milk","unit-price":2,"kind":"Other"}]}""");
        Assert.Equal(expected, answer.Text);
    }

    [Fact]
    public async Task What_a_context_of_the_other_generator_cannot_read_is_an_error_that_says_where()
    {
        using var api = new RuntimeApiStandIn();
        using var function = FunctionProcess.StartOnPlatform(Executable, api.Address, "Purchases.Total");
        var post = await api.InvokeAsync("1", """{"id":"7","item-lines":[{"name":"tea","unit-price":"much"}]}""");
        Assert.Equal("Runtime.UnmarshalError", post.GetHeader("Lambda-Runtime-Function-Error-Type"));
        Assert.Contains("Path: $.item-lines[0].unit-price", post.Text, StringComparison.Ordinal);
    }

    /// <summary>A text, and what a careless caller makes of it.</summary>
    private static IEnumerable<string> Variants(string json) =>
    [
        json,
        json[..(json.Length / 2)],
        "[" + json + "]",
        json.Replace(":", ": {\"a\":[1]} ", StringComparison.Ordinal),
        json.Replace(":", ":null,\"unknown\":", StringComparison.Ordinal),
        "null",
        "{}",
    ];

    private static string Reference(Type type, string json)
    {
        try
        {
            return JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type), type);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException or ArgumentException)
        {
            return $"{e.GetType().Name}: {e.Message}";
        }
    }
}
