using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace NativeLambda.Generator.Tests.Rules;

/// <summary>NL0212: what is marked as a context is one. NL0214: one class gives the JSON options of an assembly.</summary>
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

    private static DiagnosticResult Report(int at, int other, string name, string otherName) =>
        new DiagnosticResult(Diagnostics.Rules.SeveralContexts).WithLocation(at).WithLocation(other).WithArguments(name, otherName);
}
