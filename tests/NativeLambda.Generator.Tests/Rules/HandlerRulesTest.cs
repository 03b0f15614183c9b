using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using NativeLambda.Generator.Analyzers;
using NativeLambda.Generator.TestKit;
using Xunit;

namespace NativeLambda.Generator.Tests.Rules;

/// <summary>Runs all analyzers of handlers over marked-up source: what is not expected must not be reported.</summary>
internal sealed class HandlerRulesTest : CSharpAnalyzerTest<HandlerShapeAnalyzer, DefaultVerifier>
{
    /// <summary>The file beside every source: what handlers commonly use.</summary>
    public const string Common = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Text.Json;
        global using System.Text.Json.Serialization;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using NativeLambda;
        global using NativeLambda.Events;

        public record Order(string Id);
        public record Receipt(decimal Total);
        """;

    public HandlerRulesTest(string source)
    {
        // TestCompilation brings the framework; the default would be downloaded.
        ReferenceAssemblies = new ReferenceAssemblies("none");
        TestState.AdditionalReferences.AddRange(TestCompilation.References);
        TestState.Sources.Add(source);
        TestState.Sources.Add(Common);
    }

    /// <summary>Whether the types of events and results are looked into. Tests of other rules have types that nobody would send.</summary>
    public bool ChecksJson { get; init; }

    public static Task FindsNothing(string source) =>
        new HandlerRulesTest(source).RunAsync(TestContext.Current.CancellationToken);

    /// <summary>Expects one warning, at the place that is marked 0.</summary>
    public static Task Finds(string warning, string source, string message)
    {
        var test = new HandlerRulesTest(source);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(warning, DiagnosticSeverity.Warning).WithLocation(0).WithMessage(message));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() =>
    [
        new HandlerShapeAnalyzer(),
        new HandlerNameAnalyzer(),
        new JsonContextAnalyzer(),
        new StringEnumAnalyzer(),
        new ReflectionCallAnalyzer(),
        new HostAnalyzer(),
        new BlockingWaitAnalyzer(),
        new TemplateAnalyzer(),
        new SampleAnalyzer(),
        new BatchAnalyzer(),
        .. ChecksJson ? [new JsonAnalyzer()] : Array.Empty<DiagnosticAnalyzer>(),
    ];

    protected override CompilationOptions CreateCompilationOptions() =>
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    protected override ParseOptions CreateParseOptions() => TestCompilation.ParseOptions;
}
