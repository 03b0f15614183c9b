using System.Diagnostics;
using NativeLambda.EndToEnd.Tests;
using Xunit;

namespace NativeLambda.Package.Tests;

/// <summary>
/// The projects of the folder Consumers, copied to where nothing of this repository reaches them, and restored from the
/// packages into an empty cache.
/// </summary>
public abstract class ConsumerFolder(PackedPackages packages) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nativelambda-").FullName;

    /// <summary>What is built once for all tests of a class.</summary>
    protected abstract Task PrepareAsync();

    public async ValueTask InitializeAsync()
    {
        CopyFolder(Path.Combine(Repository.Root, "tests", "NativeLambda.Package.Tests", "Consumers"), _folder);
        CopyFolder(packages.Feed, PathOf("feed"));

        // What others have published is taken from where it lies; what was just packed is in no cache.
        await File.WriteAllTextAsync(PathOf("Directory.Build.props"), $"""
            <Project>
              <PropertyGroup>
                <NativeLambdaVersion>[{packages.Version}]</NativeLambdaVersion>
                <RestoreFallbackFolders>{FindGlobalPackages()}</RestoreFallbackFolders>
              </PropertyGroup>
            </Project>
            """);
        await PrepareAsync();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>A file or folder of the projects.</summary>
    public string PathOf(params ReadOnlySpan<string> path) => Path.Combine([_folder, .. path]);

    /// <summary>Runs a command of <c>dotnet</c> in the folder of the projects, and fails if it does or warns.</summary>
    /// <returns>What it printed.</returns>
    public async Task<string> RunAsync(params IEnumerable<string> arguments)
    {
        var (exitCode, output) = await TryRunAsync(arguments);
        return exitCode == 0 && !output.Contains(": warning ", StringComparison.Ordinal)
            ? output
            : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed or warned:\n{output}");
    }

    /// <summary>Runs a command of <c>dotnet</c> in the folder of the projects.</summary>
    /// <returns>Its exit code and what it printed.</returns>
    public Task<(int ExitCode, string Output)> TryRunAsync(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo { WorkingDirectory = _folder, Environment = { ["NUGET_PACKAGES"] = PathOf("packages") } };
        return DotnetCommand.RunAsync(start, arguments);
    }

    internal static string FindGlobalPackages() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static void CopyFolder(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
