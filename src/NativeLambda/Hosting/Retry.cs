namespace NativeLambda.Hosting;

/// <summary>How the run time asks the platform again when it gave no answer.</summary>
internal static class Retry
{
    /// <summary>How many milliseconds to wait before each further attempt: 3 s in all.</summary>
    internal static readonly int[] Pauses = [50, 150, 400, 900, 1500];
}
