using System.Diagnostics;
using System.Globalization;
using NativeLambda.Benchmarks.Report;

namespace NativeLambda.Benchmarks.Soak;

/// <summary>
/// The native Greeter with four slots serves a great many events, with a fault in one of a hundred exchanges. Whatever
/// the faults, each event has one answer in the end, and memory stays flat.
/// </summary>
internal static class SoakBenchmark
{
    /// <summary>What the command line calls it.</summary>
    internal const string Name = "soak";

    private const int Events = 1_000_000;
    private const int Slots = 4;
    private const int OneIn = 100;
    private const int Samples = 10;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);

    internal static void Run()
    {
        var folder = Directory.CreateTempSubdirectory("nativelambda-soak-").FullName;
        try
        {
            var executable = Publish(folder);
            Run(executable, pipelines: false);
            Run(executable, pipelines: true);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Run(string executable, bool pipelines)
    {
        Console.WriteLine(pipelines ? "\nWith pipelining:\n" : "Without pipelining:\n");
        using var api = new FaultyRuntimeApi(Events, OneIn);
        var start = new ProcessStartInfo(executable)
        {
            Environment =
            {
                ["AWS_LAMBDA_RUNTIME_API"] = api.Address,
                ["AWS_LAMBDA_MAX_CONCURRENCY"] = Slots.ToString(CultureInfo.InvariantCulture),
                ["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = "128",
                ["_HANDLER"] = "Greeter.MyHandler",
                ["NATIVELAMBDA_PIPELINING"] = pipelines ? "1" : "0",
            },
            RedirectStandardOutput = true,
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var records = 0;
        process.OutputDataReceived += (_, line) => records += line.Data is null ? 0 : 1;
        process.BeginOutputReadLine();

        Console.WriteLine("| answered | memory, MB |");
        Console.WriteLine("|---|---|");
        for (var sample = 1; sample <= Samples; sample++)
        {
            while (api.Answered < (long)Events * sample / Samples && !process.HasExited && watch.Elapsed < Limit)
            {
                Thread.Sleep(5);
            }

            process.Refresh();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {api.Answered} | {(process.HasExited ? 0 : process.WorkingSet64 / 1e6):0.00} |"));
        }

        var isDone = api.Wait(TimeSpan.FromSeconds(10));
        var elapsed = watch.Elapsed;
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.WaitForExit();
        Console.WriteLine();
        Console.WriteLine("| fault | times |");
        Console.WriteLine("|---|---|");
        foreach (var (fault, times) in api.Faults.OrderBy(fault => fault.Key, StringComparer.Ordinal))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {fault} | {times} |"));
        }

        Console.WriteLine();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Events} events over {Slots} slots in {elapsed.TotalSeconds:0} s, {api.Faults.Values.Sum()} faults, {api.Connections} connections, {records} log records: {api.Lost} lost, {api.AnsweredTwice} answered twice, {api.Wrong} wrong answers."));
        if (!isDone || api is not { Lost: 0, AnsweredTwice: 0, Wrong: 0 })
        {
            throw new InvalidOperationException("Not every event has one answer, and the right one.");
        }
    }

    private static string Publish(string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", ["publish", Path.Combine(Repository.Root, "samples", "Greeter"), "-c", "Release", "--artifacts-path", folder]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? Path.Combine(folder, "publish", "Greeter", "release", "bootstrap")
            : throw new InvalidOperationException($"The Greeter cannot be published:\n{output}");
    }
}
