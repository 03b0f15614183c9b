using NativeLambda.EndToEnd.Tests;
using Xunit;

namespace NativeLambda.Package.Tests;

/// <summary>The handlers of a library that comes as a package.</summary>
public sealed class LibraryPackageTests(ParcelsPackage parcels) : IClassFixture<ParcelsPackage>
{
    /// <summary>The function refers to nothing but the library's package.</summary>
    [Fact]
    public async Task They_are_handlers_of_a_function_beside_its_own()
    {
        await parcels.RunAsync("publish", "Shop.Counter", "-c", "Release", "-o", parcels.PathOf("out"), "-warnaserror", "-p:TrimmerSingleWarn=false");

        Assert.Equal(new Exit(0, "{\"Id\":\"p7\",\"Kilograms\":1.5}\n", ""), await RunAsync("parcels.weigh", """{"Id":"p7","Grams":1500}"""));
        Assert.Equal(new Exit(0, "\"Welcome, Ada!\"\n", ""), await RunAsync("Counter.Greet", "\"Ada\""));
    }

    [Fact]
    public async Task A_name_that_the_package_has_is_taken_for_the_function_and_for_its_other_libraries()
    {
        var (exitCode, output) = await parcels.TryRunAsync("build", "Shop.Clash");

        Assert.Equal(1, exitCode);
        Assert.Contains(
            "Clash.cs(7,20): error NL0101: 'parcels.weigh' names both handler 'Clash.Weigh(string)' and handler 'Parcels.Weigh in Shop.Parcels'",
            output,
            StringComparison.Ordinal);
        Assert.Contains(
            "error NL0101: 'parcels.track' names both handler 'Parcels.Track in Shop.Parcels' and handler 'Depot.Track in Shop.Depot'",
            output,
            StringComparison.Ordinal);
    }

    /// <summary>NuGet keeps a dependency's analyzers from those who refer to the package, if it was told to.</summary>
    [Fact]
    public async Task A_function_that_the_generator_is_kept_from_is_told_to_refer_to_it()
    {
        var (exitCode, output) = await parcels.TryRunAsync("build", "Shop.Counter", "-p:KeepsGeneratorOut=true", "-o", parcels.PathOf("kept-out"));

        Assert.Equal(1, exitCode);
        Assert.Contains("warning : This function has no generator", output, StringComparison.Ordinal);
        Assert.Contains("""<PackageReference Include="NativeLambda" Version="…" />""", output, StringComparison.Ordinal);
    }

    private Task<Exit> RunAsync(params IEnumerable<string> arguments) => FunctionProcess.RunByHandAsync(parcels.PathOf("out", "bootstrap"), arguments);
}
