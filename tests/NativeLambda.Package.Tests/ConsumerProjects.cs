namespace NativeLambda.Package.Tests;

/// <summary>The projects of the solution Shop, built once for all tests.</summary>
public sealed class ConsumerProjects(PackedPackages packages) : ConsumerFolder(packages)
{
    /// <summary>Publishes the function natively, without a warning of the compiler's.</summary>
    /// <param name="folder">Where to, in the folder of the projects.</param>
    /// <param name="options">Further options of the command.</param>
    /// <returns>What the command printed.</returns>
    public Task<string> PublishAsync(string folder, params IEnumerable<string> options) => RunAsync(
        ["publish", "Shop.Function", "-c", "Release", "-o", PathOf(folder), "-warnaserror", "-p:TrimmerSingleWarn=false", .. options]);

    protected override Task PrepareAsync() => RunAsync("build", "Shop.slnx");
}
