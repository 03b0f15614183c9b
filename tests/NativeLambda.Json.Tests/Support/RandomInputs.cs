using System.Text;
using System.Text.Json;
using CsCheck;
using NativeLambda.Json.Corpus;

namespace NativeLambda.Json.Tests.Support;

/// <summary>Documents of the corpus with random changes.</summary>
public static class RandomInputs
{
    private static readonly byte[] Structure = "{}[]:,\\\"0129ntf \n./eE-u"u8.ToArray();

    private static readonly Gen<string> Scalar = Gen.OneOf(
        Gen.Const("null"),
        Gen.Bool.Select(flag => flag ? "true" : "false"),
        Gen.Int.Select(number => JsonSerializer.Serialize(number)),
        Gen.Double.Where(double.IsFinite).Select(number => JsonSerializer.Serialize(number)),
        Gen.String.Select(text => JsonSerializer.Serialize(text)),
        Gen.DateTime.Select(time => JsonSerializer.Serialize(time)),
        Gen.Guid.Select(id => JsonSerializer.Serialize(id)));

    /// <summary>Some bytes changed, mostly broken; or some values exchanged, mostly of the wrong kind. All are Unicode.</summary>
    public static Gen<(CorpusType Type, byte[] Json)> Of((CorpusType Type, byte[] Json)[] documents) =>
        Gen.OneOf(ChangedBytes(documents), ChangedValues(documents)).Where(input => IsUnicode(input.Json));

    public static Gen<(CorpusType Type, byte[] Json)> ChangedBytes((CorpusType Type, byte[] Json)[] documents)
    {
        var letter = Gen.OneOf(Gen.Int[0, Structure.Length - 1].Select(i => Structure[i]), Gen.Byte[32, 126]);
        var change = Gen.Select(Gen.Int[0, 1 << 20], letter, Gen.Int[0, 2]);
        return Gen.Select(Gen.Int[0, documents.Length - 1], change.Array[1, 3]).Select((document, changes) =>
        {
            List<byte> json = [.. documents[document].Json];
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

            return (documents[document].Type, json.ToArray());
        });
    }

    public static Gen<(CorpusType Type, byte[] Json)> ChangedValues((CorpusType Type, byte[] Json)[] documents) =>
        Gen.Select(Gen.Int[0, documents.Length - 1], Gen.Select(Gen.Int[0, 1 << 20], Scalar).Array[1, 3]).Select((document, changes) =>
        {
            var json = documents[document].Json;
            foreach (var (place, value) in changes)
            {
                var values = HostileInputs.Tokens(json).Where(token => !token.IsName).ToList();
                var token = values[place % values.Count];
                json = [.. json[..token.Start], .. Encoding.UTF8.GetBytes(value), .. json[token.End..]];
            }

            return (documents[document].Type, json);
        });

    /// <summary>Whether the text is Unicode. An escape of a surrogate is taken for a lone one here, paired or not.</summary>
    public static bool IsUnicode(byte[] json) =>
        !Encoding.UTF8.GetString(json).Contains(@"\ud", StringComparison.OrdinalIgnoreCase);
}
