using System.Diagnostics;
using System.Globalization;

namespace NativeLambda.Benchmarks.Functions;

/// <summary>Counts system calls with strace.</summary>
internal static class SystemCalls
{
    private const int Few = 200;
    private const int Many = 1_200;

    /// <summary>The calls of one warm invocation, or <see langword="null"/> where strace is not installed.</summary>
    public static double? OfAWarmInvocation(Function function, byte[] payload) => File.Exists("/usr/bin/strace")
        ? (OfALife(function, payload, Many) - OfALife(function, payload, Few)) / (double)(Many - Few)
        : null;

    private static long OfALife(Function function, byte[] payload, int invocations)
    {
        var report = Path.GetTempFileName();
        using (var api = new RuntimeApi(payload))
        {
            using var process = Process.Start(FunctionProcess.StartInfo(
                function, api, slots: 1, "/usr/bin/strace", "-f", "-c", "-o", report, function.Executable))!;
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

        var total = File.ReadLines(report).Last(line => line.EndsWith(" total", StringComparison.Ordinal));
        File.Delete(report);
        return long.Parse(total.Split(' ', StringSplitOptions.RemoveEmptyEntries)[3], CultureInfo.InvariantCulture);
    }
}
