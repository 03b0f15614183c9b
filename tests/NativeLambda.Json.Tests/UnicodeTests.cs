using System.Text;
using System.Text.Json;
using NativeLambda.Json.Corpus;
using NativeLambda.Json.Tests.Support;

namespace NativeLambda.Json.Tests;

/// <summary>
/// Text that is not Unicode is refused wherever it stands. System.Text.Json refuses it only in the strings that it
/// converts, so that a document may pass there whose skipped member or JsonElement fails later: a difference on purpose.
/// </summary>
public class UnicodeTests
{
    private static readonly OptionSet Default = OptionSet.All[0];

    // Latin-1 text: each character is one byte, so that bytes that are no UTF-8 can be written.
    public static TheoryData<string> InvalidInStrings { get; } =
    [
        "\xff", "a\xc3", "\xc0\x80", "\xed\xa0\x80", "\xf5\x80\x80\x80", "\xe2\x82", @"\ud800", @"\udc00", @"\ud800\ud800", @"\udc00\ud800", @"x\\\ud800", @"\uD83D\\uDE00", @"\uDBFFx",
    ];

    public static TheoryData<string> ValidInStrings { get; } =
    [
        @"\ud83d\ude00", @"\\ud800", @"\\\\udc00", @"\u0000", "\xc3\xa9", "\xf0\x9f\x98\x80", @"\\\ud83d\ude00", @"\uffff",
    ];

    [Theory]
    [MemberData(nameof(InvalidInStrings))]
    public void Refuses_it_in_every_place(string text)
    {
        var places = new (Type Type, string Json)[]
        {
            (typeof(TreeNode), $$"""{"Name":"{{text}}"}"""),
            (typeof(TreeNode), $$"""{"Unknown":"{{text}}"}"""),
            (typeof(TreeNode), $$"""{"Unknown":{"a":["{{text}}"]},"Name":"x"}"""),
            (typeof(TreeNode), $$"""{"{{text}}":1}"""),
            (typeof(TreeNode), $$"""{"Name":"x","Children":[{"{{text}}":1}]}"""),
            (typeof(Elements), $$"""{"Any":{"a":"{{text}}"} }"""),
            (typeof(JsonElement), $$"""["{{text}}"]"""),
            (typeof(Dictionary<string, int>), $$"""{"{{text}}":1}"""),
            (typeof(string), $"\"{text}\""),
            (typeof(Person), $$"""{"FirstName":"{{text}}","LastName":null}"""),
            (typeof(PersonWithBody), $$"""{"FirstName":"a","Nick":"{{text}}"}"""),
        };
        var code = DirectCode.For(Default);
        foreach (var (type, json) in places)
        {
            var bytes = Encoding.Latin1.GetBytes(json);
            var refusal = Assert.Throws<JsonException>(() => code[type].Read(bytes));
            Assert.NotNull(refusal.Path);
            Assert.NotNull(refusal.LineNumber);
            Assert.NotNull(refusal.BytePositionInLine);
        }
    }

    [Theory]
    [MemberData(nameof(InvalidInStrings))]
    public void Says_of_a_value_what_System_Text_Json_says(string text)
    {
        var json = Encoding.Latin1.GetBytes($$"""{"Name":"a","Next":{"Name":"{{text}}"} }""");

        Assert.Null(DifferentialTests.FindDifference(
            CorpusTypes.All.Single(type => type.Type == typeof(TreeNode)), json, DifferentialTests.Oracle(Default), DirectCode.For(Default)));
    }

    [Fact]
    public void Says_where_the_text_is_that_System_Text_Json_lets_pass()
    {
        var refusal = Assert.Throws<JsonException>(() => DirectCode.For(Default)[typeof(TreeNode)].Read("""
            {"Name":"x",
             "Children":[{"Unknown":"a\ud800"}]}
            """u8.ToArray()));

        Assert.Equal("$.Children[0].Unknown", refusal.Path);
        Assert.Equal((1, 26), (refusal.LineNumber, refusal.BytePositionInLine));
        Assert.Equal("The JSON text is not valid Unicode. Path: $.Children[0].Unknown | LineNumber: 1 | BytePositionInLine: 26.", refusal.Message);
    }

    [Theory]
    [MemberData(nameof(ValidInStrings))]
    public void Accepts_what_is_Unicode(string text)
    {
        var json = Encoding.Latin1.GetBytes($$"""{"Name":"{{text}}","Unknown":"{{text}}","{{text}}":1}""");

        Assert.Null(DifferentialTests.FindDifference(
            CorpusTypes.All.Single(type => type.Type == typeof(TreeNode)), json, DifferentialTests.Oracle(Default), DirectCode.For(Default)));
    }

    [Fact]
    public void Skips_a_byte_order_mark()
    {
        var code = DirectCode.For(Default);

        Assert.Equal("x", code[typeof(string)].Read([0xEF, 0xBB, 0xBF, .. "\"x\""u8]));

        var refusal = Assert.Throws<JsonException>(() => code[typeof(int)].Read([0xEF, 0xBB, 0xBF, .. "\"x\""u8]));
        Assert.Equal(3, refusal.BytePositionInLine);
    }
}
