using System.Collections.Immutable;
using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing;
using NativeLambda.Generator.Json.Parsing.Metadata;
using NativeLambda.Generator.Model;
using NativeLambda.Generator.Parsing;
using NativeLambda.Generator.Parsing.Skeleton;
using NativeLambda.Generator.TestKit;
using Xunit;

namespace NativeLambda.Generator.Tests.Pipeline;

/// <summary>
/// Whenever two projects have equal keys, a parse from scratch finds equal models in them: the one property that makes
/// it right to stop at a key. It is checked for the whole, for the handlers and for their JSON.
/// </summary>
public sealed class SkeletonPropertyTests(ITestOutputHelper output)
{
    private static readonly ImmutableArray<string> Sources =
    [
        """
        global using Receipts = System.Collections.Generic.List<Shop.Receipt>;
        using NativeLambda;
        using Marked = NativeLambda.LambdaHandlerAttribute;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Shop;

        public partial class Orders
        {
            private const string Name = "orders." + "create";
            private static readonly int Start = 1;
            private int _count = 2;

            public Orders() { _count = 3; }

            [LambdaHandler(Name)]
            public async Task<Receipt?> Create(Order order, LambdaContext context, CancellationToken stop)
            {
                await Task.Yield();
                static int Local(int x) => x + 4;
                return new Receipt { Total = Local(_count) };
            }

            [Marked]
            public static Receipts List(string? customer) => [new() { Total = 5 }];

            public static partial class Inner
            {
                [LambdaHandler]
                public static void Remove(int id) { }
            }
        }
        """,
        """
        using System;
        using System.Collections.Generic;
        using System.Text.Json.Serialization;

        namespace Shop
        {
            public record Customer(string Name, int Age = 6);

            public class Order
            {
                public required string Id { get; init; }
                [JsonPropertyName("n")] public int Number { get; set; } = 7;
                public State State { get; set; }
                public Customer? Customer { get; set; }
                public Dictionary<string, decimal> Prices { get; } = new();
                public int Sum => Number + 8;
                public Payment? Payment { get; set; }
        #nullable disable
                public string Note { get; set; }
        #nullable restore
        #if PAID
                public DateTime Paid { get; set; }
        #else
                public DateTime Due { get; set; }
        #endif
            }

            public enum State { Open = 9, Closed }

            [JsonDerivedType(typeof(Card), "card")]
            public class Payment { public decimal Amount { get; set; } }
            public class Card : Payment { [JsonPropertyName(Names.Prefix + "umber")] public string? Number { get; init; } }

            [NativeLambda.LambdaJsonContext]
            [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
            internal partial class ShopJson : JsonSerializerContext { public static int Receipt; }

            public class Receipt
            {
                public int Total { get; set; }
                [JsonIgnore] public object? Internal { get; set; }
            }
        }
        """,
        """
        using System.Threading.Tasks;

        namespace Shop;

        public class Repository
        {
            private int _count = 10;
            public Order? Find(string id, int limit = 11) => null;
            public Task SaveAsync(Order order) { _count++; return Task.CompletedTask; }
            public int Number { get; set; } = 12;
        }

        public static class Names { public const string Prefix = "n"; public static string Of(Customer customer) => customer.Name; }
        """,
    ];

    /// <summary>Pieces that turn up in real edits, and some that shift what stands behind them.</summary>
    private static readonly string[] Pieces =
    [
        " ", "\n", "// comment\n", "/* ", " */", ";", "{", "}", "(", ")", "=> 1", "= 2", "[", "]", "\"", "?", ", int extra",
        "\n#nullable disable\n", "\n#nullable enable\n", "\n#if PAID\n", "\n#endif\n", "\n#define PAID\n", "#",
        "static ", "partial ", "public ", "private ", "required ", "async ", "const ", "record ", "var x = 1;",
        "[LambdaHandler] ", "[LambdaHandler(\"x\")] ", "[JsonIgnore] ", "using System;", "class C { }", "int F;", "return;",
        "1", "Order", "string", "@", "$\"{1}\"", "'c'",
    ];

    private sealed record Edit(int File, int Position, int Length, string Text)
    {
        public string[] Apply(IReadOnlyList<string> sources)
        {
            var edited = sources.ToArray();
            var file = File % edited.Length;
            var source = edited[file];
            var start = Position % (source.Length + 1);
            edited[file] = source.Remove(start, Math.Min(Length, source.Length - start)).Insert(start, Text);
            return edited;
        }
    }

