using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;
using NativeLambda.Generator.Analyzers;
using NativeLambda.Generator.TestKit;
using Xunit;

namespace NativeLambda.Generator.Tests.Rules;

/// <summary>What the analyzers ask the compiler for: nothing, in a project that has nothing for them.</summary>
public sealed class AnalyzerCostTests
{
    private const string Ordinary = "using System; class Shop { [Obsolete] void Sell() { Action<int> log = [Obsolete] (n) => { }; } }";

    [Theory]
    [InlineData(OutputKind.DynamicallyLinkedLibrary)]
    [InlineData(OutputKind.ConsoleApplication)]
    public async Task Nothing_in_a_body_or_of_a_symbol_is_looked_at_where_no_attribute_is_used(OutputKind kind)
    {
        foreach (var analyzer in Analyzers())
        {
            var telemetry = await RunAsync(analyzer, kind, Ordinary);

            // That an executable has neither a handler nor an entry point is known at the end alone.
            var atTheEnd = analyzer is HostAnalyzer && kind == OutputKind.ConsoleApplication ? 1 : 0;
            Assert.Equal(atTheEnd, CountActions(telemetry));
            Assert.Equal(atTheEnd, telemetry.CompilationEndActionsCount);
        }
    }

    [Theory]
    [InlineData("class Shop { [NativeLambda.LambdaHandler] void Sell() { } }")]
    [InlineData("[NativeLambda.LambdaJsonContext] partial class Json;")]
    [InlineData("class Shop { [NativeLambda.Events.SqsBatch] void Sell() { } }")]
    [InlineData("class Shop { void Sell() { var log = [NativeLambda.LambdaHandler] (int n) => { }; } }")]
    public async Task One_attribute_is_enough_to_look(string source)
    {
        foreach (var analyzer in Analyzers().Where(analyzer => analyzer is not (TemplateAnalyzer or SampleAnalyzer)))
        {
            Assert.NotEqual(0, CountActions(await RunAsync(analyzer, OutputKind.ConsoleApplication, Ordinary, source)));
        }
    }

    [Fact]
    public async Task An_attribute_by_an_alias_that_another_file_gives_is_enough_too()
    {
        var telemetry = await RunAsync(
            new HandlerShapeAnalyzer(),
            OutputKind.DynamicallyLinkedLibrary,
            "class Shop { [Served] void Sell() { } }",
            "global using ServedAttribute = NativeLambda.LambdaHandlerAttribute;");

        Assert.NotEqual(0, CountActions(telemetry));
    }

    private static IEnumerable<DiagnosticAnalyzer> Analyzers() => typeof(HandlerAnalyzer).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);

    private static async Task<AnalyzerTelemetryInfo> RunAsync(
        DiagnosticAnalyzer analyzer, OutputKind kind, params string[] sources)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var analysis = TestCompilation.Create(kind, sources).WithAnalyzers([analyzer], new AnalyzerOptions([]));
        await analysis.GetAnalyzerDiagnosticsAsync(cancellation);
        return await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, cancellation);
    }

    private static int CountActions(AnalyzerTelemetryInfo telemetry) =>
        telemetry.SymbolActionsCount
        + telemetry.SyntaxNodeActionsCount
        + telemetry.SyntaxTreeActionsCount
        + telemetry.SemanticModelActionsCount
        + telemetry.OperationActionsCount
        + telemetry.AdditionalFileActionsCount
        + telemetry.CompilationEndActionsCount;
}
