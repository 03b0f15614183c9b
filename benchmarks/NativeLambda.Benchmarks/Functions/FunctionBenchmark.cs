using System.Diagnostics;
using System.Globalization;

namespace NativeLambda.Benchmarks.Functions;

/// <summary>
/// The native Greeter beside the same job in C on raw sockets. Each figure is the median of interleaved rounds, and the
/// last column is the ratio of the two. The size is compared with a console program that prints one line.
/// </summary>
internal static class FunctionBenchmark
{
    private const int Rounds = 11;
    private const int WarmInvocations = 5_000;
    private const string Event = """{"first_name":"Ada","last_name":"Lovelace"}""";

    public static void Run()
    {
        var folder = Directory.CreateTempSubdirectory("nativelambda-benchmark-").FullName;
        try
        {
            var benchmarks = Path.Combine(FindRepository(), "benchmarks");
            var greeter = Publish(Path.Combine(benchmarks, "..", "samples", "Greeter"), folder, "bootstrap");
            var console = Publish(Path.Combine(benchmarks, "console"), folder, "console");
            var floor = Path.Combine(folder, "floor");
            RunToEnd("cc", "-O2", "-o", floor, Path.Combine(benchmarks, "floor", "greeter.c"));

            var (ours, floors) = (new List<Life>(), new List<Life>());
            for (var round = 0; round < Rounds; round++)
            {
                ours.Add(Measure(greeter));
                floors.Add(Measure(floor));
            }

            Console.WriteLine("| figure | Greeter | C on raw sockets | ratio |");
            Console.WriteLine("|---|---|---|---|");
            PrintRow("start to first request, ms", life => life.FirstRequest);
            PrintRow("first invocation, ms", life => life.FirstInvocation);
            PrintRow("CPU of a one-invocation life, ms", life => life.OneInvocationCpu);
            PrintRow("CPU of a warm invocation, µs", life => life.WarmCpu);
            PrintRow(string.Create(CultureInfo.InvariantCulture, $"memory after {WarmInvocations} invocations, MB"), life => life.Memory);

            var (size, consoleSize) = (new FileInfo(greeter).Length / 1e6, new FileInfo(console).Length / 1e6);
            Console.WriteLine();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Size: {size:0.000} MB; a console program that prints one line: {consoleSize:0.000} MB; ratio {size / consoleSize:0.00}."));

            void PrintRow(string figure, Func<Life, double> value)
            {
                var (mine, other) = (Median(ours.Select(value)), Median(floors.Select(value)));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {figure} | {mine:0.00} | {other:0.00} | {mine / other:0.00} |"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Starts a function, lets it serve, and ends it.</summary>
    private static Life Measure(string executable)
    {
        using var api = new RuntimeApi(Event);
        var start = new ProcessStartInfo(executable)
        {
            Environment = { ["AWS_LAMBDA_RUNTIME_API"] = api.Address, ["_HANDLER"] = "Greeter.MyHandler" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        api.WaitForFirstRequest();
        var firstRequest = watch.Elapsed;

        watch.Restart();
        var firstInvocation = TimeSpan.Zero;
        api.Invoke(() => firstInvocation = watch.Elapsed);
        var oneInvocationCpu = CpuTime(process);

        for (var i = 0; i < WarmInvocations; i++)
        {
            api.Invoke();
        }

        var life = new Life(
            firstRequest.TotalMilliseconds,
            firstInvocation.TotalMilliseconds,
            oneInvocationCpu.TotalMilliseconds,
            (CpuTime(process) - oneInvocationCpu).TotalMicroseconds / WarmInvocations,
            ResidentMemory(process) / 1e6);
        process.Kill();
        process.WaitForExit();
        return life;
    }

    /// <summary>The time that the threads of a process ran, which the scheduler knows to the nanosecond (proc(5), schedstat).</summary>
    private static TimeSpan CpuTime(Process process) => TimeSpan.FromMicroseconds(
        Directory.GetDirectories($"/proc/{process.Id}/task")
            .Sum(task => long.Parse(File.ReadAllText(task + "/schedstat").Split(' ')[0], CultureInfo.InvariantCulture)) / 1e3);

    private static long ResidentMemory(Process process)
    {
        process.Refresh();
        return process.WorkingSet64;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    private static string Publish(string project, string folder, string executable)
    {
        RunToEnd("dotnet", "publish", project, "-c", "Release", "--artifacts-path", folder);
        return Path.Combine(folder, "publish", Path.GetFileName(project), "release", executable);
    }

    private static void RunToEnd(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command} failed:\n{output}");
        }
    }

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Generator.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run the benchmarks inside the repository.");
        }

        return folder;
    }

    /// <summary>What one life of a function showed.</summary>
    /// <param name="FirstRequest">From its start to its first request, in milliseconds.</param>
    /// <param name="FirstInvocation">From its first event to the answer, in milliseconds.</param>
    /// <param name="OneInvocationCpu">The processor time until then, in milliseconds.</param>
    /// <param name="WarmCpu">The processor time of each invocation after that, in microseconds.</param>
    /// <param name="Memory">What it holds in main memory in the end, in megabytes.</param>
    private sealed record Life(double FirstRequest, double FirstInvocation, double OneInvocationCpu, double WarmCpu, double Memory);
}
