using NativeLambda.Benchmarks.Report;

namespace NativeLambda.Benchmarks.Functions;

/// <summary>The pictures in the README: the Greeter beside the usual way, the least that .NET can be, and the floor.</summary>
internal static class FunctionCharts
{
    public static void Write(Executables executables, List<FunctionFigures> greeters, List<(double Wall, double Cpu)> consoles)
    {
        var (ours, usual, floor) = (greeters[0], greeters[1], greeters[2]);
        WriteChart("size.svg", "Size of the executable, MB",
        [
            ("NativeLambda", ours.Function.Size / 1e6),
            ("HttpClient and System.Text.Json", usual.Function.Size / 1e6),
            ("a .NET program that prints a line", new FileInfo(executables.Console).Length / 1e6),
            ("C on raw sockets", floor.Function.Size / 1e6),
        ]);
        WriteChart("start.svg", "From start to first answer, ms",
        [
            ("NativeLambda", ours.FirstAnswer),
            ("HttpClient and System.Text.Json", usual.FirstAnswer),
            ("a .NET program that prints a line", Numbers.Median(consoles.Select(run => run.Wall))),
            ("C on raw sockets", floor.FirstAnswer),
        ]);
    }

    private static void WriteChart(string file, string title, (string Label, double Value)[] bars) => File.WriteAllText(
        Path.Combine(Repository.Root, "docs", file),
        BarChart.Draw(title, [.. bars.Select(bar => (bar.Label, bar.Value, Numbers.Show(bar.Value)))]));
}
