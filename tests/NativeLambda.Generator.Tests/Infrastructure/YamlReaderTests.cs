using System.Text.Json;
using CsCheck;
using NativeLambda.Generator.Infrastructure.Yaml;
using Xunit;

namespace NativeLambda.Generator.Tests.Infrastructure;

/// <summary>The reader finds the values that a template is asked for, where they stand, and nothing makes it fail.</summary>
public sealed class YamlReaderTests
{
    private const string Template = """
        %YAML 1.1
        --- # the only document
        AWSTemplateFormatVersion: '2010-09-09'
        Transform: AWS::Serverless-2016-10-31
        Description: >-
          Handler: not.this
            nor: this

          nor this
        Metadata:
          "quoted key" : "a \"quoted\"\tvalue \u0041"
          'single': 'it''s'
          long: a text that goes on
            on the next line
          quoted lines: "one
            two"
        Resources:
          First:    # a comment
            Type: AWS::Serverless::Function
            Properties:
                Handler: Orders.Create   # another
                Url: https://example.com/a#b
                Policies:
                - AWSLambdaBasicExecutionRole
                - Statement:
                    - Effect: Allow
                      Action: [ 's3:GetObject', "s3:PutObject", ]
                  Version: 2012-10-17
                - - nested
                  - list
                Environment: { Variables: { A: 1, B: "b, c", C: {} }, Empty: , Last: x }
                Name: !Sub "${Stack}-x"
                Choice: !If
                  - Condition
                  - Handler: not.this
                Anchored: &anchor value
                Alias: *anchor
                Tagged: !Ref
                  Other
                Nothing:
                Tilde: ~
          Second:
            Properties: {
              "Handler": "Orders.Delete",
              "List": [1, [2, 3], {"a": null}], # a comment in brackets
              "Multi":
                "line"
            }
        ...
        Resources: { Third: not in this document }
        """;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Theory]
    [InlineData("Transform", "AWS::Serverless-2016-10-31")]
    [InlineData("AWSTemplateFormatVersion", "2010-09-09")]
    [InlineData("Metadata/quoted key", "a \"quoted\"\tvalue A")]
    [InlineData("Metadata/single", "it's")]
    [InlineData("Resources/First/Type", "AWS::Serverless::Function")]
    [InlineData("Resources/First/Properties/Handler", "Orders.Create")]
    [InlineData("Resources/First/Properties/Url", "https://example.com/a#b")]
    [InlineData("Resources/First/Properties/Policies/0", "AWSLambdaBasicExecutionRole")]
    [InlineData("Resources/First/Properties/Policies/1/Statement/0/Effect", "Allow")]
    [InlineData("Resources/First/Properties/Policies/1/Statement/0/Action/1", "s3:PutObject")]
    [InlineData("Resources/First/Properties/Policies/1/Version", "2012-10-17")]
    [InlineData("Resources/First/Properties/Policies/2/1", "list")]
    [InlineData("Resources/First/Properties/Environment/Variables/B", "b, c")]
    [InlineData("Resources/First/Properties/Environment/Last", "x")]
    [InlineData("Resources/First/Properties/Anchored", "value")]
    [InlineData("Resources/First/Properties/Alias", "value")]
    [InlineData("Resources/Second/Properties/Handler", "Orders.Delete")]
    [InlineData("Resources/Second/Properties/List/1/0", "2")]
    [InlineData("Resources/Second/Properties/Multi", "line")]
    public void Finds_a_value(string path, string expected)
    {
        var scalar = Assert.IsType<YamlScalar>(Find(YamlReader.Read(Template), path));

        Assert.Equal(expected, scalar.Value);
    }

    [Theory]
    [InlineData("Description")]
    [InlineData("Metadata/long")]
    [InlineData("Metadata/quoted lines")]
    [InlineData("Resources/First/Properties/Environment/Empty")]
    [InlineData("Resources/First/Properties/Name")]
    [InlineData("Resources/First/Properties/Choice")]
    [InlineData("Resources/First/Properties/Tagged")]
    [InlineData("Resources/First/Properties/Nothing")]
    public void Leaves_a_value_that_is_not_for_us(string path) => Assert.IsType<YamlOther>(Find(YamlReader.Read(Template), path));

    [Theory]
    [InlineData("a: &x { b: 1, c: 2 }\nd: { <<: *x, c: 3 }", "d/b", "1")]
    [InlineData("a: &x { b: 1, c: 2 }\nd: { <<: *x, c: 3 }", "d/c", "3")]
    [InlineData("a: &x\n  b: 1\nd:\n  c: 3\n  <<: *x", "d/b", "1")]
    [InlineData("a: &x\n  b: 1\nd:\n  b: 3\n  <<: *x", "d/b", "3")]
    [InlineData("a: &x { b: 1 }\nc: &y { b: 2, d: 3 }\ne:\n  <<: [*x, *y]", "e/b", "1")]
    [InlineData("a: &x { b: 1 }\nc: &y { b: 2, d: 3 }\ne:\n  <<: [*x, *y]", "e/d", "3")]
    [InlineData("a: &x { b: 1 }\nc: &y\n  <<: *x\n  d: 3\ne:\n  <<: *y", "e/b", "1")]
    [InlineData("a: &x 1\nb: &x 2\nc: *x", "c", "2")]
    [InlineData("a: &x 1\nb: [*x, *x]", "b/1", "1")]
    public void Follows_aliases_and_merges_mappings(string text, string path, string expected) =>
        Assert.Equal(expected, Assert.IsType<YamlScalar>(Find(YamlReader.Read(text), path)).Value);

    [Theory]
    [InlineData("a: *x")]
    [InlineData("a: &a\n  b: *a")]
    [InlineData("a: &x !Ref y\nb: *x")]
    public void An_alias_of_what_is_not_known_yet_or_is_not_for_us_is_neither(string text) =>
        Assert.IsType<YamlOther>(Find(YamlReader.Read(text), text.Split('\n') switch { [_, ['b', ..]] => "b", [_, _] => "a/b", _ => "a" }));

    [Theory]
    [InlineData("a: >-\n  Orders.Create\nb: 1", "Orders.Create")]
    [InlineData("a: |-\n\n  Orders.Create\n\nb: 1", "Orders.Create")]
    [InlineData("a: |2-\n  Orders.Create", "Orders.Create")]
    public void A_block_text_of_one_line_is_a_text(string text, string expected)
    {
        var value = Assert.IsType<YamlScalar>(Find(YamlReader.Read(text), "a"));

        Assert.Equal(expected, value.Value);
        Assert.Equal(expected, text.Substring(value.Span.Start, value.Span.Length));
    }

    [Theory]
    [InlineData("a: |\n  Orders.Create\nb: 1")]
    [InlineData("a: |-\n  Orders.Create\n  Orders.Delete\nb: 1")]
    [InlineData("a: |-\nb: 1")]
    public void A_block_text_with_line_breaks_in_it_is_none(string text) => Assert.IsType<YamlOther>(Find(YamlReader.Read(text), "a"));

    [Fact]
    public void Keeps_the_order_and_the_number_of_keys()
    {
        Assert.Equal(["First", "Second"], Keys(Find(YamlReader.Read(Template), "Resources")));
        Assert.Equal(["A", "B", "C"], Keys(Find(YamlReader.Read(Template), "Resources/First/Properties/Environment/Variables")));
        Assert.Equal(4, Assert.IsType<YamlMapping>(YamlReader.Read("a: 1\nb: 2\nc: 3\nd: 4")).Entries.Length);
    }

    [Fact]
    public void A_value_stands_where_its_characters_are()
    {
        foreach (var template in new[] { Template, Template.ReplaceLineEndings("\r\n") })
        {
            foreach (var scalar in Scalars(YamlReader.Read(template)).Where(scalar => scalar.Value is not ("it's" or "a \"quoted\"\tvalue A")))
            {
                Assert.Equal(scalar.Value, template.Substring(scalar.Span.Start, scalar.Span.Length));
            }
        }
    }

    [Theory]
    [InlineData("a: 1\n  b: 2\nc: 3", "c", "3")]
    [InlineData("a: 1\nbroken\nc: 3", "c", "3")]
    [InlineData("a: 1\n- broken\nc: 3", "c", "3")]
    [InlineData("a: [1, 2\nc: 3", "a/0", "1")]
    [InlineData("a: }{\nc: 3", "c", "3")]
    [InlineData("a: {b: 1]}\nc: 3", "c", "3")]
    [InlineData("a: {b: 1} d: 4\nc: 3", "c", "3")]
    [InlineData("a: |\n    text\n   Handler: x\nc: 3", "c", "3")]
    [InlineData("a:\n  - |\n    b: 1\n  - 2\nc: 3", "a/1", "2")]
    [InlineData("a:\n\n  # comment\n\n  b: 1\n# comment\n  d: 2", "a/d", "2")]
    [InlineData("a:\n- b: 1\n  d: 2\n- b: 3\nc: 3", "a/1/b", "3")]
    [InlineData("a:b: 1", "a:b", "1")]
    [InlineData("a : 1", "a", "1")]
    [InlineData("{\"a\":{\"b\":\"1\"}}", "a/b", "1")]
    [InlineData("{a: !Ref x, b: 1}", "b", "1")]
    [InlineData("[!Ref x, 1]", "1", "1")]
    [InlineData("[a: 1, 2]", "1", "2")]
    public void Goes_on_after_what_it_does_not_know(string text, string path, string expected) =>
        Assert.Equal(expected, Assert.IsType<YamlScalar>(Find(YamlReader.Read(text), path)).Value);

    [Fact]
    public void No_prefix_and_no_deletion_makes_it_fail()
    {
        for (var i = 0; i < Template.Length; i++)
        {
            YamlReader.Read(Template[..i]);
            YamlReader.Read(Template.Remove(i, Math.Min(7, Template.Length - i)));
        }
    }

    [Fact]
    public void No_text_makes_it_fail() =>
        Gen.OneOf("a", ":", ": ", "-", "- ", "\n", "\r\n", "  ", "\t", "{", "}", "[", "]", ",", "\"", "'", "\\", "#", " #", "|", ">", "!x", "&x", "*x", "---", "...", "%", "?", "\0", "é", "\\u12")
            .Array[0, 40]
            .Sample(parts => YamlReader.Read(string.Concat(parts)) is not null, iter: 20_000);

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("- [{\"a\": ")]
    public void No_depth_makes_it_fail(string level) => YamlReader.Read(string.Concat(Enumerable.Repeat(level, 100_000)));

    [Fact]
    public void Json_is_read_as_a_json_reader_reads_it()
    {
        var text = Gen.OneOf(Gen.String[Gen.Char['\u0020', '\u00ff'], 0, 8], Gen.OneOf("", "a: b", "# no comment", "\"", "\\", "\t\n", "- a", "{", "]"));
        var value = Gen.Recursive<object>((depth, self) => depth > 3
            ? text.Select(s => (object)s)
            : Gen.OneOf(
                text.Select(s => (object)s),
                self.Array[0, 3].Select(items => (object)items),
                Gen.Dictionary(text, self)[0, 3].Select(members => (object)members)));

        Gen.Select(value, Gen.Bool).Sample((root, indented) =>
        {
            var json = JsonSerializer.Serialize(root, indented ? Indented : null);
            using var document = JsonDocument.Parse(json);
            return IsSame(document.RootElement, YamlReader.Read(json));
        });
    }

    private static bool IsSame(JsonElement json, YamlNode node) => (json.ValueKind, node) switch
    {
        (JsonValueKind.String, YamlScalar scalar) => json.GetString() == scalar.Value,
        (JsonValueKind.Array, YamlSequence sequence) => json.GetArrayLength() == sequence.Items.Length
            && json.EnumerateArray().Zip(sequence.Items).All(pair => IsSame(pair.First, pair.Second)),
        (JsonValueKind.Object, YamlMapping mapping) => json.EnumerateObject().Count() == mapping.Entries.Length
            && json.EnumerateObject().Zip(mapping.Entries).All(pair => pair.First.Name == pair.Second.Key.Value && IsSame(pair.First.Value, pair.Second.Value)),
        _ => false,
    };

    private static YamlNode? Find(YamlNode? node, string path) => path.Split('/').Aggregate(node, (current, part) =>
        current is YamlSequence sequence ? sequence.Items[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)] : current?.Find(part));

    private static IEnumerable<string> Keys(YamlNode? node) => Assert.IsType<YamlMapping>(node).Entries.Select(entry => entry.Key.Value);

    private static IEnumerable<YamlScalar> Scalars(YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlMapping mapping => mapping.Entries.SelectMany(entry => Scalars(entry.Value).Prepend(entry.Key)),
        YamlSequence sequence => sequence.Items.SelectMany(Scalars),
        _ => [],
    };
}
