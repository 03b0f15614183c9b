using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using NativeLambda.Json.Corpus;
using NativeLambda.Json.Tests.Support;

namespace NativeLambda.Json.Tests;

/// <summary>
/// The generated code against System.Text.Json with the same options: the same bytes, equal objects, and the same
/// refusals. Where the two modes of System.Text.Json differ, its source-generated mode is the reference, except for the few
/// types of which it makes less than reflection does.
/// </summary>
public class DifferentialTests(ITestOutputHelper output)
{
    public static TheoryData<OptionSet> OptionSets { get; } = [.. OptionSet.All];

    [Theory]
    [MemberData(nameof(OptionSets))]
    public void Writes_the_same_bytes(OptionSet options)
    {
        var (oracle, code) = (Oracle(options), DirectCode.For(options));
        var count = 0;
        foreach (var type in CorpusTypes.All)
        {
            foreach (var value in type.Values)
            {
                var expected = Outcome.Of(() => JsonSerializer.SerializeToUtf8Bytes(value, type.Type, oracle));
                var actual = Outcome.Of(() => code[type.Type].Write(value));
                Assert.True(expected == actual, $"{type}\nexpected {expected}\nactual   {actual}");
                count++;
            }
        }

        output.WriteLine($"{CorpusTypes.All.Count} types, {count} values");
    }

    [Theory]
    [MemberData(nameof(OptionSets))]
    public void Reads_what_was_written(OptionSet options)
    {
        var (oracle, code) = (Oracle(options), DirectCode.For(options));
        foreach (var type in CorpusTypes.All)
        {
            foreach (var value in type.Values)
            {
                AssertSameRead(type, JsonSerializer.SerializeToUtf8Bytes(value, type.Type, oracle), oracle, code);
            }
        }
    }

    [Theory]
    [MemberData(nameof(OptionSets))]
    public void Takes_and_refuses_the_same_inputs(OptionSet options)
    {
        var (oracle, code) = (Oracle(options), DirectCode.For(options));
        var count = 0;
        var failures = new List<string>();
        foreach (var type in CorpusTypes.All)
        {
            foreach (var value in type.Values)
            {
                var json = JsonSerializer.SerializeToUtf8Bytes(value, type.Type, oracle);
                foreach (var input in HostileInputs.Of(json))
                {
                    count++;
                    if (FindDifference(type, input, oracle, code) is { } difference)
                    {
                        failures.Add(difference);
                    }
                }
            }
        }

        output.WriteLine($"{CorpusTypes.All.Count} types, {count} inputs");
        Assert.True(failures.Count == 0, $"{failures.Count} differences of {count}\n" + string.Join("\n\n", failures.Take(20)));
    }

    // Both are the serializer's own work, so that a few inputs tell what the metadata says of each member.
    [Theory]
    [MemberData(nameof(OptionSets))]
    public void Does_the_same_through_the_context(OptionSet options)
    {
        var (oracle, context) = (Oracle(options), DirectCode.For(options).Context);
        var count = 0;
        foreach (var type in CorpusTypes.All)
        {
            var info = context.GetTypeInfo(type.Type)!;
            foreach (var value in type.Values)
            {
                var json = Outcome.Of(() => JsonSerializer.SerializeToUtf8Bytes(value, type.Type, oracle));
                Assert.Equal(json, Outcome.Of(() => JsonSerializer.SerializeToUtf8Bytes(value, info)));
                foreach (var input in HostileInputs.Of(Encoding.UTF8.GetBytes(json.Text)).Where((_, i) => i % 7 == 0))
                {
                    var expected = Outcome.Of(() => JsonSerializer.Deserialize(input, type.Type, oracle));
                    var actual = Outcome.Of(() => JsonSerializer.Deserialize(input, info));
                    Assert.True(expected == actual, $"{type} from {Encoding.UTF8.GetString(input)}\nexpected {expected}\nactual   {actual}");
                    count++;
                }
            }
        }

        output.WriteLine($"{CorpusTypes.All.Count} types, {count} inputs");
    }

    // System.Text.Json's generated metadata treats `init` members as constructor parameters, and so a missing one loses
    // its initial value. Reflection sets them after construction, as the generated code does.
    private static readonly Type[] ReflectedTypes =
        [typeof(ReadOnlyPoint), typeof(PersonWithBody), typeof(InitOnly), typeof(InitAndSet), typeof(InitWithDefaults), typeof(DerivedInit), typeof(InitStruct)];

    private static readonly Type[] SetTypes = [typeof(Sets), typeof(HashSet<int>), typeof(ISet<string>)];

    private static readonly DefaultJsonTypeInfoResolver Reflection = new();

    // `required` members can be set in the object initializer only, and so the errors of a document with several faults
    // come in another order than by reflection. Everything else is the same in both modes.
    [Fact]
    public void Differs_from_the_reflection_mode_only_where_members_are_required()
    {
        var options = OptionSet.All[0];
        var (reflection, code) = (new JsonSerializerOptions(options.Options), DirectCode.For(options));
        reflection.TypeInfoResolver = Reflection;

        var differing = CorpusTypes.All.Where(type => type.Values.Any(value =>
            HostileInputs.Of(JsonSerializer.SerializeToUtf8Bytes(value, type.Type, reflection))
                .Any(input => FindDifference(type, input, reflection, code) is not null)));

        Type[] expected = [typeof(RequiredMembers), typeof(GenericInit<int>), typeof(Outer)];
        var actual = differing.Select(type => type.Type).ToList();
        Assert.True(expected.SequenceEqual(actual), string.Join(", ", actual));
    }

    internal static JsonSerializerOptions Oracle(OptionSet options) =>
        new(options.Options) { TypeInfoResolver = new Reference() };

    private static void AssertSameRead(CorpusType type, byte[] json, JsonSerializerOptions oracle, DirectCode code)
    {
        var difference = FindDifference(type, json, oracle, code);
        Assert.True(difference is null, difference);
    }

    internal static string? FindDifference(CorpusType type, byte[] json, JsonSerializerOptions oracle, DirectCode code)
    {
        var expected = Outcome.Of(() => JsonSerializer.Deserialize(json, type.Type, oracle));
        var actual = Outcome.Of(() => code[type.Type].Read(json));

        // System.Text.Json lets this one escape as it is. Ours says where it happened.
        if (expected.Text == "InvalidOperationException: The element cannot be an object or array."
            && actual.Text.Contains("could not be converted to System.Text.Json.Nodes.JsonValue.", StringComparison.Ordinal))
        {
            return null;
        }

        // In a path System.Text.Json counts the elements that a set has taken; ours counts those of the JSON.
        if (!expected.IsValue && SetTypes.Contains(type.Type) && WithoutIndices(expected) == WithoutIndices(actual))
        {
            return null;
        }

        return expected == actual ? null : $"{type} from {Encoding.UTF8.GetString(json)}\nexpected {expected}\nactual   {actual}";
    }

    private static string WithoutIndices(Outcome outcome) => Regex.Replace(outcome.Text, @"\[\d+\]", "[]");

    private sealed class Reference : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
        {
            IJsonTypeInfoResolver mode = ReflectedTypes.Contains(type) ? Reflection : CorpusContext.Default;
            return mode.GetTypeInfo(type, options);
        }
    }
}
