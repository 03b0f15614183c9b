using System.Text.RegularExpressions;
using NativeLambda.Json.Corpus.Parts;
using NativeLambda.Json.Tests.Support;

namespace NativeLambda.Json.Tests.Parts;

/// <summary>Types that stand for others derived from them.</summary>
public class PolymorphicTests(ITestOutputHelper output) : PartTests(Polymorphic.Part, output)
{
    protected override IReadOnlyList<OptionSet> OptionSets => [OptionSet.All[0], OptionSet.All[3]];

    protected override bool HasCodeOfItsOwn => true;

    // A NotSupportedException says in System.Text.Json's words where it was; ours says what, and names types in full.
    protected override bool IsMeant(Outcome expected, Outcome actual) => !expected.IsValue && WithoutPlace(expected) == WithoutPlace(actual);

    private static string WithoutPlace(Outcome outcome) => outcome.Text.StartsWith("NotSupportedException", StringComparison.Ordinal)
        ? Regex.Replace(outcome.Text, @" (The unsupported member|Path: ).*", "")
        : outcome.Text;
}
