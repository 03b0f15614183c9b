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
    public Task A_globalconfig_sets_the_severity_of_what_is_found_in_a_template()
    {
        var test = new HandlerRulesTest("static class Shop { [LambdaHandler] internal static void Handle(Order order) { } }");
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        test.TestState.Sources.Add(("Main.g.cs", "namespace NativeLambda.Generated { static class Program { static int Main() => 0; } }"));
        test.TestState.AdditionalFiles.Add(("/template.yaml", """
            Resources:
              Function: { Type: AWS::Serverless::Function, Properties: { Runtime: provided.al2023, CodeUri: ., Handler: Shop.Handel } }
            """));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", """
            is_global = true
            dotnet_diagnostic.NL0104.severity = none
            """));
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

    [Fact]
    public Task A_mistake_in_a_type_is_silenced_where_the_type_is() => new HandlerRulesTest(
        """
        using System.Diagnostics.CodeAnalysis;

        static class Shop
        {
            [LambdaHandler]
            internal static Silenced Handle(Basket basket) => throw new Exception();
        }

        public record Basket(Silenced Silenced, ByPragma ByPragma, Reported Reported);

        public class {|NL0205:Reported|} { internal Reported() { } }

        [SuppressMessage("NativeLambda.Json", "NL0205", Justification = "A test.")]
        public class Silenced { internal Silenced() { } }

        #pragma warning disable NL0205
        public class ByPragma { internal ByPragma() { } }
        #pragma warning restore NL0205
        """) { ChecksJson = true }.RunAsync(TestContext.Current.CancellationToken);
}
