namespace NativeLambda.Package.Tests;

/// <summary>The projects of the solution Shop, built once for all tests.</summary>
public sealed class ConsumerProjects(PackedPackages packages) : ConsumerFolder(packages)
{
    protected override Task PrepareAsync() => RunAsync("build", "Shop.slnx");
}
