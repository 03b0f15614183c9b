using System.Runtime.CompilerServices;

namespace NativeLambda.EndToEnd.Tests;

/// <summary>Where the files of this repository are.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    public static string Sample(string name, params ReadOnlySpan<string> path) => Path.Combine([Root, "samples", name, .. path]);

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
