using System.Text.Json;
using NativeLambda.Json.Corpus;
using NativeLambda.Json.Tests.Support;

namespace NativeLambda.Json.Tests.Parts;

/// <summary>One part of the corpus that is written: System.Text.Json with the same options gives the same bytes.</summary>
public abstract class WriteTests(CorpusPart part, ITestOutputHelper output)
{
    protected CorpusPart Part => part;

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
    public void Has_the_metadata_of_the_reference()
    {
        var options = OptionSets[0];
        var failures = MetadataShape.FindDifferences(
            part.Types.Select(type => type.Type), Oracle(options), DirectCode.For(options, part).Context, out var count);

        output.WriteLine($"{part}: {count} types");
        Assert.True(failures.Count == 0, $"{failures.Count} differences\n" + string.Join("\n\n", failures.Take(10)));
    }

    private protected void Compare(Func<JsonSerializerOptions, DirectCode, IEnumerable<string?>> compare)
    {
        foreach (var options in OptionSets)
        {
            var differences = compare(Oracle(options), DirectCode.For(options, part)).ToList();
            var failures = differences.OfType<string>().ToList();
            Assert.True(failures.Count == 0, $"{options}: {failures.Count} differences of {differences.Count}\n{string.Join("\n\n", failures.Take(20))}");
            output.WriteLine($"{part}, {options}: {part.Types.Count} types, {differences.Count} comparisons");
        }
    }

    private protected JsonSerializerOptions Oracle(OptionSet options) => new(options.Options) { TypeInfoResolver = part.Reference };
}
