using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NativeLambda.Generator.TestKit;
using Xunit;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace NativeLambda.Generator.Tests.Pipeline;

/// <summary>For each kind of edit, which steps run again on a warm driver and which do not.</summary>
public sealed class EditMatrixTests
{
    private const string Handlers = "Source0.cs";
    private const string Events = "Source1.cs";
    private const string Other = "Source2.cs";

    private const string HandlersSource =
        """
        using NativeLambda;

        public static class Orders
        {
            [LambdaHandler]
            public static Receipt Create(Order order, LambdaContext context)
            {
                return new Receipt { Total = 1 };
            }

            [LambdaHandler("orders.count")]
            public static int Count(string customer) => 2;
        }
        """;

    private const string EventsSource =
        """
        public class Order
        {
            public string? Id { get; set; }
        }

        public class Receipt
        {
            public int Total { get; set; }
        }
        """;

    private const string OtherSource =
        """
        public static class Other
        {
            public static int Method() => 3;
        }
        """;

    private static GeneratorRun Start(OutputKind outputKind = OutputKind.DynamicallyLinkedLibrary) =>
        GeneratorRun.Start(TestCompilation.Create(outputKind, HandlersSource, EventsSource, OtherSource));

    [Theory]
    [InlineData("a comment", Handlers, "public static class Orders", "// orders\npublic static class Orders")]
    [InlineData("white space above a handler", Handlers, "    [LambdaHandler]", "\n\n    [LambdaHandler]")]
    [InlineData("a handler's body", Handlers, "Total = 1", "Total = 100")]
    [InlineData("a handler's expression body", Handlers, "=> 2", "=> 20")]
    [InlineData("a body in another file", Other, "=> 3", "=> 30")]
    public void Nothing_but_a_hash(string edit, string path, string old, string @new)
    {
        var run = Start().Edit(path, text => Replace(text, old, @new));

        Assert.Single(run.Reasons(StepNames.Skeletons), reason => reason is Unchanged);
        Assert.Equal(2, run.Reasons(StepNames.Skeletons).Count(reason => reason is Cached));
        Assert.True(run.Reasons(StepNames.Key) is [Unchanged], edit);
        AssertCached(
            run,
            [
                StepNames.HandlersKey, StepNames.ParsedHandlers, StepNames.JsonRootKeys, StepNames.ParsedJsonRoots, StepNames.Json, StepNames.LacksMain, StepNames.Project,
                StepNames.Files, StepNames.JsonContexts, StepNames.Dispatch, StepNames.Main,
            ]);
        AssertPrinted(run);
    }

    [Theory]
    [InlineData("Method()", "Renamed()")]
    [InlineData("public static int Method()", "public Order? Method(Receipt receipt)")]
    [InlineData("public static int Method()", "public static int Added; public static int Method()")]
    public void An_unrelated_member_is_not_parsed(string old, string @new)
    {
        var run = Start().Edit(Other, text => Replace(text, old, @new));

        Assert.Equal([Modified], run.Reasons(StepNames.Key));
        Assert.Equal([Unchanged], run.Reasons(StepNames.HandlersKey));
        AssertCached(run, StepNames.JsonRootKeys, StepNames.ParsedHandlers, StepNames.ParsedJsonRoots, StepNames.Json, StepNames.Project, StepNames.Files, StepNames.JsonContexts, StepNames.Dispatch, StepNames.Main);
        AssertPrinted(run);
    }

    [Fact]
    public void An_unrelated_type_is_parsed_and_prints_nothing()
    {
        var run = Start().Edit(Other, text => Replace(text, "public static class Other", "public class Added; public static class Other"));

        Assert.Equal([Modified, Modified, Modified, Modified], run.Reasons(StepNames.JsonRootKeys));
        Assert.Equal([Unchanged], run.Reasons(StepNames.ParsedHandlers));
        Assert.Equal([Unchanged, Unchanged, Unchanged, Unchanged], run.Reasons(StepNames.ParsedJsonRoots));
        AssertCached(run, StepNames.Json, StepNames.Project, StepNames.Files, StepNames.JsonContexts, StepNames.Dispatch, StepNames.Main);
        AssertPrinted(run);
    }

    [Fact]
    public void A_changed_signature_parses_no_JSON_and_prints_its_own_invoker()
    {
        var run = Start().Edit(Handlers, text => Replace(text, "(Order order, LambdaContext context)", "(Order order)"));

        Assert.Equal([Modified], run.Reasons(StepNames.ParsedHandlers));
        AssertCached(run, StepNames.JsonRootKeys, StepNames.ParsedJsonRoots, StepNames.Json);
        AssertPrinted(run, "Orders_Create.g.cs");
    }

    [Fact]
    public void A_changed_result_type_prints_what_depends_on_it()
    {
        var run = Start().Edit(Handlers, text => Replace(text, "static int Count", "static long Count"));

        AssertPrinted(run, "Orders_Count.g.cs", "LambdaHandlers.g.cs", "LambdaJson.JsonContext.g.cs");
    }

    [Fact]
    public void A_changed_name_prints_the_table()
    {
        var run = Start().Edit(Handlers, text => Replace(text, "orders.count", "orders.number"));

        AssertPrinted(run, "LambdaHandlers.g.cs");
    }

