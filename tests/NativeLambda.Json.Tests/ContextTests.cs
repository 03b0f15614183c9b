using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NativeLambda.Json.Corpus;
using NativeLambda.Json.Tests.Support;

namespace NativeLambda.Json.Tests;

/// <summary>The generated part of a user's own context gives the generated code to JsonSerializer.</summary>
public class ContextTests
{
    private static readonly OptionSet CamelCase = OptionSet.All.Single(set => set.Name.StartsWith("camelCase", StringComparison.Ordinal));

    [Fact]
    public void Serializes_with_the_options_of_its_attribute()
    {
        var context = DirectCode.For(CamelCase).Context!;
        var type = (JsonTypeInfo<Person>)context.GetTypeInfo(typeof(Person))!;

        var json = JsonSerializer.Serialize(new Person("Ada", null), type);
        Assert.Equal("""{"firstName":"Ada","lastName":null,"age":42}""", json);
        Assert.Equal(new Person("Ada", null), JsonSerializer.Deserialize(json, type));
    }

    [Fact]
    public void Has_the_options_of_its_attribute()
    {
        var options = DirectCode.For(CamelCase).Context!.Options;

        Assert.Same(JsonNamingPolicy.CamelCase, options.PropertyNamingPolicy);
        Assert.True(options.PropertyNameCaseInsensitive);
        Assert.Equal(System.Text.Json.Serialization.JsonIgnoreCondition.Never, options.DefaultIgnoreCondition);
    }

    [Fact]
    public void Resolves_types_for_other_options()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = DirectCode.For(CamelCase).Context, WriteIndented = false };

        Assert.Equal("""{"x":1,"y":2}""", JsonSerializer.Serialize(new Point { X = 1, Y = 2 }, options));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new Uri("http://x"), options));
    }

    [Fact]
    public void Gives_the_path_of_a_failure()
    {
        var type = DirectCode.For(CamelCase).Context!.GetTypeInfo(typeof(List<Person>))!;

        var failure = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""[{"firstName":"a","age":"x"}]""", type));
        Assert.Equal("$[0].age", failure.Path);
    }
}
