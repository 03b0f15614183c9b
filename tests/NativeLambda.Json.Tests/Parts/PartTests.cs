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
public abstract class PartTests(CorpusPart part, ITestOutputHelper output)
{
    private const int RandomInputCount = 2_000;

    /// <summary>The options that the part is compared with.</summary>
    protected virtual IReadOnlyList<OptionSet> OptionSets => OptionSet.All;

    /// <summary>The differences that are meant, if there are any.</summary>
    protected virtual bool IsMeant(Outcome expected, Outcome actual) => false;

    [Fact]
    public void Writes_the_same_bytes() => Compare((oracle, code) => part.Types.SelectMany(type => type.Values.Select(value =>
    {
        var expected = Outcome.Of(() => JsonSerializer.SerializeToUtf8Bytes(value, type.Type, oracle));
        var actual = Outcome.Of(() => code[type.Type].Write(value));
        return expected == actual || IsMeant(expected, actual) ? null : $"{type}\nexpected {expected}\nactual   {actual}";
    })));

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
            var (oracle, code) = (Oracle(options), DirectCode.For(options, part));
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
        var code = DirectCode.For(options, part);
        var differences = Inputs(Oracle(options)).Select(input => SampleAgreement.Compare(input.Type, input.Json, code).Difference).OfType<string>().ToList();
        Assert.True(differences.Count == 0, $"{differences.Count} differences\n" + string.Join("\n\n", differences.Take(20)));
    }

    private void Compare(Func<JsonSerializerOptions, DirectCode, IEnumerable<string?>> compare)
    {
        foreach (var options in OptionSets)
        {
            var differences = compare(Oracle(options), DirectCode.For(options, part)).ToList();
            var failures = differences.OfType<string>().ToList();
            Assert.True(failures.Count == 0, $"{options}: {failures.Count} differences of {differences.Count}\n{string.Join("\n\n", failures.Take(20))}");
            output.WriteLine($"{part}, {options}: {part.Types.Count} types, {differences.Count} comparisons");
        }
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
            from type in part.Types
            from input in part.Inputs
            select (Type: type, Json: Encoding.UTF8.GetBytes(input));
        return variants.Concat(further);
    }

    private IEnumerable<(CorpusType Type, byte[] Json)> Documents(JsonSerializerOptions oracle)
    {
        foreach (var type in part.Types)
        {
            foreach (var value in type.Values)
            {
                byte[] json;
                try
                {
                    json = JsonSerializer.SerializeToUtf8Bytes(value, type.Type, oracle);
                }
                catch (Exception e) when (e is JsonException or NotSupportedException)
                {
                    continue;
                }

                yield return (type, json);
            }
        }
    }

    private JsonSerializerOptions Oracle(OptionSet options) => new(options.Options) { TypeInfoResolver = part.Reference };
}
