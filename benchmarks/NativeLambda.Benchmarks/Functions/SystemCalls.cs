using System.Diagnostics;
using System.Globalization;

namespace NativeLambda.Benchmarks.Functions;

/// <summary>Counts system calls with strace.</summary>
internal static class SystemCalls
{
    /// <summary>Where strace is, if it is installed.</summary>
    public const string Tracer = "/usr/bin/strace";

    private const int Few = 200;
    private const int Many = 1_200;

    /// <summary>The calls of one warm invocation, or <see langword="null"/> where strace is not installed.</summary>
    public static double? OfAWarmInvocation(Function function, byte[] payload) => File.Exists(Tracer)
        ? (OfALife(function, payload, Many) - OfALife(function, payload, Few)) / (double)(Many - Few)
        : null;

    private static long OfALife(Function function, byte[] payload, int invocations)
    {
        var report = Path.GetTempFileName();
        using (var api = new RuntimeApi(payload))
        {
            using var process = Process.Start(FunctionProcess.StartInfo(
                function, api, slots: 1, Tracer, "-f", "-c", "-o", report, function.Executable))!;
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            api.WaitForFirstRequest();
            for (var i = 0; i < invocations; i++)
            {
                api.Invoke();
            }

            // Without a platform it ends by itself, and strace writes its report.
            api.Dispose();
            process.WaitForExit();
        }

        var total = ReadTotal(report);
        File.Delete(report);
        return total;
    }

    /// <summary>The number of calls in a report of strace.</summary>
    public static long ReadTotal(string report) => long.Parse(
        File.ReadLines(report).Last(line => line.EndsWith(" total", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[3],
        CultureInfo.InvariantCulture);
}
