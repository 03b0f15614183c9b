using System.Text.Json;
using CsCheck;
using NativeLambda.Generator.TestKit;
using NativeLambda.Json.Corpus;
using NativeLambda.Json.Tests.Support;

namespace NativeLambda.Json.Tests;

/// <summary>The same comparison over random documents.</summary>
public class RandomInputTests(ITestOutputHelper output)
{
    private static readonly (CorpusType Type, byte[] Json)[] Documents =
    [
        .. from type in CorpusTypes.All
           from value in type.Values
           select (type, JsonSerializer.SerializeToUtf8Bytes(value, type.Type, DifferentialTests.Oracle(OptionSet.All[0]))),
    ];

    public static TheoryData<OptionSet> OptionSets { get; } = [.. OptionSet.All];

    // Mostly broken, and in every place.
    [Theory]
    [MemberData(nameof(OptionSets))]
    public void Changed_bytes(OptionSet options) => Check(options, RandomInputs.ChangedBytes(Documents));

    // Mostly JSON of the wrong kind.
    [Theory]
    [MemberData(nameof(OptionSets))]
    public void Changed_values(OptionSet options) => Check(options, RandomInputs.ChangedValues(Documents));

    private void Check(OptionSet options, Gen<(CorpusType Type, byte[] Json)> inputs)
    {
        const int Count = 20_000;
        var (oracle, code) = (DifferentialTests.Oracle(options), DirectCode.For(options));
        inputs.Check(
            Count,
            input =>
            {
                // What is no Unicode is refused on purpose where System.Text.Json lets it pass; UnicodeTests has that.
                if (RandomInputs.IsUnicode(input.Json))
                {
                    var difference = DifferentialTests.FindDifference(input.Type, input.Json, oracle, code);
                    Assert.True(difference is null, difference);
                }
            });
        output.WriteLine($"{Count} inputs");
    }
}
