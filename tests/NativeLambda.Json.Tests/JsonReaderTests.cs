using System.Text;
using System.Text.Json;
using CsCheck;
using NativeLambda.Generator.TestKit;

namespace NativeLambda.Json.Tests;

/// <summary>The reader against <see cref="Utf8JsonReader"/>: the same tokens at the same places, and the same refusals in the same words.</summary>
public class JsonReaderTests
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "/", " ", "\n", "\r", "\t", "\"a\"", "\"name\":", "\"a b\" : ", "\"\":", "\"é\"", "\"\\u00e9\\n\"", "\"\\ud83d\\ude00\"",
        "\"\\ud800\"", "\"\\udc00\"", "\\u", "\\u12", "\\x", "\"0123456789abcdef\"", "\"0123456789abcdef\\\"0123456789abcdef\"", "\"0123456789abcdef\u0001\"", "0", "-", "1", "-0", "12",
        "01", "1.5", "1.", "1e", "1e+", "1E-5", "1e5", "-1.25e3", "1.5x", "true", "false", "null", "tru", "nul", "falsey", "x", "'", "#", "\u0001", "\u007f", "\ufeff", "/*c*/", "//c",
        "{\"a\":1,\"b\":[true,null],\"c\":{\"d\":\"e\"}}", "[1,2,3]", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]", "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":",
    ];

    [Fact]
    public void Reads_random_tokens_as_Utf8JsonReader() => Gen.Int[0, Pieces.Length - 1].Array[0, 20]
        .Select(pieces => string.Concat(pieces.Select(i => Pieces[i])))
        .Check(200_000, text => AssertSameTokens(Encoding.UTF8.GetBytes(text)));

    // Mostly valid up to a place, so that errors stand deep inside.
    [Fact]
    public void Reads_random_documents_as_Utf8JsonReader() => Gen.Select(Document(5), Gen.Int[-1, 1 << 16], Gen.Byte, Gen.Bool)
        .Select((text, place, replacement, isIndented) =>
        {
            var json = Encoding.UTF8.GetBytes(isIndented ? text.Replace(",", " ,\r\n\t ").Replace(":", "\n: ") : text);
            if (place >= 0 && json.Length > 0)
            {
                json[place % json.Length] = replacement;
            }

            return json;
        })
        .Check(100_000, AssertSameTokens);

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("{\"a\":")]
    [InlineData("{\"a\":/")]
    [InlineData("[/")]
    [InlineData("{/")]
    [InlineData("/")]
    [InlineData("[1,")]
    [InlineData("[1, ")]
    [InlineData("[1,\n\n ")]
    [InlineData("[1,/")]
    [InlineData("[1")]
    [InlineData("[-")]
    [InlineData("{\"a\"")]
    [InlineData("{\"a\" \n ")]
    [InlineData("[\"\\u12")]
    [InlineData("[\"\\")]
    [InlineData("[\"\\\n\"]")]
    [InlineData("[\"a\n\"]")]
    [InlineData("[tru")]
    [InlineData("trux\nmore é")]
    [InlineData("1 2")]
    [InlineData("0")]
    [InlineData("-")]
    public void Refuses_in_the_same_words(string text) => AssertSameTokens(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Ends_at_depth_64_and_says_so()
    {
        foreach (var open in new[] { "[", "{\"a\":" })
        {
            AssertSameTokens(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(open, 64))));
            AssertSameTokens(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(open, 65))));
        }
    }

    // Each position of the special byte within and around the vectors.
    [Fact]
    public void Finds_the_end_of_a_string_wherever_it_is()
    {
        for (var length = 0; length < 70; length++)
        {
            for (var place = 0; place <= length; place++)
            {
                foreach (var special in new[] { "", "\\n", "\\u0041", "\u0001", "é", "\ud83d\ude00", "\u007f", " ", "!", "#", "[", "]" })
                {
                    var text = new string('a', length).Insert(place, special);
                    AssertSameTokens(Encoding.UTF8.GetBytes($"\"{text}\""));
                    AssertSameTokens(Encoding.UTF8.GetBytes($"[\"{text}\",\"b\"]"));
                }
            }
        }
    }

    private static Gen<string> Document(int depth) => depth == 0
        ? Gen.OneOf(
            Gen.Const("null"), Gen.Const("true"), Gen.Const("false"), Gen.Const("{}"), Gen.Const("[]"),
            Gen.Int.Select(number => JsonSerializer.Serialize(number)),
            Gen.Double.Where(double.IsFinite).Select(number => JsonSerializer.Serialize(number)),
            Gen.String.Select(text => JsonSerializer.Serialize(text)),
            Gen.String.Select(text => $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\""))
        : Gen.OneOf(
            Document(0),
            Gen.Select(Gen.String[0, 20], Document(depth - 1)).Array[0, 4].Select(members =>
                $"{{{string.Join(",", members.Select(member => $"{JsonSerializer.Serialize(member.Item1)}:{member.Item2}"))}}}"),
            Document(depth - 1).Array[0, 4].Select(elements => $"[{string.Join(",", elements)}]"));

    private static void AssertSameTokens(byte[] json)
    {
        var (expected, actual) = (new List<string>(), new List<string>());
        ReadExpected(json, expected);
        ReadActual(json, actual);
        if (!expected.SequenceEqual(actual))
        {
            var i = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
            Assert.Fail($"{Encoding.UTF8.GetString(json)}\n{Convert.ToHexString(json)}\nexpected {expected.ElementAtOrDefault(i)}\nactual   {actual.ElementAtOrDefault(i)}");
        }
    }

    private static void ReadExpected(byte[] json, List<string> tokens)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
            {
                tokens.Add($"{reader.TokenType} {reader.TokenStartIndex} {reader.BytesConsumed} {reader.CurrentDepth} {Convert.ToHexString(reader.ValueSpan)} {reader.ValueIsEscaped}");
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                {
                    tokens.Add(GetString(ref reader));
                }
            }
        }
        catch (JsonException e)
        {
            tokens.Add($"{e.LineNumber} {e.BytePositionInLine} {e.Message}");
        }

        static string GetString(ref Utf8JsonReader reader)
        {
            try
            {
                return reader.GetString()!;
            }
            catch (InvalidOperationException)
            {
                return "not Unicode";
            }
        }
    }

    private static void ReadActual(byte[] json, List<string> tokens)
    {
        var reader = new JsonReader(json);
        try
        {
            while (reader.Read())
            {
                tokens.Add($"{reader.TokenType} {reader.TokenStartIndex} {reader.BytesConsumed} {reader.CurrentDepth} {Convert.ToHexString(reader.ValueSpan)} {reader.ValueIsEscaped}");
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                {
                    tokens.Add(GetString(ref reader));
                }
            }
        }
        catch (JsonException e)
        {
            tokens.Add($"{e.LineNumber} {e.BytePositionInLine} {e.Message}");
        }

        static string GetString(ref JsonReader reader)
        {
            try
            {
                return reader.GetString()!;
            }
            catch (JsonException)
            {
                return "not Unicode";
            }
        }
    }
}