    [Fact]
    public void A_changed_event_type_prints_the_file_of_its_handler_and_metadata()
    {
        var run = Start().Edit(Events, text => Replace(text, "string? Id", "int Id"));

        AssertPrinted(run, "Orders_Create.g.cs");
    }

    [Fact]
    public void A_handler_that_a_rule_refuses_leaves_the_others_in_place()
    {
        var run = Start().Edit(Handlers, text => Replace(text, "Create(Order order", "Create(ref Order order"));

        AssertPrinted(run, "LambdaHandlers.g.cs", "LambdaJson.JsonContext.g.cs");
        Assert.Equal(["LambdaHandlers.g.cs", "LambdaJson.JsonContext.g.cs", "Orders_Count.g.cs"], run.Sources.Keys.Order());
    }

    [Fact]
    public void A_removed_attribute_takes_the_handler_away()
    {
        var run = Start().Edit(Handlers, text => Replace(text, "[LambdaHandler]", ""));

        Assert.Equal(["LambdaHandlers.g.cs", "LambdaJson.JsonContext.g.cs", "Orders_Count.g.cs"], run.Sources.Keys.Order());
    }

    [Fact]
    public void A_changed_type_that_only_a_context_leads_to_prints_its_metadata()
    {
        const string Context =
            """
            [NativeLambda.LambdaJsonSerializable(typeof(Root))]
            internal partial class Json : System.Text.Json.Serialization.JsonSerializerContext;
            """;
        var start = GeneratorRun.Start(TestCompilation.Create(
            Context, "public class Root { public Leaf? Leaf { get; set; } }", "public class Leaf { public int A { get; set; } }", "public class Other { public int A { get; set; } }"));

        Assert.Contains("\"A\"", start.Sources.Values.Single(source => source.Contains("class LeafMetadata", StringComparison.Ordinal)), StringComparison.Ordinal);
        var changed = start.Edit("Source2.cs", text => Replace(text, "int A", "long B"));
        Assert.Contains("\"B\"", changed.Sources.Values.Single(source => source.Contains("class LeafMetadata", StringComparison.Ordinal)), StringComparison.Ordinal);
        AssertPrinted(start.Edit("Source3.cs", text => Replace(text, "int A", "long B")));

        var added = start.Edit(TestCompilation.FirstPath, text => Replace(text, "typeof(Root)", "typeof(Other)"));
        Assert.Contains(added.Sources.Values, source => source.Contains("class OtherMetadata", StringComparison.Ordinal));
        Assert.DoesNotContain(added.Sources.Values, source => source.Contains("class LeafMetadata", StringComparison.Ordinal));
    }

    [Fact]
    public void An_added_reference_is_parsed_and_prints_nothing()
    {
        var library = TestCompilation.Create("public class Library;").ToMetadataReference();
        var start = Start();
        var run = start.Edit(start.Input.AddReferences(library));

        Assert.Equal([Modified], run.Reasons(StepNames.Key));
        Assert.Equal([Unchanged], run.Reasons(StepNames.ParsedHandlers));
        Assert.Equal([Unchanged, Unchanged, Unchanged, Unchanged], run.Reasons(StepNames.ParsedJsonRoots));
        AssertPrinted(run);
    }

    [Fact]
    public void A_project_that_becomes_an_executable_gets_its_main()
    {
        var start = Start();
        var options = start.Input.Options.WithOutputKind(OutputKind.ConsoleApplication);
        var run = start.Edit(start.Input.WithOptions(options));

        // The table is no longer shown to others.
        AssertPrinted(run, "LambdaHandlers.g.cs", "Main.g.cs");
    }

    [Fact]
    public void A_main_of_the_user_s_own_takes_the_generated_one_away()
    {
        var start = Start(OutputKind.ConsoleApplication);
        Assert.Contains("Main.g.cs", start.Sources.Keys);
        var run = start.Edit(Other, text => Replace(text, "public static int Method()", "public static int Main()"));

        Assert.DoesNotContain("Main.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void An_old_compilation_is_not_kept_alive()
    {
        var (run, first) = StartAndForget();
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(first.TryGetTarget(out _));
        GC.KeepAlive(run);
    }

    // Not inlined, so that no local of a frame above holds the compilation.
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static (GeneratorDriver Driver, WeakReference<Compilation> First) StartAndForget()
    {
        var compilation = TestCompilation.Create(HandlersSource, EventsSource, OtherSource);
        var first = new WeakReference<Compilation>(compilation);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(new HandlerGenerator());
        driver = driver.RunGenerators(compilation);
        var other = compilation.SyntaxTrees[2];
        driver = driver.RunGenerators(compilation.ReplaceSyntaxTree(other, TestCompilation.Parse(Replace(OtherSource, "3", "30"), Other)));
        return (driver, first);
    }

    private static void AssertCached(GeneratorRun run, params string[] steps)
    {
        foreach (var step in steps)
        {
            Assert.All(run.Reasons(step), reason => Assert.Equal(Cached, reason));
        }
    }

    /// <summary>Asserts that exactly these files were printed in this run.</summary>
    private static void AssertPrinted(GeneratorRun run, params string[] hintNames) =>
        Assert.Equal(hintNames.Order(), run.Printed.Order());

    private static string Replace(string text, string old, string @new)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, @new, StringComparison.Ordinal);
    }
}
