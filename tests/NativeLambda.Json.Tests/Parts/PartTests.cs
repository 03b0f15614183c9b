using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NativeLambda.Generator.TestKit;
using NativeLambda.Json.Corpus;
using NativeLambda.Json.Tests.Support;

namespace NativeLambda.Json.Tests.Parts;

/// <summary>
/// One part of the corpus, against System.Text.Json with the same options: the same bytes, equal objects, and the same
/// refusals.
/// </summary>
public abstract class PartTests(CorpusPart part, ITestOutputHelper output) : WriteTests(part, output)
{
    private const int RandomInputCount = 2_000;

    /// <summary>Whether the types read with code that only runs: then nobody knows sooner what it refuses.</summary>
    protected virtual bool HasCodeOfItsOwn => false;

    [Fact]
    public void Reads_what_was_written() => Compare((oracle, code) =>
        Documents(oracle).Select(document => FindDifference(document.Type, document.Json, oracle, code)));

    [Fact]
    public void Takes_and_refuses_the_same_inputs() => Compare((oracle, code) =>
        Inputs(oracle).Select(input => FindDifference(input.Type, input.Json, oracle, code)));

    [Fact]
    public void Takes_and_refuses_the_same_random_inputs()
    {
        foreach (var options in OptionSets)
        {
            var (oracle, code) = (Oracle(options), DirectCode.For(options, Part));
            RandomInputs.Of([.. Documents(oracle)]).Check(
                RandomInputCount,
                input =>
                {
                    var difference = FindDifference(input.Type, input.Json, oracle, code);
                    Assert.True(difference is null, $"{options}: {difference}");
                });
        }
    }

    [Fact]
    public void Refuses_the_samples_that_the_reader_refuses()
    {
        var options = OptionSets[0];
        var code = DirectCode.For(options, Part);
        var differences = Inputs(Oracle(options))
            .Select(input => SampleAgreement.Compare(input.Type, input.Json, code))
            .Where(comparison => comparison.IsTaken == true || !HasCodeOfItsOwn)
            .Select(comparison => comparison.Difference)
            .OfType<string>()
            .ToList();
        Assert.True(differences.Count == 0, $"{differences.Count} differences\n" + string.Join("\n\n", differences.Take(20)));
    }

    private string? FindDifference(CorpusType type, byte[] json, JsonSerializerOptions oracle, DirectCode code)
    {
        var expected = Outcome.Of(() => JsonSerializer.Deserialize(json, type.Type, oracle));
        var actual = Outcome.Of(() => code[type.Type].Read(json));
        return expected == actual || IsMeant(expected, actual) ? null : $"{type} from {Encoding.UTF8.GetString(json)}\nexpected {expected}\nactual   {actual}";
    }

    private IEnumerable<(CorpusType Type, byte[] Json)> Inputs(JsonSerializerOptions oracle)
    {
        var variants =
            from document in Documents(oracle)
            from input in HostileInputs.Of(document.Json)
            select (document.Type, Json: input);
        var further =
            from type in Part.Types
            from input in Part.Inputs
            select (Type: type, Json: Encoding.UTF8.GetBytes(input));
        return variants.Concat(further);
    }

    private IEnumerable<(CorpusType Type, byte[] Json)> Documents(JsonSerializerOptions oracle)
    {
        foreach (var type in Part.Types)
        {
            foreach (var value in type.Values)
            {
                byte[] json;
                try
                {
                    json = JsonSerializer.SerializeToUtf8Bytes(value, type.Type, oracle);
                }
                catch (Exception e) when (e is JsonException or NotSupportedException or ArgumentException)
                {
                    continue;
                }

                yield return (type, json);
            }
        }
    }
}
