using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using NativeLambda.Generator.Analyzers;
using NativeLambda.Generator.TestKit;
using NativeLambda.Generator.Tests.Rules;
using Xunit;

namespace NativeLambda.Generator.Tests.Fixes;

/// <summary>
/// Applies a fix, alone and to all places at once, and compares the result, which must compile and break no rule that is
/// not marked in it.
/// </summary>
internal sealed class FixTest : CSharpCodeFixTest<HandlerShapeAnalyzer, EmptyCodeFixProvider, DefaultVerifier>
{
    private readonly CodeFixProvider _fix;

    private FixTest(CodeFixProvider fix)
    {
        _fix = fix;
        ReferenceAssemblies = new ReferenceAssemblies("none");
        TestState.AdditionalReferences.AddRange(TestCompilation.References);
    }

    /// <summary>Runs a fix over a file beside the common ones; line breaks stay as they are in the file.</summary>
    public static Task Changes(CodeFixProvider fix, string before, string after)
    {
        var test = new FixTest(fix);
        test.TestState.Sources.Add(before);
        test.TestState.Sources.Add(HandlerRulesTest.Common);
        test.FixedState.Sources.Add(after);
        test.FixedState.Sources.Add(HandlerRulesTest.Common);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Runs a fix over a file of an executable, for which the table of handlers was generated.</summary>
    public static Task ChangesExecutable(CodeFixProvider fix, string before, string after) => ChangesBeside(
        fix,
        before,
        after,
        "namespace NativeLambda { internal static class LambdaHandlers { internal static Hosting.LambdaHandlerTable Table => null!; } }",
        OutputKind.ConsoleApplication);

    /// <summary>Runs a fix over a file beside one that was generated.</summary>
    public static Task ChangesBeside(
        CodeFixProvider fix, string before, string after, string generated, OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
    {
        var test = new FixTest(fix)
        {
            TestCode = before,
            FixedCode = after,

            // Changes on neighbouring lines are not merged in one go; at most twice.
            NumberOfFixAllIterations = -2,
            NumberOfFixAllInDocumentIterations = -2,
            NumberOfFixAllInProjectIterations = -2,
        };
        foreach (var state in new[] { test.TestState, test.FixedState })
        {
            state.OutputKind = kind;
            state.Sources.Add(("Generated.g.cs", generated));
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The fix is not offered for what it would not mend.</summary>
    public static Task IsNotOffered(CodeFixProvider fix, string source) => Changes(fix, source, source);

    /// <summary>Runs a fix over a file that has to get along with its own usings.</summary>
    public static Task ChangesAlone(CodeFixProvider fix, string before, string after, CodeFixTestBehaviors behaviors = CodeFixTestBehaviors.None)
    {
        var test = new FixTest(fix) { TestCode = before, FixedCode = after, CodeFixTestBehaviors = behaviors };
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => [_fix];

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() =>
        [new HandlerShapeAnalyzer(), new HandlerNameAnalyzer(), new JsonAnalyzer(), new StringEnumAnalyzer(), new JsonContextAnalyzer(), new ReflectionCallAnalyzer(), new HostAnalyzer()];

    protected override CompilationOptions CreateCompilationOptions() =>
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    protected override ParseOptions CreateParseOptions() => TestCompilation.ParseOptions;
}
