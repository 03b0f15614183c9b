using NativeLambda.Json.Corpus.Parts;
using NativeLambda.Json.Tests.Support;

namespace NativeLambda.Json.Tests.Parts;

/// <summary>Members that are numbers with a handling of their own, with options that have another.</summary>
public class HandledNumberTests(ITestOutputHelper output) : PartTests(HandledNumbers.Part, output)
{
    protected override IReadOnlyList<OptionSet> OptionSets => [OptionSet.All[0], OptionSet.All[5]];
}
