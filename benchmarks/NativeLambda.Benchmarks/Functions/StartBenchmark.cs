using System.Diagnostics;
using System.Globalization;
using NativeLambda.Benchmarks.Report;

namespace NativeLambda.Benchmarks.Functions;

/// <summary>Where a start goes: whole lives of programs, each of which does a little more than the one before it.</summary>
internal static class StartBenchmark
{
    public const string Section = "start";

    private const int Rounds = 101;
    private const string Event = """{"first_name":"Ada","last_name":"Lovelace"}""";

    public static void Run()
    {
        using var executables = new Executables();
        (string Name, string[] Command)[] programs =
        [
            ("a C program that does nothing", [executables.FloorNothing]),
            ("a .NET program that does nothing", [executables.Nothing]),
            ("the Greeter, called by hand for one event", [executables.Greeter.Executable, "Greeter.MyHandler", Event]),
            ("a .NET program that prints one line", [executables.Console]),
        ];
        var lives = programs.Select(_ => new List<(double Wall, double Cpu)>()).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < programs.Length; i++)
            {
                lives[i].Add(executables.RunToEnd(programs[i].Command));
            }
        }

        var greeter = Numbers.Median(lives[2].Select(life => life.Wall));
        var table = new Table("whole life", "ms", "of the Greeter's", "processor time, ms", "system calls");
        for (var i = 0; i < programs.Length; i++)
        {
            var wall = Numbers.Median(lives[i].Select(life => life.Wall));
            table.Add(
                programs[i].Name,
                Numbers.Show(wall),
                Numbers.ShowRatio(wall, greeter),
                Numbers.Show(Numbers.Median(lives[i].Select(life => life.Cpu))),
                CountSystemCalls(programs[i].Command) is { } calls ? Numbers.ShowCount(calls) : "");
        }

        PerformancePage.Write(Section, table.ToString());
    }

    private static long? CountSystemCalls(string[] command)
    {
        if (!File.Exists(SystemCalls.Tracer))
        {
            return null;
        }

        var report = Path.GetTempFileName();
        using (var process = Process.Start(new ProcessStartInfo(SystemCalls.Tracer, ["-f", "-c", "-o", report, .. command]) { RedirectStandardOutput = true })!)
        {
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
        }

        var total = SystemCalls.ReadTotal(report);
        File.Delete(report);
        return total;
    }
}
