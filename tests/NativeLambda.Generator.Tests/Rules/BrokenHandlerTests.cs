using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NativeLambda.Generator.Analyzers;
using NativeLambda.Generator.TestKit;
using Xunit;

namespace NativeLambda.Generator.Tests.Rules;

/// <summary>Half-typed code is the normal input of an analyzer.</summary>
public sealed class BrokenHandlerTests
{
    private const string Handlers = """
        using Entry = NativeLambda.LambdaHandlerAttribute;

        namespace Sales;

        internal partial class Shop<T>(int a = 1) where T : class
        {
            [Entry("a")] internal async void Open(ref T? x, params int[] y) => await Task.Yield();
        }

        public sealed class Store
        {
            public required string Id { get; init; }

            [LambdaHandler] public Task<List<Order?>>? Sell(LambdaContext? c, Order order = null!, CancellationToken t = default) => null;
            [LambdaHandler("orders.create")] internal static partial ref int Create((int A, string B)[,] pairs);
            [LambdaHandler("Orders.Create")] public static async Task<int> Wait(Task<int> t) { t.Wait(); return t.Result + t.GetAwaiter().GetResult(); }
            [method: LambdaHandler(name: nameof(Id))] static unsafe delegate*<int*, void> Raw(int** p) { return null; }
            [LambdaHandler("orders.create")] void IDisposable.Dispose() { [LambdaHandler] static int Local(in int n) => n; }
            int this[int i] { [LambdaHandler] get { Func<int, int> f = [LambdaHandler] (x) => x; return f(i); } }
            [LambdaHandler] public static Store operator +(Store a, [Obsolete] Store b) => a;
        }

        static class More { extension(Order order) { [LambdaHandler] public void Handle() { } } }
        """;

    [Fact]
    public async Task Every_prefix_is_analyzed_without_an_exception()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = HandlerParsing.Compile("").WithOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        var tree = compilation.SyntaxTrees[0];
        var reported = new HashSet<string>();
        for (var length = 0; length <= Handlers.Length; length++)
        {
            if (length > 0 && char.IsWhiteSpace(Handlers[length - 1]))
            {
                // White space at the end makes no other code.
                continue;
            }

            var prefix = Handlers[..length];
            var broken = compilation.ReplaceSyntaxTree(tree, TestCompilation.Parse(prefix));

            _ = broken.ParseHandlers();
            var options = new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]),
                (exception, analyzer, _) => Assert.Fail($"{analyzer} threw {exception} on:\n{prefix}"),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false);
            ImmutableArray<DiagnosticAnalyzer> analyzers = 
                [new HandlerShapeAnalyzer(), new HandlerNameAnalyzer(), new HostAnalyzer(), new BlockingWaitAnalyzer()];
            var diagnostics = await broken.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(cancellation);

            Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
            reported.UnionWith(diagnostics.Select(diagnostic => diagnostic.Id));
        }

        // The source reaches most rules, so that their code has seen broken syntax as well.
        Assert.Superset(new HashSet<string> { "NL0003", "NL0004", "NL0005", "NL0006", "NL0007", "NL0008", "NL0009", "NL0010", "NL0401" }, reported);
    }
}
