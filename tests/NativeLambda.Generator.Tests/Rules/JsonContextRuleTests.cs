using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace NativeLambda.Generator.Tests.Rules;

/// <summary>NL0212: what is marked as a context is one. NL0214: one class gives the JSON options of an assembly. NL0219: its converters can be made.</summary>
public sealed class JsonContextRuleTests
{
    [Fact]
    public Task Two_marked_classes_are_both_reported_with_the_other_s_place() => new HandlerRulesTest(
        """
        using Marked = NativeLambda.LambdaJsonContextAttribute;

        [{|#0:LambdaJsonContext|}]
        public abstract partial class {|#1:First|}() : JsonSerializerContext(null);

        public class Outer
        {
            [{|#2:Marked|}]
            public abstract partial class {|#3:Second|}() : JsonSerializerContext(null);
        }
        """)
    {
        ExpectedDiagnostics =
        {
            Report(0, 3, "First", "Outer.Second"),
            Report(2, 1, "Outer.Second", "First"),
        },
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("[LambdaJsonContext] public abstract partial class First() : JsonSerializerContext(null);")]
    [InlineData("[LambdaJsonContext] public abstract partial class First() : JsonSerializerContext(null); public partial class First;")]
    [InlineData("[LambdaJsonContext] public abstract partial class First() : Base; public abstract class Base() : JsonSerializerContext(null); public class Second;")]
    [InlineData("[LambdaJsonSerializable(typeof(int))] public abstract partial class First() : JsonSerializerContext(null);")]
    public Task One_is_not_reported(string source) => HandlerRulesTest.FindsNothing(source);

    [Theory]
    [InlineData("[LambdaJsonContext] public partial class {|#0:First|};", "LambdaJsonContext")]
    [InlineData("[LambdaJsonSerializable(typeof(int)), LambdaJsonSerializable(typeof(string))] public class {|#0:First|};", "LambdaJsonSerializable")]
    [InlineData("[LambdaJsonContext, LambdaJsonSerializable(typeof(int))] public static class {|#0:First|};", "LambdaJsonContext")]
    public Task What_is_no_context_is_reported(string source, string attribute) => new HandlerRulesTest(source)
    {
        ExpectedDiagnostics =
        {
            new DiagnosticResult("NL0212", DiagnosticSeverity.Error).WithLocation(0).WithMessage(
                $"'First' is marked [{attribute}] but is no serializer context, so nothing is written for it: derive it from JsonSerializerContext"),
        },
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("Converters = [typeof(Good), {|#0:typeof(Order)|}]", "Order", "does not derive from JsonConverter", "derive it from JsonConverter<T>")]
    [InlineData("WriteIndented = true, Converters = new[] { typeof(Good), typeof(Good), {|#0:typeof(Open<>)|} }", "Open<>", "has no type arguments", "write them")]
    [InlineData("Converters = new Type[] { {|#0:typeof(JsonConverter<Order>)|} }", "JsonConverter<Order>", "is abstract", "name a class that derives from it")]
    [InlineData("Converters = [{|#0:typeof(Closed)|}]", "Closed", "has no constructor without parameters that generated code can call", "add one that is public or internal")]
    [InlineData("Converters = [{|#0:typeof(Good[])|}]", "Good[]", "is no class", "name a class that derives from JsonConverter<T>")]
    public Task A_converter_of_the_options_that_cannot_be_made_is_reported(string options, string converter, string problem, string remedy) =>
        new HandlerRulesTest(WithConverters("[LambdaJsonContext]", options))
        {
            ExpectedDiagnostics =
            {
                new DiagnosticResult("NL0219", DiagnosticSeverity.Error).WithLocation(0).WithMessage(
                    $"'{converter}' cannot be one of the Converters of 'First', because it {problem}: {remedy}"),
            },
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Each_converter_of_the_options_is_looked_at() =>
        new HandlerRulesTest(WithConverters("[LambdaJsonSerializable(typeof(int))]", "Converters = [{|NL0219:typeof(Order)|}, typeof(Good), {|NL0219:typeof(Closed)|}]"))
            .RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("[LambdaJsonContext]", "Converters = [typeof(Good), typeof(JsonStringEnumConverter), typeof(JsonStringEnumConverter<DayOfWeek>), typeof(Open<int>)]")]
    [InlineData("[LambdaJsonContext]", "Converters = []")]
    [InlineData("[LambdaJsonContext]", "Converters = null")]
    [InlineData("[Obsolete]", "Converters = [typeof(Order)]")]
    public Task Nothing_is_said_of_the_options(string mark, string options) => HandlerRulesTest.FindsNothing(WithConverters(mark, options));

    private static string WithConverters(string mark, string options) =>
        $$"""
        {{mark}}
        [JsonSourceGenerationOptions({{options}})]
        public abstract partial class First() : JsonSerializerContext(null);

        public class Open<T> : JsonConverter<T>
        {
            public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();
            public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) { }
        }

        internal sealed class Good : Open<Order>;

        public sealed class Closed : Open<Order>
        {
            private Closed() { }
        }
        """;

    private static DiagnosticResult Report(int at, int other, string name, string otherName) =>
        new DiagnosticResult(Diagnostics.Rules.SeveralContexts).WithLocation(at).WithLocation(other).WithArguments(name, otherName);
}
