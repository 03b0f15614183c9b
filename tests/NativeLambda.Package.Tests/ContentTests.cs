using Xunit;

namespace NativeLambda.Package.Tests;

/// <summary>What is in the packages: nothing is missing, and nothing is there that a user's machine has no use for.</summary>
public sealed class ContentTests(PackedPackages packages)
{
    [Fact]
    public void NativeLambda_holds_the_library_and_what_the_compiler_and_the_build_load() =>
        Assert.Equal(
            [
                "NativeLambda.nuspec",
                "README.md",
                "analyzers/dotnet/cs/NativeLambda.CodeFixes.dll",
                "analyzers/dotnet/cs/NativeLambda.Generator.dll",
                "buildTransitive/NativeLambda.CrossLink.targets",
                "buildTransitive/NativeLambda.Glibc.targets",
                "buildTransitive/NativeLambda.SampleEvents.targets",
                "buildTransitive/NativeLambda.Templates.targets",
                "buildTransitive/NativeLambda.Zip.targets",
                "buildTransitive/NativeLambda.targets",
                "icon.png",
                "lib/net10.0/NativeLambda.dll",
                "lib/net10.0/NativeLambda.xml",
                "tools/net10.0/NativeLambda.Build.dll",
            ],
            packages.Contents("NativeLambda"));

    [Fact]
    public void Symbols_are_a_package_of_their_own() =>
        Assert.Equal(["NativeLambda.nuspec", "lib/net10.0/NativeLambda.pdb"], packages.Contents("NativeLambda", "snupkg"));

    [Fact]
    public void NativeLambda_depends_on_nothing() =>
        Assert.Empty(packages.Metadata("NativeLambda").Descendants("dependency"));

    [Fact]
    public void The_events_are_an_assembly_without_a_generator_of_its_own() =>
        Assert.Equal(
            ["NativeLambda.Events.nuspec", "README.md", "icon.png", "lib/net10.0/NativeLambda.Events.dll", "lib/net10.0/NativeLambda.Events.xml"],
            packages.Contents("NativeLambda.Events"));

    [Fact]
    public void The_events_bring_the_generator_along()
    {
        var dependency = Assert.Single(packages.Metadata("NativeLambda.Events").Descendants("dependency"));
        Assert.Equal("NativeLambda", dependency.Attribute("id")!.Value);
        Assert.Equal("All", dependency.Attribute("include")!.Value);
        Assert.Null(dependency.Attribute("exclude"));
    }

    [Fact]
    public void The_logging_is_an_assembly_that_brings_its_loggers_and_the_generator_along()
    {
        Assert.Equal(
            ["NativeLambda.Logging.nuspec", "README.md", "icon.png", "lib/net10.0/NativeLambda.Logging.dll", "lib/net10.0/NativeLambda.Logging.xml"],
            packages.Contents("NativeLambda.Logging"));
        var dependencies = packages.Metadata("NativeLambda.Logging").Descendants("dependency")
            .ToDictionary(dependency => dependency.Attribute("id")!.Value, dependency => dependency.Attribute("include")?.Value);
        Assert.Equal(["Microsoft.Extensions.Logging", "NativeLambda"], dependencies.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("All", dependencies["NativeLambda"]);
    }

    /// <summary>It starts the host by what is internal there.</summary>
    [Fact]
    public void The_testing_is_an_assembly_for_the_very_version_of_the_library()
    {
        Assert.Equal(
            ["NativeLambda.Testing.nuspec", "README.md", "icon.png", "lib/net10.0/NativeLambda.Testing.dll", "lib/net10.0/NativeLambda.Testing.xml"],
            packages.Contents("NativeLambda.Testing"));
        var dependency = Assert.Single(packages.Metadata("NativeLambda.Testing").Descendants("dependency"));
        Assert.Equal("NativeLambda", dependency.Attribute("id")!.Value);
        Assert.Equal($"[{packages.Version}]", dependency.Attribute("version")!.Value);
    }

    [Fact]
    public void The_templates_are_files_only()
    {
        var contents = packages.Contents("NativeLambda.Templates");
        Assert.Contains("content/function/.template.config/template.json", contents);
        Assert.Contains("content/function/common/.gitignore", contents);
        Assert.All(contents, name => Assert.True(name is "NativeLambda.Templates.nuspec" or "README.md" or "icon.png" || name.StartsWith("content/function/", StringComparison.Ordinal), name));
        Assert.DoesNotContain(contents, name => name.Contains("/bin/", StringComparison.Ordinal) || name.Contains("/obj/", StringComparison.Ordinal));
        Assert.Empty(packages.Metadata("NativeLambda.Templates").Descendants("dependency"));
    }

    [Theory]
    [InlineData("license", "MIT")]
    [InlineData("icon", "icon.png")]
    [InlineData("readme", "README.md")]
    public void NativeLambda_says_what_a_registry_shows(string name, string expected) =>
        Assert.Equal(expected, packages.Metadata("NativeLambda").Element(name)!.Value);
}
