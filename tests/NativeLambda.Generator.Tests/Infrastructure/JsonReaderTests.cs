using System.Text;
using System.Text.Json;
using NativeLambda.Generator.Infrastructure.Json;
using Xunit;

namespace NativeLambda.Generator.Tests.Infrastructure;

/// <summary>The reader of JSON with places: the tokens of Utf8JsonReader, and a place and words for what is none.</summary>
public sealed class JsonReaderTests
{
    [Theory]
    [InlineData("""{"a":[1,-0.5e+3,"b\"\u0041\n",true,false,null],"":{}}""")]
    [InlineData(" \r\n\t[ [ ] , { } ] ")]
    [InlineData("0")]
    [InlineData("\"\\ud83d\\ude00\"")]
    public void Reads_the_tokens_of_the_framework_s_reader(string text)
    {
        var expected = new List<string>();
        var oracle = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        while (oracle.Read())
        {
            var value = oracle.TokenType is JsonTokenType.PropertyName or JsonTokenType.String ? oracle.GetString() : null;
            expected.Add($"{oracle.TokenType} {oracle.TokenStartIndex} {value}".Replace("PropertyName", "Name", StringComparison.Ordinal));
        }

        var actual = new List<string>();
        var reader = new JsonReader(text);
        while (reader.Read())
        {
            var value = reader.Kind is JsonTokenKind.Name or JsonTokenKind.String ? reader.GetString() : null;
            actual.Add($"{reader.Kind} {reader.Span.Start} {value}");
        }

        Assert.Equal(expected, actual);
        Assert.Equal(JsonTokenKind.End, reader.Kind);
    }

    // The part that is no JSON stands between «».
    [Theory]
    [InlineData("«»", "there is no value")]
    [InlineData("  \n«»", "there is no value")]
    [InlineData("{\"a\":1«,» }", "remove this comma, there is nothing between it and '}'")]
    [InlineData("[1«,»]", "remove this comma, there is nothing between it and ']'")]
    [InlineData("[1 «2»]", "',' or ']' is missing before this")]
    [InlineData("{\"a\":1 «\"»b\":2}", "',' or '}' is missing before this")]
    [InlineData("[1,2«»", "']' is missing at the end")]
    [InlineData("{«»", "'}' is missing at the end")]
    [InlineData("{\"a\":«»", "a value is missing at the end")]
    [InlineData("{«name»:1}", "a name in double quotes is missing before this")]
    [InlineData("{«'»a':1}", "a name in double quotes is missing before this")]
    [InlineData("{«\"a\"» 1}", "':' is missing after the name")]
    [InlineData("{\"a\":«,»}", "a value is missing before this")]
    [InlineData("[«'»a']", "a string stands in double quotes")]
    [InlineData("«/»/ a comment\n1", "JSON has no comments")]
    [InlineData("[«True»]", "this is no value; a string stands in double quotes")]
    [InlineData("[«nulls»]", "this is no value; a string stands in double quotes")]
    [InlineData("[«01»]", "this is no number as JSON writes them, such as 10, -0.5 or 1e3")]
    [InlineData("[«1.»]", "this is no number as JSON writes them, such as 10, -0.5 or 1e3")]
    [InlineData("[«-»]", "this is no number as JSON writes them, such as 10, -0.5 or 1e3")]
    [InlineData("[«0x1F»]", "this is no number as JSON writes them, such as 10, -0.5 or 1e3")]
    [InlineData("[«+»1]", "this is no value; a string stands in double quotes")]
    [InlineData("[«\"»abc", "this string has no end")]
    [InlineData("[\"ab«\n»c\"]", "a string ends on the line that it begins on; write \\n for a line break")]
    [InlineData("[\"ab«\t»c\"]", "a control character stands in a string as an escape only")]
    [InlineData("[\"«\\d»\"]", "there is no such escape; write \\\\ for a backslash")]
    [InlineData("[\"«\\u»12\"]", "there is no such escape; write \\\\ for a backslash")]
    [InlineData("{} «{»}", "nothing may follow the value")]
    [InlineData("[«}»", "a value is missing before this")]
    public void Says_where_and_why_a_text_is_no_json(string marked, string error)
    {
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var text = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var end = marked.IndexOf('»', StringComparison.Ordinal) - 1;

        var reader = new JsonReader(text);
        while (reader.Read())
        {
        }

        Assert.Equal(JsonTokenKind.Broken, reader.Kind);
        Assert.Equal((error, start, end), (reader.Error, reader.Span.Start, reader.Span.End));
    }

    [Theory]
    [InlineData(64, "End")]
    [InlineData(65, "Broken")]
    public void Nests_as_deep_as_the_framework_s_reader(int depth, string expected)
    {
        var reader = new JsonReader(new string('[', depth) + new string(']', depth));
        while (reader.Read())
        {
        }

        Assert.Equal(expected, reader.Kind.ToString());
    }

    [Theory]
    [InlineData("\"\\ud83d\\ude00\"", null)]
    [InlineData("\"\\ud83d\"", 1)]
    [InlineData("\"a\\ude00\"", 2)]
    [InlineData("\"\\ud83dx\"", 1)]
    [InlineData("\"\\\\ud83d\"", null)]
    public void Half_of_a_surrogate_pair_is_found(string text, int? start)
    {
        var reader = new JsonReader(text);
        while (reader.Read())
        {
        }

        Assert.Equal(start, reader.LoneSurrogate?.Start);
    }

    [Fact]
    public void Skips_a_value_whole()
    {
        var reader = new JsonReader("[[1,{\"a\":[]}],2]");
        reader.Read();
        reader.Read();
        reader.Skip();
        Assert.Equal(JsonTokenKind.EndArray, reader.Kind);
        reader.Read();
        Assert.Equal("2", reader.RawText);
    }
}
