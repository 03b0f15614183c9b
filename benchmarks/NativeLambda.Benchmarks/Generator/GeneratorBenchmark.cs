using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NativeLambda.Generator;
using NativeLambda.Generator.TestKit;

namespace NativeLambda.Benchmarks.Generator;

/// <summary>
/// What one edit costs on a warm driver, beside System.Text.Json's generator on the same types and a generator that
/// does nothing. Each figure is a median of interleaved rounds.
/// </summary>
internal static class GeneratorBenchmark
{
    private const int Rounds = 15;
    private static readonly int[] HandlerCounts = [1, 10, 100, 1_000];

    private static readonly (string Name, Func<string> Path, string Old, string New)[] Edits =
    [
        ("a body in an unrelated file", () => "Unrelated.cs", "=> 1", "=> 2"),
        ("a handler's body", () => "Handler0.cs", "return null;", "return default;"),
        ("a changed signature", () => "Handler0.cs", "LambdaContext context", "LambdaContext renamed, System.Threading.CancellationToken stop"),
        ("a changed event type", () => "Handler0.cs", "int Member1 ", "long Member1 "),
    ];

    public static void Run()
    {
        var generators = new (string Name, Func<ISourceGenerator> Create)[]
        {
            ("nothing", () => new EmptyGenerator().AsSourceGenerator()),
            ("NativeLambda", () => new HandlerGenerator().AsSourceGenerator()),
            ("System.Text.Json", CreateSystemTextJsonGenerator),
        };

        Console.WriteLine("| handlers | edit | " + string.Join(" | ", generators.Select(g => $"{g.Name}, ms | kB")) + " |");
        Console.WriteLine("|---|---|" + string.Concat(Enumerable.Repeat("---|---|", generators.Length)));
        foreach (var count in HandlerCounts)
        {
            var compilation = Workload.Create(count);
            PrintRow(count, "first run", [.. generators.Select(g => Measure(() => CreateDriver(g.Create()), _ => compilation.Clone()))]);
            foreach (var (name, path, old, @new) in Edits)
            {
                PrintRow(count, name, [.. generators.Select(g => MeasureEdit(g.Create, compilation, path(), old, @new))]);
            }
        }
    }

    private static Cost MeasureEdit(Func<ISourceGenerator> create, CSharpCompilation compilation, string path, string old, string @new)
    {
        var warm = CreateDriver(create()).RunGenerators(compilation);
        var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        var text = tree.GetText();
        return Measure(
            () => warm,
            round =>
            {
                // A tree of its own for each round, as typing makes one.
                var edited = text.ToString().Replace(old, @new, StringComparison.Ordinal) + "// " + round.ToString(CultureInfo.InvariantCulture);
                return compilation.ReplaceSyntaxTree(tree, TestCompilation.Parse(edited, path));
            });
    }

    private static Cost Measure(Func<GeneratorDriver> driver, Func<int, CSharpCompilation> input)
    {
        var costs = new List<Cost>();
        for (var round = 0; round < Rounds; round++)
        {
            var (target, compilation) = (driver(), input(round));
            GC.Collect();
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            target.RunGenerators(compilation);
            costs.Add(new Cost(watch.Elapsed.TotalMilliseconds, (GC.GetAllocatedBytesForCurrentThread() - allocated) / 1024.0));
        }

        return new Cost(Median(costs.Select(cost => cost.Milliseconds)), Median(costs.Select(cost => cost.Kilobytes)));
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    private static void PrintRow(int count, string edit, Cost[] costs) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {count} | {edit} | {string.Join(" | ", costs.Select(cost => string.Create(CultureInfo.InvariantCulture, $"{cost.Milliseconds:0.0} | {cost.Kilobytes:0}")))} |"));

    private static CSharpGeneratorDriver CreateDriver(ISourceGenerator generator) =>
        CSharpGeneratorDriver.Create([generator], parseOptions: TestCompilation.ParseOptions);

    private static ISourceGenerator CreateSystemTextJsonGenerator()
    {
        var path = typeof(GeneratorBenchmark).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "SystemTextJsonGenerator").Value!;
        return new AnalyzerFileReference(path, AnalyzerLoader.Instance).GetGenerators(LanguageNames.CSharp).Single();
    }

    private readonly record struct Cost(double Milliseconds, double Kilobytes);

    private sealed class AnalyzerLoader : IAnalyzerAssemblyLoader
    {
        public static AnalyzerLoader Instance { get; } = new();

        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }

    /// <summary>The floor: what the driver itself costs.</summary>
    private sealed class EmptyGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
        }
    }
}
