using System.Text.Json;
using CsCheck;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing;

namespace NativeLambda.Json.Tests;

/// <summary>Names worked out by the generator are those that <see cref="JsonNamingPolicy"/> works out at run time.</summary>
public class JsonNamingTests
{
    private static readonly (JsonNamingPolicyKind Kind, JsonNamingPolicy Policy)[] Policies =
    [
        (JsonNamingPolicyKind.CamelCase, JsonNamingPolicy.CamelCase),
        (JsonNamingPolicyKind.SnakeCaseLower, JsonNamingPolicy.SnakeCaseLower),
        (JsonNamingPolicyKind.SnakeCaseUpper, JsonNamingPolicy.SnakeCaseUpper),
        (JsonNamingPolicyKind.KebabCaseLower, JsonNamingPolicy.KebabCaseLower),
        (JsonNamingPolicyKind.KebabCaseUpper, JsonNamingPolicy.KebabCaseUpper),
    ];

    [Theory]
    [InlineData("URLValue")]
    [InlineData("URL")]
    [InlineData("ID")]
    [InlineData("Id")]
    [InlineData("iPhone")]
    [InlineData("I")]
    [InlineData("IsCIA")]
    [InlineData("XMLHttpRequest")]
    [InlineData("SHA512Hash")]
    [InlineData("A1B2")]
    [InlineData("already_snake")]
    [InlineData("Mixed_Case_2Go")]
    [InlineData("_leading")]
    [InlineData("trailing_")]
    [InlineData("Größe")]
    [InlineData("ÄÖÜWort")]
    [InlineData("İstanbul")]
    [InlineData("ǅungla")]
    [InlineData("日本語")]
    public void Is_the_name_at_run_time(string name) => AssertSame(name);

    [Fact]
    public void Is_the_name_at_run_time_for_random_identifiers()
    {
        var letters = Gen.OneOf(Gen.Char['a', 'z'], Gen.Char['A', 'Z'], Gen.Char['0', '9'], Gen.Const('_'), Gen.Char['\u00c0', '\u024f']);
        letters.Array[1, 20].Select(chars => new string(chars)).Sample(AssertSame, iter: 20_000);
    }

    private static void AssertSame(string name)
    {
        foreach (var (kind, policy) in Policies)
        {
            Assert.Equal(policy.ConvertName(name), JsonNaming.Convert(name, kind));
        }
    }
}
