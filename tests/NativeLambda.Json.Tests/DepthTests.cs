using System.Text;
using System.Text.Json;
using NativeLambda.Json.Corpus;
using NativeLambda.Json.Tests.Support;

namespace NativeLambda.Json.Tests;

/// <summary>Depth ends at 64 both ways, as in System.Text.Json, so that a cycle is an error and never a stack overflow.</summary>
public class DepthTests
{
    private static readonly OptionSet Default = OptionSet.All[0];

    public static TheoryData<int> Depths { get; } = [60, 61, 62, 63, 64, 65, 66, 200];

    [Theory]
    [MemberData(nameof(Depths))]
    public void Writes_or_refuses_as_System_Text_Json(int depth)
    {
        var chain = new TreeNode();
        var named = new TreeNode { Name = "leaf" };
        var list = new TreeNode { Children = [] };
        var full = new TreeNode { Children = [null!, new()] };
        var dictionary = new TreeNode { ByName = new() { ["k"] = new TreeNode() } };
        for (var i = 0; i < depth; i++)
        {
            chain = new TreeNode { Next = chain };
            named = new TreeNode { Next = named };
            list = i % 2 == 0 ? new TreeNode { Children = [list] } : new TreeNode { Next = list };
            full = new TreeNode { Children = [new(), full] };
            dictionary = i % 2 == 0 ? new TreeNode { ByName = new() { ["a.b"] = dictionary } } : new TreeNode { Next = dictionary };
        }

        var points = new TreeNode { Points = [new Point(), null] };
        var nulls = new TreeNode { Points = [null] };
        var scalars = new TreeNode { Numbers = [null, 1] };
        for (var i = 0; i < depth; i++)
        {
            points = new TreeNode { Next = points };
            nulls = new TreeNode { Next = nulls };
            scalars = new TreeNode { Next = scalars };
        }

        foreach (var value in new[] { chain, named, list, full, dictionary, points, nulls, scalars })
        {
            AssertSameWrite(value);
        }
    }

    [Fact]
    public void Refuses_a_cycle()
    {
        var node = new TreeNode { Name = "a" };
        node.Next = new TreeNode { Children = [new TreeNode { ByName = new() { ["k"] = node } }] };

        AssertSameWrite(node);
    }

    [Theory]
    [MemberData(nameof(Depths))]
    public void Reads_or_refuses_as_System_Text_Json(int depth)
    {
        foreach (var (open, close) in new[] { ("{\"Next\":", "}"), ("{\"Children\":[", "]}"), ("{\"ByName\":{\"k\":", "}}"), ("{\"Unknown\":", "}") })
        {
            var json = string.Concat(Enumerable.Repeat(open, depth)) + "{}" + string.Concat(Enumerable.Repeat(close, depth));

            Assert.Null(DifferentialTests.FindDifference(
                CorpusTypes.All.Single(type => type.Type == typeof(TreeNode)),
                Encoding.UTF8.GetBytes(json),
                DifferentialTests.Oracle(Default),
                DirectCode.For(Default)));
        }
    }

    [Fact]
    public void Refuses_numbers_that_JSON_cannot_express()
    {
        AssertSameWrite(new Scalars { Double = double.NaN });
        AssertSameWrite(new Scalars { Single = float.PositiveInfinity });
        AssertSameWrite(new Elements { Any = default });

        // System.Text.Json fails too, but speaks of an invalid JSON text that it has written itself.
        Assert.Throws<ArgumentException>(() => DirectCode.For(Default)[typeof(Scalars)].Write(new Scalars { Half = Half.NegativeInfinity }));
    }

    private static void AssertSameWrite<T>(T value)
    {
        var expected = Outcome.Of(() => JsonSerializer.SerializeToUtf8Bytes(value, DifferentialTests.Oracle(Default)));
        var actual = Outcome.Of(() => DirectCode.For(Default)[typeof(T)].Write(value));
        Assert.Equal(expected, actual);
    }
}
