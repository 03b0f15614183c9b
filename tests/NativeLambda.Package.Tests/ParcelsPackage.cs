namespace NativeLambda.Package.Tests;

/// <summary>A library with handlers, packed once for all tests into the folder that its users restore from.</summary>
public sealed class ParcelsPackage(PackedPackages packages) : ConsumerFolder(packages)
{
    protected override Task PrepareAsync() => RunAsync("pack", "Shop.Parcels", "-o", PathOf("feed"), "-warnaserror");
}
