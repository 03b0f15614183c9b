using System.Globalization;
using NativeLambda.Benchmarks.Report;

namespace NativeLambda.Benchmarks.Functions;

/// <summary>
/// The samples as native executables beside the same functions written in the usual way, the Greeter in C, and a console
/// program that prints one line. Each figure is the median of interleaved rounds.
/// </summary>
/// <remarks>
/// There is no QueueWorker in C: what it does is read JSON of any shape into objects, and a C program that did not would
/// be no floor of it.
/// </remarks>
internal static class FunctionBenchmark
{
    public const string Section = "functions";

    private const int Rounds = 11;
    private const int LargeRounds = 5;
    private const int WarmInvocations = 5_000;

    private static readonly int[] SlotCounts = [1, 4, 16, 32];

    private static readonly (string Name, int Bytes, int Invocations)[] Sizes =
    [
        ("8 KB", 8_000, 2_000),
        ("100 KB", 100_000, 300),
        ("5 MB", 5_000_000, 20),
    ];

    public static void Run()
    {
        using var executables = new Executables();
        var person = Events.Person(40);
        var greeters = MeasureLives([executables.Greeter, executables.UsualGreeter, executables.FloorGreeter], executables, person, WarmInvocations, Rounds);
        var consoles = Enumerable.Range(0, Rounds).Select(_ => executables.RunConsole()).ToList();
        var batch = Events.Batch(8_000);
        var workers = MeasureLives([executables.QueueWorker, executables.UsualQueueWorker], executables, batch, WarmInvocations, LargeRounds);

        PerformancePage.Write(Section, string.Join('\n',
            "The Greeter, with an event of 40 bytes:\n",
            Compare(greeters, person),
            Console(greeters[0], executables, consoles),
            Pipelined(executables, person),
            "The QueueWorker's `orders.count`, with a batch of ten messages (8 KB); `Orders.Process` waits a millisecond for each message, as for a database:\n",
            Compare(workers, batch),
            "Processor time of a warm invocation by the size of the event, in µs. The Greeter's name is so long, and its answer too; the QueueWorker's batch has so many messages:\n",
            BySize(executables, greeters, workers),
            "The Greeter with several slots, each with its next event at once:\n",
            BySlots(executables, person)));
        FunctionCharts.Write(executables, greeters, consoles);
    }

