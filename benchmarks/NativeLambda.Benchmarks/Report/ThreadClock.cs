using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NativeLambda.Benchmarks.Report;

/// <summary>
/// The time that the current thread ran, where the system says it: what else runs on the machine hardly shows then.
/// Elsewhere the time that passed.
/// </summary>
internal static partial class ThreadClock
{
    private const int ThreadCpuTime = 3;

    public static TimeSpan Now
    {
        get
        {
            if (!OperatingSystem.IsLinux() || GetTime(ThreadCpuTime, out var time) != 0)
            {
                return Stopwatch.GetElapsedTime(0);
            }

            return TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1e3);
        }
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out TimeSpec time);

    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
