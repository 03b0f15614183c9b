using System.Diagnostics;

namespace NativeLambda.Benchmarks.Functions;

/// <summary>What one life of a function showed.</summary>
/// <param name="FirstRequest">From its start to its first request, in milliseconds.</param>
/// <param name="FirstAnswer">From its start to its first answer, to an event that was there at once, in milliseconds.</param>
/// <param name="OneInvocationCpu">The processor time until then, in milliseconds.</param>
/// <param name="WarmCpu">The processor time of each invocation after that, in microseconds.</param>
/// <param name="PeakMemory">The most main memory that it had at a time, in megabytes.</param>
internal sealed record FunctionLife(double FirstRequest, double FirstAnswer, double OneInvocationCpu, double WarmCpu, double PeakMemory)
{
    /// <summary>Starts a function, lets it serve, and ends it.</summary>
    /// <param name="launcher">The launcher's executable.</param>
    /// <param name="function">The function.</param>
    /// <param name="payload">The event of each invocation.</param>
    /// <param name="invocations">How many there are after the first.</param>
    public static FunctionLife Measure(string launcher, Function function, byte[] payload, int invocations)
    {
        using var api = new RuntimeApi(payload);
        using var process = FunctionProcess.Start(launcher, function, api);
        api.WaitForFirstRequest();
        var firstRequest = Stopwatch.GetElapsedTime(process.StartedAt);
        var firstAnswer = TimeSpan.Zero;
        api.Invoke(() => firstAnswer = Stopwatch.GetElapsedTime(process.StartedAt));

        var oneInvocationCpu = process.CpuTime;
        for (var i = 0; i < invocations; i++)
        {
            api.Invoke();
        }

        return new FunctionLife(
            firstRequest.TotalMilliseconds,
            firstAnswer.TotalMilliseconds,
            oneInvocationCpu.TotalMilliseconds,
            (process.CpuTime - oneInvocationCpu).TotalMicroseconds / invocations,
            process.PeakMemory / 1e6);
    }

    /// <summary>The same for a function that serves several events at a time: only the figures of its warm invocations.</summary>
    public static FunctionLife MeasureSlots(string launcher, Function function, byte[] payload, int invocations, int slots)
    {
        using var api = new RuntimeApi(payload);
        using var process = FunctionProcess.Start(launcher, function, api, slots);
        api.WaitForFirstRequest();
        api.InvokeOnAllSlots(slots * 20);
        var before = process.CpuTime;
        api.InvokeOnAllSlots(invocations);
        return new FunctionLife(0, 0, 0, (process.CpuTime - before).TotalMicroseconds / invocations, process.PeakMemory / 1e6);
    }
}
