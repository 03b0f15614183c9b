using System.Diagnostics;
using NativeLambda.EndToEnd.Tests;
using NativeLambda.Generator.Tests.Documentation;
using Xunit;

namespace NativeLambda.Package.Tests;

/// <summary>
/// docs/getting-started.md to the letter, in an empty folder with an empty home and an empty cache: each block of commands
/// is run where the one before it ended, each file that is shown is written, and each output is compared.
/// </summary>
public sealed class GettingStartedTests(PackedPackages packages) : IDisposable
{
    private const string Page = "docs/getting-started.md";

    private readonly string _folder = Directory.CreateTempSubdirectory("nativelambda-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_page_is_true()
    {
        // What the page leaves to the registry: where the packages are.
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "nuget.config"),
            $"""<configuration><packageSources><add key="packed" value="{packages.Feed}" /></packageSources></configuration>""",
            TestContext.Current.CancellationToken);

        var printed = "";
        var place = _folder;
        foreach (var block in CodeBlock.Read(Repository.Root, Page))
        {
            switch (block.Language)
            {
                case "bash":
                    (printed, place) = await RunAsync(block, place);
                    break;
                case "output":
                    Assert.EndsWith("\n" + block.Text.TrimEnd(), "\n" + printed.TrimEnd(), StringComparison.Ordinal);
                    break;
                case "csharp":
                    await File.WriteAllTextAsync(Path.Combine(place, block.File!), block.Text, TestContext.Current.CancellationToken);
                    break;
                default:
                    // What only somebody with an account at AWS can run.
                    Assert.Equal("sh", block.Language);
                    break;
            }
        }
    }

    /// <summary>Runs commands in one shell, which ends at the first that fails.</summary>
    /// <returns>What they printed to standard output, and the folder they ended in.</returns>
    private async Task<(string Output, string Place)> RunAsync(CodeBlock block, string place)
    {
        var end = Path.Combine(_folder, "place.txt");
        var start = new ProcessStartInfo("bash", ["-e", "-o", "pipefail", "-c", $"{block.Text}\npwd >'{end}'"])
        {
            WorkingDirectory = place,
            RedirectStandardOutput = true,
            Environment =
            {
                ["DOTNET_CLI_HOME"] = Path.Combine(_folder, "home"),
                ["DOTNET_NOLOGO"] = "1",
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
        Assert.True(process.ExitCode == 0, $"{block} failed:\n{output}");
        return (output, (await File.ReadAllTextAsync(end, TestContext.Current.CancellationToken)).Trim());
    }
}
