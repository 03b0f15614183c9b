namespace NativeLambda.Hosting;

/// <summary>
/// Keeps the heap within the function's memory: the collector knows the machine's only, and the platform ends a process
/// that outgrows the function's without a word. With the limit it collects in time, and what still does not fit is an
/// <see cref="OutOfMemoryException"/> with a stack trace.
/// </summary>
internal static class HeapLimit
{
    /// <summary>How much of the function's memory the heap may take; the rest is for the executable, stacks and libraries.</summary>
    private const ulong Percent = 90;

    private const ulong Megabyte = 1024 * 1024;

    /// <summary>The name by which the collector finds its limit, in bytes.</summary>
    private const string Setting = "GCHeapHardLimit";

    /// <summary>Sets the limit, unless the function has one of its own by the settings that .NET has for it.</summary>
    /// <param name="memoryInMB">The function's memory; 0 where nobody says.</param>
    internal static void Set(int memoryInMB)
    {
        if (memoryInMB <= 0 || IsSet("GCHeapHardLimit") || IsSet("GCHeapHardLimitPercent"))
        {
            return;
        }

        AppContext.SetData(Setting, (ulong)memoryInMB * Megabyte * Percent / 100);
        try
        {
            GC.RefreshMemoryLimit();
        }
        catch (InvalidOperationException)
        {
            // More is in use already: the function runs without a limit, as far as the platform lets it.
        }
    }

    private static bool IsSet(string name) =>
        AppContext.GetData("System.GC." + name["GC".Length..]) is not null
        || Environment.GetEnvironmentVariable("DOTNET_" + name) is not null;
}
