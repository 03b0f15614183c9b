using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NativeLambda.Json.Corpus;
using NativeLambda.Json.Tests.Support;

namespace NativeLambda.Json.Tests;

/// <summary>
/// The metadata of the generated context against that of System.Text.Json's own generator, property by property: what a
/// modifier or a library that reads metadata sees.
/// </summary>
public class MetadataShapeTests(ITestOutputHelper output)
{
    public static TheoryData<OptionSet> OptionSets { get; } = [.. OptionSet.All];

    [Theory]
    [MemberData(nameof(OptionSets))]
    public void Is_that_of_the_reference(OptionSet options)
    {
        var oracle = DifferentialTests.Oracle(options);
        var context = DirectCode.For(options).Context;
        var failures = new List<string>();
        var types = Closure(CorpusTypes.All.Select(type => type.Type), oracle);
        foreach (var type in types)
        {
            var expected = MetadataShape.Of(oracle.GetTypeInfo(type));
            var actual = context.GetTypeInfo(type) is { } info ? MetadataShape.Of(info) : "not known";
            if (expected != actual)
            {
                failures.Add($"{type}\nexpected {expected}\nactual   {actual}");
            }
        }

        output.WriteLine($"{types.Count} types");
        Assert.True(failures.Count == 0, $"{failures.Count} differences\n" + string.Join("\n\n", failures.Take(10)));
    }

    /// <summary>The types that some types reach by their metadata.</summary>
    private static HashSet<Type> Closure(IEnumerable<Type> roots, JsonSerializerOptions options)
    {
        var found = new HashSet<Type>();
        var open = new Stack<Type>(roots);
        while (open.TryPop(out var type))
        {
            if (!found.Add(type))
            {
                continue;
            }

            var info = options.GetTypeInfo(type);
            foreach (var next in new[] { info.ElementType, info.KeyType, Nullable.GetUnderlyingType(type) }.OfType<Type>())
            {
                open.Push(next);
            }

            foreach (var property in info.Properties.Where(property => property.Get is not null || property.Set is not null))
            {
                open.Push(property.PropertyType);
            }
        }

        // System.Text.Json's converter of a key needs no metadata of the key's type, and the context has none.
        found.RemoveWhere(type => !options.TryGetTypeInfo(type, out _));
        return found;
    }
}
