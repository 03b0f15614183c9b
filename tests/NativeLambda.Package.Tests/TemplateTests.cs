using System.Diagnostics;
using NativeLambda.EndToEnd.Tests;
using Xunit;

namespace NativeLambda.Package.Tests;

/// <summary>What <c>dotnet new nativelambda</c> writes builds without a warning, passes its own test and answers its own event.</summary>
public sealed class TemplateTests(PackedPackages packages) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nativelambda-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task From_an_empty_folder_to_an_answered_event()
    {
        var output = await RunAsync(Path.Combine(Repository.Root, "eng", "from-empty-folder"), "plain", packages.Feed);
        Assert.EndsWith("""{"Message":"Hello Ada!"}""", output.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("function.zip", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_kind_of_event_passes_its_test()
    {
        string[] kinds = ["http", "sqs", "s3", "schedule"];
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "nuget.config"),
            $"""<configuration><packageSources><add key="packed" value="{packages.Feed}" /></packageSources></configuration>""",
            TestContext.Current.CancellationToken);
        await RunAsync("dotnet", "new", "install", Directory.EnumerateFiles(packages.Feed, "NativeLambda.Templates.*.nupkg").Single());
        foreach (var kind in kinds)
        {
            await RunAsync("dotnet", "new", "nativelambda", "-n", "My." + kind, "--event", kind);
        }

        var projects = kinds.SelectMany(kind => (string[])[$"My.{kind}/src/My.{kind}/My.{kind}.csproj", $"My.{kind}/test/My.{kind}.Tests/My.{kind}.Tests.csproj"]);
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "All.slnx"),
            $"<Solution>{string.Concat(projects.Select(project => $"""<Project Path="{project}" />"""))}</Solution>",
            TestContext.Current.CancellationToken);
        await RunAsync("dotnet", "build", "All.slnx", "-warnaserror");
        foreach (var kind in kinds)
        {
            // In the folder of the tests, as the runner does it.
            var output = await RunAsync(Path.Combine(_folder, $"My.{kind}", "test", $"My.{kind}.Tests", "bin", "Debug", "net10.0", $"My.{kind}.Tests"));
            Assert.Contains("Total: 1, Errors: 0, Failed: 0", output, StringComparison.Ordinal);
        }
    }

    /// <summary>Runs a command in the folder, with an empty home and an empty cache, and fails if it does.</summary>
    private async Task<string> RunAsync(string command, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            Environment =
            {
                ["DOTNET_CLI_HOME"] = Path.Combine(_folder, "home"),
                ["NUGET_PACKAGES"] = Path.Combine(_folder, "packages"),

                // What others have published is taken from where it lies.
                ["NUGET_FALLBACK_PACKAGES"] = ConsumerFolder.FindGlobalPackages(),

                // A server that stays behind would keep the pipe open, and with it this test.
                ["MSBUILDDISABLENODEREUSE"] = "1",
                ["UseSharedCompilation"] = "false",
            },
        };

        // What the runner of these tests set for its own build must not leak into this one.
        start.Environment.Remove("MSBuildSDKsPath");
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{command} {string.Join(' ', arguments)} failed:\n{output}");
    }
}