    private static List<FunctionFigures> MeasureLives(Function[] functions, Executables executables, byte[] payload, int invocations, int rounds)
    {
        var figures = functions.Select(function => new FunctionFigures(function)).ToList();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var function in figures)
            {
                function.Lives.Add(FunctionLife.Measure(executables.Launcher, function.Function, payload, invocations));
            }
        }

        return figures;
    }

    private static string Compare(List<FunctionFigures> functions, byte[] payload)
    {
        var ours = functions[0];
        var others = functions.Skip(1).ToList();
        var table = new Table(["", .. functions.Select(function => function.Function.Name), .. others.Select(other => $"over {other.Function.Name}")]);
        AddRow("size, MB", function => function.Function.Size / 1e6);
        AddRow("start to first request, ms", function => function.FirstRequest);
        AddRow("start to first answer, ms", function => function.FirstAnswer);
        AddRow("CPU of a one-invocation life, ms", function => function.OneInvocationCpu);
        AddRow("CPU of a warm invocation, µs", function => function.WarmCpu);
        AddRow(string.Create(CultureInfo.InvariantCulture, $"peak memory after {WarmInvocations:#,0} invocations, MB"), function => function.PeakMemory);

        var calls = functions.ToDictionary(function => function, function => SystemCalls.OfAWarmInvocation(function.Function, payload));
        if (calls.Values.All(count => count is not null))
        {
            AddRow("system calls of a warm invocation", function => calls[function]!.Value);
        }

        return table.ToString();

        void AddRow(string name, Func<FunctionFigures, double> figure) => table.Add(
        [
            name,
            .. functions.Select(function => Numbers.Show(figure(function))),
            .. others.Select(other => Numbers.ShowRatio(figure(ours), figure(other))),
        ]);
    }

    private static string Console(FunctionFigures greeter, Executables executables, List<(double Wall, double Cpu)> runs)
    {
        var size = new FileInfo(executables.Console).Length;
        var (wall, cpu) = (Numbers.Median(runs.Select(run => run.Wall)), Numbers.Median(runs.Select(run => run.Cpu)));
        return $"""
            A console program that prints one line, published with the same settings, has {Numbers.Show(size / 1e6)} MB, and its whole life takes {Numbers.Show(wall)} ms and {Numbers.Show(cpu)} ms of processor time. The Greeter's size is {Numbers.ShowRatio(greeter.Function.Size, size)} times that, its start to the first answer {Numbers.ShowRatio(greeter.FirstAnswer, wall)} times, and the processor time of its one-invocation life {Numbers.ShowRatio(greeter.OneInvocationCpu, cpu)} times.

            """;
    }

    private static string Pipelined(Executables executables, byte[] payload)
    {
        var pipelined = executables.Greeter with { Environment = new Dictionary<string, string> { ["NATIVELAMBDA_PIPELINING"] = "1" } };
        var figures = MeasureLives([pipelined, executables.FloorGreeter], executables, payload, WarmInvocations, LargeRounds);
        var calls = SystemCalls.OfAWarmInvocation(pipelined, payload) is { } count ? $", in {Numbers.Show(count)} system calls" : "";
        return $"""
            With [pipelining](runtime.md#pipelining) a warm invocation takes {Numbers.Show(figures[0].WarmCpu)} µs of processor time{calls}: {Numbers.ShowRatio(figures[0].WarmCpu, figures[1].WarmCpu)} times that of C without.

            """;
    }

    private static string BySize(Executables executables, List<FunctionFigures> greeters, List<FunctionFigures> workers)
    {
        var table = new Table("event", "Greeter", "usual way", "C", "over usual", "over C", "QueueWorker", "usual way", "over usual");
        table.Add(["40 B", .. Cells(greeters), "", "", ""]);
        foreach (var (name, bytes, invocations) in Sizes)
        {
            var rounds = MeasureLives(
                [executables.Greeter, executables.UsualGreeter, executables.FloorGreeter], executables, Events.Person(bytes), invocations, LargeRounds);
            var batches = bytes == Sizes[0].Bytes
                ? workers
                : MeasureLives([executables.QueueWorker, executables.UsualQueueWorker], executables, Events.Batch(bytes), invocations, LargeRounds);
            table.Add([name, .. Cells(rounds), .. Cells(batches)]);
        }

        return table.ToString();

        static IEnumerable<string> Cells(List<FunctionFigures> functions) =>
        [
            .. functions.Select(function => Numbers.Show(function.WarmCpu)),
            .. functions.Skip(1).Select(other => Numbers.ShowRatio(functions[0].WarmCpu, other.WarmCpu)),
        ];
    }

    private static string BySlots(Executables executables, byte[] payload)
    {
        var table = new Table("slots", "CPU of an invocation, µs", "usual way", "over usual", "peak memory, MB", "usual way", "over usual");
        foreach (var slots in SlotCounts)
        {
            var (ours, usual) = (new FunctionFigures(executables.Greeter), new FunctionFigures(executables.UsualGreeter));
            for (var round = 0; round < LargeRounds; round++)
            {
                foreach (var figures in (FunctionFigures[])[ours, usual])
                {
                    figures.Lives.Add(FunctionLife.MeasureSlots(executables.Launcher, figures.Function, payload, WarmInvocations, slots));
                }
            }

            table.Add(
                Numbers.ShowCount(slots),
                Numbers.Show(ours.WarmCpu), Numbers.Show(usual.WarmCpu), Numbers.ShowRatio(ours.WarmCpu, usual.WarmCpu),
                Numbers.Show(ours.PeakMemory), Numbers.Show(usual.PeakMemory), Numbers.ShowRatio(ours.PeakMemory, usual.PeakMemory));
        }

        return table.ToString();
    }
}
