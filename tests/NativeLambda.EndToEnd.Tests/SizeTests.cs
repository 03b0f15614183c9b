using System.Globalization;
using System.Runtime.InteropServices;
using Xunit;

namespace NativeLambda.EndToEnd.Tests;

/// <summary>
/// The size of each published sample beside the one in <c>sizes.txt</c>. A little more or less is another patch of .NET
/// or another linker; what goes beyond has come in, or has gone, by a change of this repository, and should be meant.
/// </summary>
public sealed class SizeTests(PublishedSamples samples)
{
    private const double Slack = 0.03;

    private static readonly string Baseline = Path.Combine(Repository.Root, "tests", "NativeLambda.EndToEnd.Tests", "sizes.txt");

    [Theory]
    [InlineData("Greeter")]
    [InlineData("QueueWorker")]
    [InlineData("HttpApi")]
    public void A_sample_has_the_size_of_its_baseline(string sample)
    {
        var name = $"{RuntimeInformation.RuntimeIdentifier} {sample}";
        var line = File.ReadLines(Baseline).SingleOrDefault(line => line.StartsWith(name + " ", StringComparison.Ordinal));
        var size = new FileInfo(samples.Executable(sample)).Length;
        Assert.SkipWhen(line is null, $"sizes.txt has no line for this system: \"{name} {size}\" would be one.");

        var before = long.Parse(line.AsSpan(name.Length + 1), CultureInfo.InvariantCulture);
        var change = (double)size / before - 1;
        Assert.True(Math.Abs(change) <= Slack, string.Create(CultureInfo.InvariantCulture, $"""
            {sample} has {size} bytes; it had {before}, which is a change of {change:+0.0 %;-0.0 %}.
            If that is meant, put this line into tests/NativeLambda.EndToEnd.Tests/sizes.txt and say why in the commit:
            {name} {size}
            If not, docs/architecture.md says how to see what is in an executable ("What is kept out of the executable").
            """));
    }
}
