using System.Text.Json;
using System.Text.Json.Serialization;
using NativeLambda.Json.Corpus.Parts;
using NativeLambda.Json.Tests.Support;

namespace NativeLambda.Json.Tests.Parts;

/// <summary>Enums whose values are names in JSON.</summary>
public class StringEnumTests(ITestOutputHelper output) : PartTests(StringEnums.Part, output)
{
    protected override IReadOnlyList<OptionSet> OptionSets =>
    [
        OptionSet.All[0],
        new(
            "string enums",
            "UseStringEnumConverter = true",
            new()
            {
                PropertyNameCaseInsensitive = true,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                Converters = { new JsonStringEnumConverter() },
            }),
    ];
}
