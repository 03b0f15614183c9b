using Xunit;

[assembly: AssemblyFixture(typeof(NativeLambda.EndToEnd.Tests.PublishedSamples))]

namespace NativeLambda.EndToEnd.Tests;

/// <summary>The samples, published natively once for all tests with every warning of the trimmer and the AOT compiler an error.</summary>
public sealed class PublishedSamples : IAsyncLifetime
{
    // Outside of the repository, so that neither its own build output nor another run is touched.
    private readonly string _folder = Directory.CreateTempSubdirectory("nativelambda-").FullName;

    /// <summary>The publish folder of a sample.</summary>
    public string Folder(string sample) => Path.Combine(_folder, "publish", sample, "release");

    /// <summary>The native executable of a sample.</summary>
    public string Executable(string sample) => Path.Combine(Folder(sample), "bootstrap");

    /// <summary>The Greeter as an assembly for an installed .NET.</summary>
    public string ManagedGreeter => Path.Combine(_folder, "managed", "Greeter.dll");

    public async ValueTask InitializeAsync()
    {
        // One after the other: they share the projects that they are built from.
        foreach (var sample in (string[])["Greeter", "QueueWorker", "HttpApi"])
        {
            await PublishAsync(Repository.Sample(sample));
        }

        foreach (var function in (string[])["NativeLambda.EndToEnd.Function", "NativeLambda.EndToEnd.Json", "NativeLambda.EndToEnd.UnusedEvents"])
        {
            await PublishAsync(Path.Combine(Repository.Root, "tests", function));
        }

        await PublishAsync(Repository.Sample("Greeter"), "-p:PublishAot=false", "-o", Path.GetDirectoryName(ManagedGreeter)!);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task PublishAsync(string project, params IEnumerable<string> options)
    {
        var (exitCode, output) = await DotnetCommand.RunAsync(
            ["publish", project, "-c", "Release", "--artifacts-path", _folder, "-warnaserror", "-p:TrimmerSingleWarn=false", .. options]);
        if (exitCode != 0 || output.Contains("warning", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"Publishing {project} failed or warned:\n{output}");
        }
    }
}
