using System.Diagnostics;
using System.Globalization;

namespace NativeLambda.Benchmarks.Functions;

/// <summary>A function that runs, and what the system knows of it.</summary>
internal sealed class FunctionProcess : IDisposable
{
    private readonly Process _process;

    private FunctionProcess(Process process, long startedAt)
    {
        _process = process;
        StartedAt = startedAt;
    }

    /// <summary>When it took the place of its launcher, by <see cref="Stopwatch.GetTimestamp"/>, which is the monotonic clock.</summary>
    public long StartedAt { get; }

    /// <summary>The time that its threads ran, which the scheduler knows to the nanosecond (proc(5), schedstat).</summary>
    public TimeSpan CpuTime => TimeSpan.FromMicroseconds(
        Directory.GetDirectories($"/proc/{_process.Id}/task")
            .Sum(task => long.Parse(File.ReadAllText(task + "/schedstat").Split(' ')[0], CultureInfo.InvariantCulture)) / 1e3);

    /// <summary>The most main memory that it had at a time, in bytes.</summary>
    public long PeakMemory => 1024 * long.Parse(
        File.ReadLines($"/proc/{_process.Id}/status")
            .Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture);

    public static FunctionProcess Start(string launcher, Function function, RuntimeApi api, int slots = 1)
    {
        var start = StartInfo(function, api, slots, launcher, function.Executable);
        var process = Process.Start(start)!;
        return new FunctionProcess(process, long.Parse(process.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture));
    }

    /// <summary>How a function is started on the platform, behind a command that starts it.</summary>
    public static ProcessStartInfo StartInfo(Function function, RuntimeApi api, int slots, params IEnumerable<string> command)
    {
        var all = command.ToList();
        var start = new ProcessStartInfo(all[0], all.Skip(1))
        {
            Environment = { ["AWS_LAMBDA_RUNTIME_API"] = api.Address, ["_HANDLER"] = function.Handler },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in function.Environment)
        {
            start.Environment[name] = value;
        }

        if (slots > 1)
        {
            start.Environment["AWS_LAMBDA_MAX_CONCURRENCY"] = slots.ToString(CultureInfo.InvariantCulture);
        }

        return start;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}

/// <summary>A function to measure.</summary>
/// <param name="Name">What the tables call it.</param>
/// <param name="Executable">The path of its executable.</param>
/// <param name="Handler">What the platform says that the handler is.</param>
internal sealed record Function(string Name, string Executable, string Handler)
{
    /// <summary>What is in its environment besides what the platform says.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The size of the executable, in bytes.</summary>
    public long Size => new FileInfo(Executable).Length;
}
