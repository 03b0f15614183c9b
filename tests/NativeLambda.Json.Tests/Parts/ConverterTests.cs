using NativeLambda.Json.Corpus.Parts;
using NativeLambda.Json.Tests.Support;

namespace NativeLambda.Json.Tests.Parts;

/// <summary>Converters of the user's own.</summary>
public class ConverterTests(ITestOutputHelper output) : PartTests(Converters.Part, output)
{
    protected override bool HasCodeOfItsOwn => true;

    protected override IReadOnlyList<OptionSet> OptionSets => [OptionSet.All[0], OptionSet.All[2]];
}
