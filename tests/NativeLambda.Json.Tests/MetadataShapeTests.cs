using NativeLambda.Json.Corpus;
using NativeLambda.Json.Tests.Support;

namespace NativeLambda.Json.Tests;

/// <summary>
/// The metadata of the generated context against that of System.Text.Json's own generator, property by property: what a
/// modifier or a library that reads metadata sees.
/// </summary>
public class MetadataShapeTests(ITestOutputHelper output)
{
    public static TheoryData<OptionSet> OptionSets { get; } = [.. OptionSet.All];

    [Theory]
    [MemberData(nameof(OptionSets))]
    public void Is_that_of_the_reference(OptionSet options)
    {
        var failures = MetadataShape.FindDifferences(
            CorpusTypes.All.Select(type => type.Type), DifferentialTests.Oracle(options), DirectCode.For(options).Context, out var count);

        output.WriteLine($"{count} types");
        Assert.True(failures.Count == 0, $"{failures.Count} differences\n" + string.Join("\n\n", failures.Take(10)));
    }
}
