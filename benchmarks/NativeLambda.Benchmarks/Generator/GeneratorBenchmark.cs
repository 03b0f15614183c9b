using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NativeLambda.Benchmarks.Report;
using NativeLambda.Generator.TestKit;

namespace NativeLambda.Benchmarks.Generator;

/// <summary>
/// What one edit costs on a warm driver, beside System.Text.Json's generator on the same types and a generator that
/// does nothing. Each figure is a median of interleaved rounds.
/// </summary>
internal static class GeneratorBenchmark
{
    public const string Section = "generator";

    private const int Rounds = 11;
    private const int LargeRounds = 5;
    private const int Large = 1_000;
    private static readonly int[] HandlerCounts = [1, 10, 100, Large];

    private static readonly Edit[] Edits =
    [
        new("nothing", "Unrelated.cs", "", ""),
        new("a body in an unrelated file", "Unrelated.cs", "=> 1", "=> 2"),
        new("a declaration in an unrelated file", "Unrelated.cs", "Method()", "Renamed()"),
        new("a handler's body", "Handler0.cs", "return null;", "return default;"),
        new("a changed signature", "Handler0.cs", "LambdaContext context", "LambdaContext renamed, System.Threading.CancellationToken stop"),
        new("a changed event type", "Handler0.cs", "int Member1 ", "long Member1 "),
    ];

    public static void Run() => PerformancePage.Write(Section, $"""
        Processor time and allocation of one run of the generator, in a project of so many handlers in as many files, each with an event of ten members. All but the first run are on a driver that has run before, as in an IDE.

        {Measure(HandlerCounts, Edits)}
        """);

    /// <summary>Shows the figures of one size, of all edits or of those that are called so, without the page.</summary>
    public static void Show(int count, string? edit) =>
        Console.WriteLine(Measure([count], [.. Edits.Where(known => edit is null || known.Name.Contains(edit, StringComparison.Ordinal))]));

    private static Table Measure(int[] handlerCounts, Edit[] edits)
    {
        Func<ISourceGenerator>[] generators = [Generators.CreateOurs, Generators.CreateTheirs, Generators.CreateEmpty];
        var table = new Table("handlers", "edit", Generators.Ours + ", ms", Generators.Theirs + ", ms", "ratio", "no generator, ms", Generators.Ours + ", kB", Generators.Theirs + ", kB");
        foreach (var count in handlerCounts)
        {
            var compilation = Workload.Create(count);
            Compare("first run", generators, create => () => Generators.CreateDriver(create()), _ => compilation.Clone());
            foreach (var edit in edits)
            {
                Compare(edit.Name, generators, create => Warm(create, compilation), edit.Inputs(compilation));
            }

            void Compare(string edit, Func<ISourceGenerator>[] generators, Func<Func<ISourceGenerator>, Func<GeneratorDriver>> driver, Func<int, Compilation> input)
            {
                var costs = Measure([.. generators.Select(driver)], input, count < Large ? Rounds : LargeRounds);
                table.Add(
                    Numbers.ShowCount(count),
                    edit,
                    Numbers.Show(costs[0].Milliseconds),
                    Numbers.Show(costs[1].Milliseconds),
                    (costs[0].Milliseconds / costs[1].Milliseconds).ToString("0.000", CultureInfo.InvariantCulture),
                    Numbers.Show(costs[2].Milliseconds),
                    Numbers.Show(costs[0].Kilobytes),
                    Numbers.Show(costs[1].Kilobytes));
            }
        }

        return table;
    }

    private static Func<GeneratorDriver> Warm(Func<ISourceGenerator> create, CSharpCompilation compilation)
    {
        var warm = Generators.CreateDriver(create()).RunGenerators(compilation);
        return () => warm;
    }

    private static List<Cost> Measure(Func<GeneratorDriver>[] drivers, Func<int, Compilation> input, int rounds)
    {
        var costs = drivers.Select(_ => new List<Cost>()).ToList();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (driver, list) in drivers.Zip(costs))
            {
                // A compilation of its own for each: what one generator binds, the next would find bound.
                list.Add(MeasureOnce(driver(), input(round)));
            }
        }

        return [.. costs.Select(list => new Cost(
            Numbers.Median(list.Select(cost => cost.Milliseconds)),
            Numbers.Median(list.Select(cost => cost.Kilobytes))))];
    }

    private static Cost MeasureOnce(GeneratorDriver driver, Compilation compilation)
    {
        GC.Collect();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = ThreadClock.Now;
        driver.RunGenerators(compilation);
        return new Cost((ThreadClock.Now - start).TotalMilliseconds, (GC.GetAllocatedBytesForCurrentThread() - allocated) / 1e3);
    }

    private readonly record struct Cost(double Milliseconds, double Kilobytes);

    private sealed record Edit(string Name, string Path, string Old, string New)
    {
        /// <summary>The compilation after the edit, another for each round, as typing makes one.</summary>
        public Func<int, Compilation> Inputs(CSharpCompilation compilation)
        {
            var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == Path);
            var text = tree.GetText().ToString();
            return round => Old.Length == 0
                ? compilation.Clone()
                : compilation.ReplaceSyntaxTree(tree, TestCompilation.Parse(
                    text.Replace(Old, New, StringComparison.Ordinal) + "// " + round.ToString(CultureInfo.InvariantCulture), Path));
        }
    }
}
