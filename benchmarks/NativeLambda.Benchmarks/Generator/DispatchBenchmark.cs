using System.Globalization;
using System.Text;
using NativeLambda.Benchmarks.Report;
using NativeLambda.Generator.TestKit;
using NativeLambda.Hosting;

namespace NativeLambda.Benchmarks.Generator;

/// <summary>From a handler's name to the handler, in generated tables of more and more handlers.</summary>
internal static class DispatchBenchmark
{
    public const string Section = "dispatch";

    private const int Rounds = 21;
    private const int LookUps = 100_000;

    /// <summary>How many names are looked up in each table: the same few, so that the processor's cache makes no difference.</summary>
    private const int Asked = 64;

    private static readonly int[] HandlerCounts = [1, 10, 100, 1_000, 10_000];

    public static void Run()
    {
        var tables = HandlerCounts.Select(count => (Count: count, Table: Create(count), Names: Names(count))).ToList();
        var times = tables.Select(_ => new List<double>()).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var ((_, table, names), list) in tables.Zip(times))
            {
                list.Add(Measure(table, names));
            }
        }

        var text = new Table("handlers, each with three names", "ns a look-up");
        foreach (var ((count, _, _), list) in tables.Zip(times))
        {
            // The first rounds are slower: the just-in-time compiler is still at it.
            text.Add(Numbers.ShowCount(count), Numbers.Show(Numbers.Median(list.Skip(Rounds / 2))));
        }

        PerformancePage.Write(Section, $"One look-up happens at the start of a function.\n\n{text}");
    }

    private static double Measure(LambdaHandlerTable table, string[] names)
    {
        var start = ThreadClock.Now;
        for (var i = 0; i < LookUps; i++)
        {
            if (table.Find(names[i % names.Length]) is null)
            {
                throw new InvalidOperationException("A handler is not in its table.");
            }
        }

        return (ThreadClock.Now - start).TotalNanoseconds / LookUps;
    }

    private static string[] Names(int count) =>
        [.. Enumerable.Range(0, Asked).Select(i => string.Create(CultureInfo.InvariantCulture, $"handler.{(long)i * count / Asked}"))];

    private static LambdaHandlerTable Create(int count)
    {
        var source = new StringBuilder("using NativeLambda;\npublic static class Many\n{\n");
        for (var i = 0; i < count; i++)
        {
            source.Append(CultureInfo.InvariantCulture, $"    [LambdaHandler(\"handler.{i}\")] public static void Handle{i}() {{ }}\n");
        }

        _ = Generators.CreateDriver(Generators.CreateOurs()).RunGeneratorsAndUpdateCompilation(
            TestCompilation.Create(source.Append("}\n").ToString()), out var output, out _);
        var handlers = ((Microsoft.CodeAnalysis.CSharp.CSharpCompilation)output).Load().GetType("NativeLambda.LambdaHandlers", throwOnError: true)!;
        return (LambdaHandlerTable)handlers.GetProperty("Table")!.GetValue(null)!;
    }
}
