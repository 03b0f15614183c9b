using System.Text;
using System.Text.Json;
using CsCheck;
using NativeLambda.Generator.TestKit;
using NativeLambda.Json.Corpus;
using NativeLambda.Json.Tests.Support;

namespace NativeLambda.Json.Tests;

/// <summary>The same comparison over random documents.</summary>
public class RandomInputTests(ITestOutputHelper output)
{
    private static readonly (CorpusType Type, byte[][] Documents)[] Corpus =
    [
        .. CorpusTypes.All.Select(type => (
            type,
            type.Values.Select(value => JsonSerializer.SerializeToUtf8Bytes(value, type.Type, DifferentialTests.Oracle(OptionSet.All[0]))).ToArray())),
    ];

    private static readonly Gen<string> Scalar = Gen.OneOf(
        Gen.Const("null"),
        Gen.Bool.Select(flag => flag ? "true" : "false"),
        Gen.Int.Select(number => JsonSerializer.Serialize(number)),
        Gen.Double.Where(double.IsFinite).Select(number => JsonSerializer.Serialize(number)),
        Gen.String.Select(text => JsonSerializer.Serialize(text)),
        Gen.DateTime.Select(time => JsonSerializer.Serialize(time)),
        Gen.Guid.Select(id => JsonSerializer.Serialize(id)));

    public static TheoryData<OptionSet> OptionSets { get; } = [.. OptionSet.All];

    // One of the corpus's documents with some bytes changed: mostly broken, and in every place.
    [Theory]
    [MemberData(nameof(OptionSets))]
    public void Changed_bytes(OptionSet options)
    {
        var structure = "{}[]:,\\\"0129ntf \n./eE-u"u8.ToArray();
        var letter = Gen.OneOf(Gen.Int[0, structure.Length - 1].Select(i => structure[i]), Gen.Byte[32, 126]);
        var change = Gen.Select(Gen.Int[0, 1 << 20], letter, Gen.Int[0, 2]);
        Check(options, Gen.Select(Gen.Int[0, Corpus.Length - 1], Gen.Int[0, 99], change.Array[1, 3]).Select((type, document, changes) =>
        {
            var (corpusType, documents) = Corpus[type];
            List<byte> json = [.. documents[document % documents.Length]];
            foreach (var (place, value, kind) in changes)
            {
                var index = place % (json.Count + 1);
                if (kind == 0 || index == json.Count)
                {
                    json.Insert(index, value);
                }
                else if (kind == 1)
                {
                    json.RemoveAt(index);
                }
                else
                {
                    json[index] = value;
                }
            }

            return (corpusType, json.ToArray());
        }));
    }

    // One of the corpus's documents with some values exchanged for random ones: mostly JSON of the wrong kind.
    [Theory]
    [MemberData(nameof(OptionSets))]
    public void Changed_values(OptionSet options)
    {
        Check(options, Gen.Select(Gen.Int[0, Corpus.Length - 1], Gen.Int[0, 99], Gen.Select(Gen.Int[0, 1 << 20], Scalar).Array[1, 3]).Select((type, document, changes) =>
        {
            var (corpusType, documents) = Corpus[type];
            var json = documents[document % documents.Length];
            foreach (var (place, value) in changes)
            {
                var values = HostileInputs.Tokens(json).Where(token => !token.IsName).ToList();
                var token = values[place % values.Count];
                json = [.. json[..token.Start], .. Encoding.UTF8.GetBytes(value), .. json[token.End..]];
            }

            return (corpusType, json);
        }));
    }

    private void Check(OptionSet options, Gen<(CorpusType Type, byte[] Json)> inputs)
    {
        const int Count = 20_000;
        var (oracle, code) = (DifferentialTests.Oracle(options), DirectCode.For(options));
        inputs.Check(
            Count,
            input =>
            {
                // What is no Unicode is refused on purpose where System.Text.Json lets it pass; UnicodeTests has that.
                if (IsUnicode(input.Json))
                {
                    var difference = DifferentialTests.FindDifference(input.Type, input.Json, oracle, code);
                    Assert.True(difference is null, difference);
                }
            });
        output.WriteLine($"{Count} inputs");
    }

    // An escape of a surrogate is taken for a lone one here, paired or not.
    private static bool IsUnicode(byte[] json) =>
        !Encoding.UTF8.GetString(json).Contains(@"\ud", StringComparison.OrdinalIgnoreCase);
}
