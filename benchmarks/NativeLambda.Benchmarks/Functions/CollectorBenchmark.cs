using System.Globalization;
using NativeLambda.Benchmarks.Report;

namespace NativeLambda.Benchmarks.Functions;

/// <summary>What the settings of the garbage collector that the publish targets make cost, and give, by the size of the event.</summary>
internal static class CollectorBenchmark
{
    public const string Section = "collector";

    private const int Rounds = 3;
    private const int Chosen = 1024 * 1024;
    private const int UsualThreshold = 85_000;

    private static readonly int[] Budgets = [256 * 1024, 512 * 1024, Chosen, 2 * Chosen, 4 * Chosen, 8 * Chosen];

    private static readonly (string Name, int Bytes, int Invocations)[] Sizes =
        [("8 KB", 8_000, 1_500), ("100 KB", 100_000, 200), ("400 KB", 400_000, 100), ("5 MB", 5_000_000, 10)];

    public static void Run()
    {
        using var executables = new Executables();
        var columns = Sizes.SelectMany(size => (string[])[$"{size.Name}: µs", "MB"]).ToList();
        var budgets = new Table(["budget", .. columns]);
        foreach (var budget in Budgets)
        {
            budgets.Add([Name(budget), .. Measure(executables, executables.QueueWorker, Events.Batch, budget, Chosen)]);
        }

        var thresholds = new Table(["an object is large from", .. columns]);
        foreach (var threshold in (int[])[UsualThreshold, Chosen / 2, Chosen, 2 * Chosen])
        {
            thresholds.Add([Name(threshold), .. Measure(executables, executables.Greeter, Events.Person, Chosen, threshold)]);
        }

        PerformancePage.Write(Section, string.Join('\n',
            "Processor time of a warm invocation and peak memory of the QueueWorker, by the budget of the youngest generation:\n",
            budgets,
            "The same of the Greeter, whose event and answer are one long text each, by the length from which on an object is a large one:\n",
            thresholds));
    }

    private static IEnumerable<string> Measure(Executables executables, Function function, Func<int, byte[]> makeEvent, int budget, int threshold)
    {
        var set = function with
        {
            Environment = new Dictionary<string, string>
            {
                ["DOTNET_GCgen0size"] = Hexadecimal(budget),
                ["DOTNET_GCGen0MaxBudget"] = Hexadecimal(budget),
                ["DOTNET_GCLOHThreshold"] = Hexadecimal(threshold),
            },
        };
        foreach (var (_, bytes, invocations) in Sizes)
        {
            var figures = new FunctionFigures(set);
            for (var round = 0; round < Rounds; round++)
            {
                figures.Lives.Add(FunctionLife.Measure(executables.Launcher, set, makeEvent(bytes), invocations));
            }

            yield return Numbers.Show(figures.WarmCpu);
            yield return Numbers.Show(figures.PeakMemory);
        }
    }

    private static string Hexadecimal(int value) => value.ToString("x", CultureInfo.InvariantCulture);

    private static string Name(int bytes) => bytes switch
    {
        UsualThreshold => ".NET's 85,000 bytes",
        Chosen => "**1 MB**",
        < Chosen => $"{bytes / 1024} KB",
        _ => $"{bytes / Chosen} MB",
    };
}
