using System.Diagnostics;

namespace NativeLambda.EndToEnd.Tests;

/// <summary>Runs the SDK as a person does.</summary>
internal static class DotnetCommand
{
    /// <summary>Runs a command of <c>dotnet</c> to its end.</summary>
    /// <returns>Its exit code and all that it printed.</returns>
    public static Task<(int ExitCode, string Output)> RunAsync(params IEnumerable<string> arguments) =>
        RunAsync(new ProcessStartInfo(), arguments);

    /// <summary>Runs a command of <c>dotnet</c> in a folder or an environment of its own.</summary>
    /// <inheritdoc cref="RunAsync(IEnumerable{string})"/>
    public static async Task<(int ExitCode, string Output)> RunAsync(ProcessStartInfo start, params IEnumerable<string> arguments)
    {
        start.FileName = "dotnet";
        start.RedirectStandardOutput = true;
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // A server that stays behind would keep the pipe open, and with it this test.
        start.ArgumentList.Add("-nodeReuse:false");
        start.ArgumentList.Add("--disable-build-servers");

        // What the runner of these tests set for its own build must not leak into this one.
        start.Environment.Remove("MSBuildSDKsPath");
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}
