using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace NativeLambda.Generator.Tests.Rules;

/// <summary>A project decides what a rule is to it: by <c>.editorconfig</c>, by <c>#pragma</c> and by attribute.</summary>
public sealed class SeverityTests
{
    private const string Source =
        """
        static class Shop
        {
            [LambdaHandler]
            internal static int Handle(Order order) => Task.FromResult(1).{|#0:Result|};
        }
        """;

    [Theory]
    [InlineData("none", null)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("error", DiagnosticSeverity.Error)]
    public Task Editorconfig_sets_the_severity(string severity, DiagnosticSeverity? expected)
    {
        var test = new HandlerRulesTest(Source);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"""
            root = true
            [*.cs]
            dotnet_diagnostic.NL0401.severity = {severity}
            """));
        if (expected is { } reported)
        {
            test.ExpectedDiagnostics.Add(new DiagnosticResult("NL0401", reported).WithLocation(0));
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task An_attribute_silences_a_rule() => HandlerRulesTest.FindsNothing(
        """
        using System.Diagnostics.CodeAnalysis;

        static class Shop
        {
            [LambdaHandler]
            [SuppressMessage("NativeLambda.Shape", "NL0004", Justification = "A test.")]
            internal static async void Handle(Order order) => await Task.Yield();

            [LambdaHandler]
            internal static async {|NL0004:void|} Other(Order order) => await Task.Yield();
        }
        """);

    [Fact]
    public Task A_pragma_silences_a_rule() => HandlerRulesTest.FindsNothing(
        """
        static class Shop
        {
            [LambdaHandler]
        #pragma warning disable NL0004
            internal static async void Handle(Order order) => await Task.Yield();
        #pragma warning restore NL0004
        }
        """);
}
