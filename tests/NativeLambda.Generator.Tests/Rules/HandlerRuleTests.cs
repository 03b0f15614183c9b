using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using NativeLambda.Generator.Analyzers;
using Xunit;

namespace NativeLambda.Generator.Tests.Rules;

/// <summary>Every rule about one handler fires where it should and says what it should.</summary>
public sealed class HandlerRuleTests
{
    public static TheoryData<string, string, string> Samples => RuleSamples.All;

    [Theory]
    [MemberData(nameof(Samples))]
    public Task Points_at_the_mistake(string id, string source, string message) =>
        Expect(id, source, message).RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [MemberData(nameof(Samples))]
    public Task Fires_while_another_file_does_not_compile(string id, string source, string message)
    {
        var test = Expect(id, source, message);
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        test.TestState.Sources.Add("using Missing; class Broken : Unknown { int M(Nothing n { return n.; } [LambdaHandler] internal static void Handle(");
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Every_rule_has_a_sample()
    {
        ImmutableArray<DiagnosticDescriptor> rules = new HandlerShapeAnalyzer().SupportedDiagnostics;

        Assert.Equal(
            rules.Select(rule => rule.Id).Order(),
            RuleSamples.All.Select(row => row.Data.Item1).Distinct().Order());
    }

    [Fact]
    public Task Reports_every_independent_mistake()
    {
        var test = new HandlerRulesTest(
            """
            class Outer
            {
                class {|NL0007:Shop|}(int n)
                {
                    [LambdaHandler({|NL0102:""|})]
                    {|NL0007:private|} async {|NL0004:void|} {|NL0008:Handle|}{|NL0006:<T>|}(LambdaContext {|NL0003:context|}, {|NL0005:in|} Order order, int {|NL0001:more|}) => await Task.Yield();
                }
            }
            """);
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task What_cannot_be_called_has_no_other_mistake() => HandlerRulesTest.FindsNothing(
        """
        class Shop<T>
        {
            int this[T a, int b, int c]
            {
                [{|NL0010:LambdaHandler("")|}]
                get => 0;
            }
        }
        """);

    [Fact]
    public Task Generated_code_is_left_alone()
    {
        var test = new HandlerRulesTest("");
        test.TestState.Sources.Add(("Shop.g.cs", "static class Shop { [LambdaHandler] internal static async void Handle() => await Task.Yield(); }"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static HandlerRulesTest Expect(string id, string source, string message)
    {
        var test = new HandlerRulesTest(source);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(id, DiagnosticSeverity.Error).WithLocation(0).WithMessage(message));
        return test;
    }
}
