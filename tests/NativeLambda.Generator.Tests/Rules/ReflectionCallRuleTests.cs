using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using NativeLambda.CodeFixes;
using NativeLambda.Generator.Tests.Fixes;
using Xunit;

namespace NativeLambda.Generator.Tests.Rules;

/// <summary>NL0302: a call of JsonSerializer that looks at a type by reflection although a context knows it.</summary>
public sealed class ReflectionCallRuleTests
{
    /// <summary>Stands for the generated context, which the analyzer sees as a part of the compilation.</summary>
    private const string Context = """
        #nullable enable
        namespace NativeLambda
        {
            internal abstract class LambdaJson() : System.Text.Json.Serialization.JsonSerializerContext(null)
            {
                public static LambdaJson Default => null!;
                public System.Text.Json.Serialization.Metadata.JsonTypeInfo<Order> Order => null!;
                public System.Text.Json.Serialization.Metadata.JsonTypeInfo<System.Collections.Generic.List<Order>> ListOrder => null!;
            }
        }
        """;

    [Theory]
    [InlineData("JsonSerializer.{|#0:Serialize|}(order);", "Serialize", "Order", "LambdaJson.Default.Order")]
    [InlineData("JsonSerializer.{|#0:Serialize<Order>|}(order);", "Serialize", "Order", "LambdaJson.Default.Order")]
    [InlineData("System.Text.Json.JsonSerializer.{|#0:SerializeToUtf8Bytes|}(order);", "SerializeToUtf8Bytes", "Order", "LambdaJson.Default.Order")]
    [InlineData("JsonSerializer.{|#0:Deserialize<List<Order>>|}(text);", "Deserialize", "List<Order>", "LambdaJson.Default.ListOrder")]
    [InlineData("JsonDocument.Parse(text).{|#0:Deserialize<Order>|}();", "Deserialize", "Order", "LambdaJson.Default.Order")]
    [InlineData("JsonSerializer.{|#0:SerializeAsync|}(Stream.Null, order, cancellationToken: default);", "SerializeAsync", "Order", "LambdaJson.Default.Order")]
    public Task Metadata_is_at_hand(string statement, string method, string type, string suggestion)
    {
        var test = Test(statement);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("NL0302", DiagnosticSeverity.Info).WithLocation(0).WithMessage(
            $"'{method}' looks at '{type}' by reflection, which a native function does not have: pass '{suggestion}'"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("JsonSerializer.Serialize(order, NativeLambda.LambdaJson.Default.Order);")]
    [InlineData("JsonSerializer.Serialize(order, new JsonSerializerOptions());")]
    [InlineData("JsonSerializer.Serialize(order, options: null);")]
    [InlineData("JsonSerializer.Serialize(new Receipt(1));")]
    [InlineData("JsonSerializer.Serialize(order, typeof(Order));")]
    [InlineData("Serialize(order); static void Serialize<T>(T value, JsonSerializerOptions? options = null) { }")]
    public Task Nothing_is_to_be_passed(string statement) => Test(statement).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task The_fix_passes_it()
    {
        const string Source = """
            using System.IO;
            using System.Text.Json;
            using System.Threading.Tasks;

            public record Order(string Id);

            static class Shop
            {
                [NativeLambda.LambdaHandler]
                internal static async Task Create(Order order, System.Threading.CancellationToken cancellation)
                {
                    _ = JsonSerializer.{|NL0302:Serialize|}(order /* as it came */);
                    _ = JsonDocument.Parse("{}").{|NL0302:Deserialize<Order>|}();
                    await JsonSerializer.{|NL0302:SerializeAsync|}(Stream.Null, order, cancellationToken: cancellation);
                    _ = JsonSerializer.{|NL0302:Serialize|}(value: order);
                }
            }
            """;
        const string Fixed = """
            using System.IO;
            using System.Text.Json;
            using System.Threading.Tasks;
            using NativeLambda;

            public record Order(string Id);

            static class Shop
            {
                [NativeLambda.LambdaHandler]
                internal static async Task Create(Order order, System.Threading.CancellationToken cancellation)
                {
                    _ = JsonSerializer.Serialize(order /* as it came */, LambdaJson.Default.Order);
                    _ = JsonDocument.Parse("{}").Deserialize<Order>(LambdaJson.Default.Order);
                    await JsonSerializer.SerializeAsync(Stream.Null, order, LambdaJson.Default.Order, cancellationToken: cancellation);
                    _ = JsonSerializer.Serialize(value: order, jsonTypeInfo: LambdaJson.Default.Order);
                }
            }
            """;
        return FixTest.ChangesBeside(new TypeInfoFix(), Source, Fixed, Context);
    }

    private static HandlerRulesTest Test(string statement) => new(
        $$"""
        static class Shop
        {
            [LambdaHandler]
            internal static void Create(Order order)
            {
                var text = "{}";
                {{statement}}
            }
        }
        """)
    {
        TestState = { Sources = { ("LambdaJson.g.cs", Context) } },

        // That a result is not used is not what these are about.
        DisabledDiagnostics = { "CS4014" },
    };
}
