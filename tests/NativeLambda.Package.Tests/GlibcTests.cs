using System.Text.RegularExpressions;
using Xunit;

namespace NativeLambda.Package.Tests;

/// <summary>What publishing says of a function that needs a newer C library than there is where it runs.</summary>
[Collection<ConsumerTestGroup>]
public sealed partial class GlibcTests(ConsumerProjects projects)
{
    [Fact]
    public async Task What_is_linked_against_a_newer_one_is_warned_of_by_the_function_that_needs_it()
    {
        // 2.14 has memcpy as it is now; 2.34 has taken the threads in.
        var newest = await FindNewestAsync("2.0");
        Assert.NotNull(newest);
        Assert.InRange(newest, new Version(2, 15), new Version(2, 100));

        Assert.Null(await FindNewestAsync(newest.ToString()));
        Assert.Equal(newest, await FindNewestAsync($"{newest.Major}.{newest.Minor - 1}"));
    }

    [Theory]
    [InlineData("none", 0)]
    [InlineData("Debian", 1)]
    public async Task The_version_is_a_version_or_none(string version, int exitCode)
    {
        var (code, output) = await PublishAsync(version);
        Assert.Equal(exitCode, code);
        Assert.Equal(exitCode != 0, output.Contains("LambdaGlibcVersion is 'Debian'; write the version of glibc where the function runs, such as 2.34, or 'none'", StringComparison.Ordinal));
        Assert.DoesNotMatch(Warning, output);
    }

    /// <summary>The version that the function is said to need where the C library is of <paramref name="available"/>.</summary>
    private async Task<Version?> FindNewestAsync(string available)
    {
        var (exitCode, output) = await PublishAsync(available);
        Assert.Equal(0, exitCode);
        return Warning.Match(output) is { Success: true } match ? Version.Parse(match.Groups[1].Value) : null;
    }

    private Task<(int ExitCode, string Output)> PublishAsync(string version) => projects.TryRunAsync(
        ["publish", "Shop.Function", "-c", "Release", "-o", projects.PathOf("glibc"), "-p:LambdaGlibcVersion=" + version]);

    [GeneratedRegex(@"warning : This function needs glibc ([0-9.]+) \(for '\w+'\) and has [0-9.]+ where it runs")]
    private static partial Regex Warning { get; }
}
