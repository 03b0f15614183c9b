using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.TestKit;
using NativeLambda.Json.Tests.Support;

namespace NativeLambda.Json.Tests;

/// <summary>The options of a generated context are those that System.Text.Json's generator makes of the same attribute.</summary>
public class ContextOptionsTests
{
    [Fact]
    public void Every_option_is_honoured()
    {
        // The attribute as it stands on the oracle, so that both generators see the same words.
        var source = File.ReadAllText(OraclePath());
        var start = source.IndexOf("[JsonSourceGenerationOptions(", StringComparison.Ordinal);
        var attribute = source[start..(source.IndexOf(")]\n[", start, StringComparison.Ordinal) + 2)];
        var named = typeof(JsonSourceGenerationOptionsAttribute).GetProperties().Where(property => property.CanWrite).Select(property => property.Name);
        Assert.All(named, name => Assert.Contains(name + " = ", attribute, StringComparison.Ordinal));

        AssertSame(EveryOptionOracle.Default, Compile(attribute));
    }

    [Fact]
    public void Web_starts_from_the_defaults_of_the_web() =>
        AssertSame(WebOracle.Default, Compile("[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]"));

    [Fact]
    public void Strict_starts_from_the_strict_defaults() => AssertSame(
        StrictOracle.Default,
        Compile("[JsonSourceGenerationOptions(JsonSerializerDefaults.Strict, ReferenceHandler = JsonKnownReferenceHandler.Preserve)]"));

    [Fact]
    public void Without_the_attribute_they_are_those_of_the_serializer() => AssertSame(PlainOracle.Default, Compile(""));

    [Fact]
    public void The_converter_of_all_enums_becomes_one_for_each()
    {
        var context = Compile("[JsonSourceGenerationOptions(Converters = [typeof(JsonStringEnumConverter)])]");

        Assert.Empty(context.Options.Converters);
        Assert.Equal("\"Friday\"", JsonSerializer.Serialize(DayOfWeek.Friday, context.GetTypeInfo(typeof(DayOfWeek))!));
    }

    private static void AssertSame(JsonSerializerContext expected, JsonSerializerContext actual)
    {
        Assert.Equal(Describe(expected.Options), Describe(actual.Options));
        Assert.Equal(
            JsonSerializer.Serialize(DayOfWeek.Friday, expected.GetTypeInfo(typeof(DayOfWeek))!),
            JsonSerializer.Serialize(DayOfWeek.Friday, actual.GetTypeInfo(typeof(DayOfWeek))!));
    }

    private static IEnumerable<string> Describe(JsonSerializerOptions options) => typeof(JsonSerializerOptions)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.Name is not (nameof(JsonSerializerOptions.TypeInfoResolver) or nameof(JsonSerializerOptions.TypeInfoResolverChain)))
        .Select(property => string.Create(CultureInfo.InvariantCulture, $"{property.Name} = {Describe(property.GetValue(options))}"));

    private static object? Describe(object? value) =>
        value is IEnumerable<JsonConverter> converters ? string.Join(", ", converters.Select(converter => converter.GetType().FullName)) : value;

    private static JsonSerializerContext Compile(string attribute)
    {
        var compilation = TestCompilation.Create(
            $$"""
            using System;
            using System.Text.Json;
            using System.Text.Json.Serialization;
            using NativeLambda.Json.Tests.Support;

            {{attribute}}
            [NativeLambda.LambdaJsonSerializable(typeof(DayOfWeek))]
            public partial class Context : JsonSerializerContext;
            """);
        var assembly = compilation.AddReferences(MetadataReference.CreateFromFile(typeof(OwnConverter).Assembly.Location)).RunGenerator().Load();
        return (JsonSerializerContext)assembly.GetType("Context")!.GetProperty("Default")!.GetValue(null)!;
    }

    private static string OraclePath([CallerFilePath] string testFile = "") =>
        Path.Combine(Path.GetDirectoryName(testFile)!, "Support", "OptionsOracles.cs");
}