    private static Gen<Edit> AnyEdit { get; } =
        from file in Gen.Int[0, Sources.Length - 1]
        from position in Gen.Int[0, 3000]
        from length in Gen.Frequency((3, Gen.Const(0)), (2, Gen.Int[1, 3]), (1, Gen.Int[4, 60]))
        from text in Gen.Frequency((3, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])), (1, Gen.Const("")))
        select new Edit(file, position, length, text);

    [Fact]
    public void Equal_keys_mean_equal_models()
    {
        var (equal, equalHandlers, equalJson, different) = (0, 0, 0, 0);

        // A few edits first, so that the one that counts starts from many different sources.
        Gen.Select(AnyEdit.List[0, 3], AnyEdit).Check(
            2_000,
            edits =>
            {
                var (before, last) = edits;
                var sources = before.Aggregate((IReadOnlyList<string>)Sources, (current, edit) => edit.Apply(current));
                var old = new Parsed(sources);
                var @new = new Parsed(last.Apply(sources));
                if (old.Keyed.Equals(@new.Keyed))
                {
                    Interlocked.Increment(ref equal);
                    AssertEqual(old.Project, @new.Project);
                    return;
                }

                // The key of the whole is another, but that of a part may be the same.
                Interlocked.Increment(ref different);
                if (old.HandlersKey.Equals(@new.HandlersKey))
                {
                    Interlocked.Increment(ref equalHandlers);
                    AssertEqual(old.Handlers, @new.Handlers);
                }

                if (old.ContextsKey.Equals(@new.ContextsKey))
                {
                    AssertEqual(old.Contexts, @new.Contexts);
                }

                foreach (var (key, model) in old.Roots)
                {
                    if (@new.Roots.Find(root => root.Key.Equals(key)) is (not null, var same))
                    {
                        Interlocked.Increment(ref equalJson);
                        AssertEqual(model, same);
                    }
                }

                void AssertEqual<T>(T expected, T actual)
                    where T : IEquatable<T> => Assert.True(expected.Equals(actual), $"{last} on\n{string.Join("\n---\n", sources)}");
            });

        output.WriteLine($"{equal} edits left the key equal, {different} did not; of these {equalHandlers} left that of the handlers equal and {equalJson} that of the JSON.");
        Assert.True(equal > 100 && different > 100 && equalHandlers > 50 && equalJson > 50, "The edits are too much alike to show anything.");
    }

    [Fact]
    public void The_sources_that_are_edited_have_models()
    {
        var project = new Parsed(Sources).Project;

        Assert.Equal(3, project.Files.Count(file => file.Handler is not null));
        Assert.Contains(project.Files, file => file.JsonTypes.Count > 0);
    }

    /// <summary>A project, parsed from scratch by the steps of the pipeline.</summary>
    private sealed class Parsed
    {
        private readonly CSharpCompilation _compilation;

        public Parsed(IReadOnlyList<string> sources)
        {
            _compilation = TestCompilation.Create(sources);
            var skeletons = _compilation.SyntaxTrees.Select(tree => TreeSkeleton.Of(tree, CancellationToken.None)).ToEquatableArray();
            var facts = CompilationFacts.Of(_compilation, CancellationToken.None);
            Keyed = new(_compilation, new CompilationKey(skeletons, new([.. _compilation.References], facts)));
            HandlersKey = HandlersParser.Reduce(Keyed, CancellationToken.None);
            Handlers = HandlersParser.Parse(HandlersKey, CancellationToken.None);
            ContextsKey = JsonContextsParser.Reduce(Keyed, CancellationToken.None);
            Contexts = JsonContextsParser.Parse(ContextsKey, CancellationToken.None);
            Roots =
            [
                .. from list in JsonRootParser.Reduce((Keyed, Handlers, Contexts), CancellationToken.None)
                   from root in JsonRootParser.Split(list, CancellationToken.None)
                   select (root, JsonRootParser.Parse(root, CancellationToken.None)),
            ];
            Project = ProjectParser.Parse(Keyed, CancellationToken.None);
            GC.KeepAlive(_compilation);
        }

        public KeyedCompilation<CompilationKey> Keyed { get; }

        public KeyedCompilation<MarkedKey> HandlersKey { get; }

        public HandlersModel Handlers { get; }

        public KeyedCompilation<MarkedKey> ContextsKey { get; }

        public JsonContextsModel Contexts { get; }

        public List<(KeyedCompilation<JsonRootKey> Key, JsonRootModel Model)> Roots { get; }

        public ProjectModel Project { get; }
    }
}
