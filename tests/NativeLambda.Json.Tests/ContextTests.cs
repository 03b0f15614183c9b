using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NativeLambda.Generator.TestKit;
using NativeLambda.Json.Corpus;
using NativeLambda.Json.Tests.Support;

namespace NativeLambda.Json.Tests;

/// <summary>A generated context in the hands of JsonSerializer.</summary>
public class ContextTests
{
    private static readonly OptionSet CamelCase = OptionSet.All.Single(set => set.Name.StartsWith("camelCase", StringComparison.Ordinal));

    [Fact]
    public void Serializes_with_the_options_of_its_attribute()
    {
        var context = DirectCode.For(CamelCase).Context;
        var type = (JsonTypeInfo<Person>)context.GetTypeInfo(typeof(Person))!;

        var json = JsonSerializer.Serialize(new Person("Ada", null), type);
        Assert.Equal("""{"firstName":"Ada","lastName":null,"age":42}""", json);
        Assert.Equal(new Person("Ada", null), JsonSerializer.Deserialize(json, type));
    }

    [Fact]
    public void Has_the_options_of_its_attribute()
    {
        var options = DirectCode.For(CamelCase).Context.Options;

        Assert.Same(JsonNamingPolicy.CamelCase, options.PropertyNamingPolicy);
        Assert.True(options.PropertyNameCaseInsensitive);
        Assert.Equal(System.Text.Json.Serialization.JsonIgnoreCondition.Never, options.DefaultIgnoreCondition);
    }

    [Fact]
    public void Resolves_types_for_other_options()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = DirectCode.For(CamelCase).Context, WriteIndented = false };

        Assert.Equal("""{"X":1,"Y":2}""", JsonSerializer.Serialize(new Point { X = 1, Y = 2 }, options));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new ContextTests(), options));
    }

    [Fact]
    public void Gives_the_path_of_a_failure()
    {
        var type = DirectCode.For(CamelCase).Context.GetTypeInfo(typeof(List<Person>))!;

        var failure = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""[{"firstName":"a","age":"x"}]""", type));
        Assert.Equal("$[0].age", failure.Path);
    }

    [Fact]
    public async Task Is_there_for_the_user_s_own_calls_in_a_project_with_handlers()
    {
        var handlers = LoadedHandlers.Compile(
            """
            using System.Collections.Generic;
            using System.Text.Json;
            using System.Text.Json.Serialization.Metadata;
            using NativeLambda;

            public static class Orders
            {
                [LambdaHandler]
                public static string Total(List<Order> orders)
                {
                    var json = JsonSerializer.Serialize(orders[0], LambdaJson.Default.Order);
                    var copy = JsonSerializer.Deserialize(json, LambdaJson.Default.Order)!;
                    var options = new JsonSerializerOptions { TypeInfoResolver = LambdaJson.Default.WithAddedModifier(Hide) };
                    return json + JsonSerializer.Serialize(copy, options) + JsonSerializer.Serialize(copy.Lines, LambdaJson.Default.LineArray);
                }

                private static void Hide(JsonTypeInfo type)
                {
                    foreach (var property in type.Properties)
                    {
                        property.ShouldSerialize = (_, _) => property.Name != "Id";
                    }
                }
            }

            public record Order(string Id, Line[] Lines);

            public record struct Line(int Count, string? Note);
            """);

        var result = await handlers.InvokeAsync("Orders.Total", """[{"id":"a","lines":[{"count":2}]}]""");
        Assert.Equal(
            """{"Id":"a","Lines":[{"Count":2}]}{"Lines":[{"Count":2,"Note":null}]}[{"Count":2}]""",
            JsonSerializer.Deserialize<string>(result));
    }
}
