using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using NativeLambda.Json.Tests.Support;

namespace NativeLambda.Json.Tests;

/// <summary>
/// Converters that derive from JsonStringEnumConverter to give it a naming policy. Where their source says which, generated
/// code reads and writes in their place, as they themselves do in System.Text.Json.
/// </summary>
public class StringEnumConverterTests
{
    private static readonly string[] Names =
        ["None", "InProgress", "AllDone", "URLValue", "inProgress", "IN_PROGRESS", "in_progress", "in-progress", "allDone", "urlValue", "URL_VALUE", "Given-Name", "given-name", "Both", "both", "ReDo", "redo", "REDO"];

    [Theory]
    [InlineData("class C() : JsonStringEnumConverter<Stage>(JsonNamingPolicy.CamelCase);", true)]
    [InlineData("class C() : JsonStringEnumConverter<Stage>(JsonNamingPolicy.SnakeCaseUpper, false);", true)]
    [InlineData("class C() : JsonStringEnumConverter<Stage>(allowIntegerValues: false);", true)]
    [InlineData("class C() : JsonStringEnumConverter<Stage>(null, true);", true)]
    [InlineData("class C : JsonStringEnumConverter<Stage> { public C() : base(System.Text.Json.JsonNamingPolicy.KebabCaseLower) { } }", true)]
    [InlineData("class C : JsonStringEnumConverter<Stage>;", true)]
    [InlineData("class C : JsonStringEnumConverter<Stage> { public C() { } }", true)]

    // These say it in a way that only running them tells.
    [InlineData("class C() : JsonStringEnumConverter<Stage>(Policy) { static readonly JsonNamingPolicy Policy = JsonNamingPolicy.SnakeCaseLower; }", false)]
    [InlineData("class C : JsonStringEnumConverter<Stage> { public C() : this(JsonNamingPolicy.CamelCase) { } C(JsonNamingPolicy p) : base(p) { } }", false)]
    public void Does_what_the_converter_does(string converter, bool isGenerated)
    {
        var compilation = GeneratedCode.CreateCompilation(
            $$"""
            using System.Text.Json;
            using System.Text.Json.Serialization;
            [System.Flags]
            [JsonConverter(typeof(C))]
            public enum Stage { None, InProgress = 1, AllDone = 2, Both = 3, URLValue = 4, [JsonStringEnumMemberName("Given-Name")] Given = 8, ReDo = 16, redo = 32 }
            public {{converter}}
            """);
        var code = GeneratedCode.Compile(compilation, [compilation.GetTypeByMetadataName("Stage")!]);
        var type = code.Assembly.GetType("Stage")!;
        Assert.Equal(isGenerated, code.Sources.Any(source => source.Contains("IJsonEnumNames", StringComparison.Ordinal)));

        for (var value = 0; value < 70; value++)
        {
            var stage = Enum.ToObject(type, value);
            Assert.Equal(
                Outcome.Of(() => JsonSerializer.SerializeToUtf8Bytes(stage, type)),
                Outcome.Of(() => code.Codecs[0].Write(stage)));
        }

        string[] texts = [.. Names, .. from first in Names from second in Names select $"{first}, {second}", "1", "99", "-1", "", "x"];
        foreach (var json in texts.Select(text => JsonSerializer.Serialize(text)).Concat(["1", "77", "null", "true"]))
        {
            Assert.Equal(
                Outcome.Of(() => JsonSerializer.Deserialize(json, type)),
                Outcome.Of(() => code.Codecs[0].Read(Encoding.UTF8.GetBytes(json))));
        }
    }
}
