using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Emit;

namespace NativeLambda.Json.Tests;

/// <summary>The look-up of names: what the generator prints for it, and what the library finds in that.</summary>
public class JsonNamesTests
{
    private static readonly string[] Members =
        ["Id", "Name1", "Name2", "", new('a', 126), new('a', 127), new('b', 127), new('c', 300), "größe", "\u023a"];

    private static readonly string[] Plain = ["Id", "Name1", "Name2"];

    [Fact]
    public void Finds_each_name_from_each_place()
    {
        var names = Print(Members);
        for (var last = 0; last < Members.Length; last++)
        {
            for (var sought = 0; sought < Members.Length; sought++)
            {
                var (exact, ignoreCase, text) = (0L, 0L, 0L);
                foreach (var number in new[] { last, sought })
                {
                    var name = Encoding.UTF8.GetBytes(Members[number]);
                    Assert.Equal(number, JsonNames.Find(names, name, ref exact));
                    Assert.Equal(number, JsonNames.FindIgnoreCase(names, name, ref ignoreCase));
                    Assert.Equal(number, JsonNames.FindTextIgnoreCase(names, name, ref text));
                }
            }
        }
    }

    [Theory]
    [InlineData("name2", -1, 2, 2)]
    [InlineData("nAME1", -1, 1, 1)]
    [InlineData("Größe", -1, -1, 8)]
    [InlineData("\u2c65", -1, -1, 9)] // Of three bytes; in the other case it has two.
    [InlineData("Name3", -1, -1, -1)]
    [InlineData("Name", -1, -1, -1)]
    [InlineData("Name11", -1, -1, -1)]
    [InlineData(" d", -1, -1, -1)]
    [InlineData("\u0002Id", -1, -1, -1)]
    public void Compares_as_asked(string name, int exact, int ignoreCase, int text)
    {
        var names = Print(Members);
        var utf8 = Encoding.UTF8.GetBytes(name);
        var place = 0L;
        Assert.Equal(exact, JsonNames.Find(names, utf8, ref place));
        place = 0;
        Assert.Equal(ignoreCase, JsonNames.FindIgnoreCase(names, utf8, ref place));
        place = 0;
        Assert.Equal(text, JsonNames.FindTextIgnoreCase(names, utf8, ref place));
    }

    [Fact]
    public void Finds_nothing_among_none()
    {
        var place = 0L;
        Assert.Equal(-1, JsonNames.Find([], "Id"u8, ref place));
        Assert.Equal(-1, JsonNames.Find([], [], ref place));
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"Id":1,"Name1":"x","Name2":[1,{"Id":2}]}""", 0, 1, 2)]
    [InlineData("""{"Name2":1,"Name1":{},"Id":3,"Id":4}""", 2, 1, 0, 0)]
    [InlineData("""{ "Id" : 1 , "Name1" :2,"Name2": 3 }""", 0, 1, 2)]
    [InlineData("""{"Id" :1,"Name1" :2}""", 0, 1)]
    [InlineData("""{"Id":1,"Other":"Name1","Name1":2,"name2":3}""", 0, -1, 1, -1)]
    [InlineData("""{"I\u0064":1,"Name\u0031":2,"Name2":3}""", 0, 1, 2)]
    [InlineData("""{"Id":1,"Name1\"":2,"Name2":3,"Name":4}""", 0, -1, 2, -1)]
    public void Goes_from_member_to_member(string json, params int[] numbers)
    {
        var names = Print(Plain);
        var (exact, ignoreCase) = (new List<int>(), new List<int>());
        var reader = new JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        var place = 0L;
        while (JsonNames.Next(ref reader, names, ref place, out var number))
        {
            exact.Add(number);
            JsonObject.Skip(ref reader);
        }

        Assert.Equal(json.Length, reader.BytesConsumed);
        reader = new JsonReader(Encoding.UTF8.GetBytes(json.ToLowerInvariant()));
        reader.Read();
        place = 0;
        while (JsonNames.NextIgnoreCase(ref reader, names, ref place, out var number))
        {
            ignoreCase.Add(number);
            JsonObject.Skip(ref reader);
        }

        Assert.Equal(numbers, exact);
        Assert.Equal(json.Contains("name2", StringComparison.Ordinal) ? [0, -1, 1, 2] : numbers, ignoreCase);
    }

    [Theory]
    [InlineData("""{"Id";1}""")]
    [InlineData("{\"Id\"")]
    [InlineData("""{"Id":""")]
    [InlineData("""{"Id1:2}""")]
    [InlineData("""{"Id":1"Name1":2}""")]
    public void Refuses_what_is_no_member(string json)
    {
        var names = Print(Plain);
        Assert.ThrowsAny<JsonException>(() =>
        {
            var reader = new JsonReader(Encoding.UTF8.GetBytes(json));
            reader.Read();
            var place = 0L;
            while (JsonNames.Next(ref reader, names, ref place, out _))
            {
                JsonObject.Skip(ref reader);
            }
        });
    }

    [Theory]
    [InlineData("Id", true, true)]
    [InlineData("with space", true, true)]
    [InlineData("größe", false, true)]
    [InlineData("quo\"te", false, false)]
    [InlineData("back\\slash", false, false)]
    [InlineData("line\nbreak", false, false)]
    public void Compares_the_document_as_it_stands_only_where_nothing_can_be_escaped(string name, bool ignoreCase, bool exact)
    {
        Assert.Equal(ignoreCase, JsonNamesEmitter.Next([.. Plain, name], ignoreCase: true) is not null);
        Assert.Equal(exact, JsonNamesEmitter.Next([.. Plain, name], ignoreCase: false) is not null);
    }

    /// <summary>The bytes that the compiler makes of what is printed.</summary>
    private static byte[] Print(string[] names)
    {
        var source = new SourceWriter();
        JsonNamesEmitter.EmitVariables(source, names);
        var literal = CSharpSyntaxTree.ParseText(source.ToString(), cancellationToken: TestContext.Current.CancellationToken)
            .GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<LiteralExpressionSyntax>().First();
        return Encoding.UTF8.GetBytes(literal.Token.ValueText);
    }
}
