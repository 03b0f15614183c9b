using System.Text.RegularExpressions;
using NativeLambda.Json.Corpus.Parts;
using NativeLambda.Json.Tests.Support;

namespace NativeLambda.Json.Tests.Parts;

/// <summary>Collections beyond the common ones.</summary>
public class FurtherCollectionTests(ITestOutputHelper output) : PartTests(FurtherCollections.Part, output)
{
    protected override IReadOnlyList<OptionSet> OptionSets => [OptionSet.All[0], OptionSet.All[2]];

    // In a path System.Text.Json counts the elements that a set has taken; ours counts those of the JSON.
    protected override bool IsMeant(Outcome expected, Outcome actual) => !expected.IsValue && WithoutIndices(expected) == WithoutIndices(actual);

    private static string WithoutIndices(Outcome outcome) => Regex.Replace(outcome.Text, @"\[\d+\]", "[]");
}

/// <summary>Collections that are results only.</summary>
public class WrittenCollectionTests(ITestOutputHelper output) : WriteTests(FurtherCollections.WrittenOnly, output);
