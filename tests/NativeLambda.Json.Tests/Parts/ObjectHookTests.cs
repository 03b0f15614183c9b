using System.Text.Json.Serialization;
using NativeLambda.Json.Corpus.Parts;
using NativeLambda.Json.Tests.Support;

namespace NativeLambda.Json.Tests.Parts;

/// <summary>Types that refuse members they do not have, and types that are told when they are read and written.</summary>
public class ObjectHookTests(ITestOutputHelper output) : PartTests(ObjectHooks.Part, output)
{
    protected override IReadOnlyList<OptionSet> OptionSets =>
    [
        OptionSet.All[0],
        new(
            "strict",
            "UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow",
            new()
            {
                PropertyNameCaseInsensitive = true,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            }),
    ];

    // A sample checker warns of an unmapped member whether it is refused or not.
    protected override bool HasCodeOfItsOwn => true;
}
