using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NativeLambda.Generator.TestKit;
using Xunit;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace NativeLambda.Generator.Tests.Pipeline;

/// <summary>Each event is parsed by itself: an edit of a type parses what leads to it and prints what names it.</summary>
public sealed class EventEditTests
{
    private const int EventCount = 40;

    private const string Shared = "namespace Shop; public class Address { public string? City { get; set; } }";

    [Theory]
    [InlineData("int Count", "long Count")]
    [InlineData("int Count", "int Count { get; set; } public string? Added")]
    [InlineData("string? Note", "string? Text")]
    public void An_edit_of_an_event_parses_one_event_and_prints_one_file(string old, string @new)
    {
        var run = Start().Edit("Event7.cs", text => Replace(text, old, @new));

        AssertParsed(run, 1);
        Assert.Equal(["Shop_Handlers7_Handle.g.cs"], run.Printed);
    }

    [Fact]
    public void A_type_that_is_new_to_the_context_prints_that_too()
    {
        var run = Start().Edit("Event7.cs", text => Replace(text, "int Count", "System.Guid Count"));

        AssertParsed(run, 1);
        Assert.Equal(["LambdaJson.JsonContext.g.cs", "Shop_Handlers7_Handle.g.cs"], run.Printed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_edit_of_a_type_that_two_events_share_parses_both_and_prints_its_file()
    {
        var start = Start(("Shared.cs", Shared), ("Event7.cs", Event(7, "Address")), ("Event9.cs", Event(9, "Address")));
        var run = start.Edit("Shared.cs", text => Replace(text, "City", "Town"));

        AssertParsed(run, 2);
        Assert.Equal(["Shop_Address.Json.g.cs"], run.Printed);
        AssertFresh(run);
    }

    [Fact]
    public void A_type_that_comes_to_be_shared_gets_a_file_and_loses_it_again()
    {
        var start = Start(("Shared.cs", Shared), ("Event7.cs", Event(7, "Address")));
        Assert.DoesNotContain("Shop_Address.Json.g.cs", start.Sources.Keys);

        var shared = start.Edit("Event9.cs", text => Replace(text, "int Count", "Address? Count"));
        AssertParsed(shared, 1);
        Assert.Equal(["Shop_Address.Json.g.cs", "Shop_Handlers7_Handle.g.cs", "Shop_Handlers9_Handle.g.cs"], shared.Printed.Order(StringComparer.Ordinal));
        AssertFresh(shared);

        var own = shared.Edit("Event9.cs", text => Replace(text, "Address? Count", "int Count"));
        Assert.Equal(start.Sources, own.Sources);
    }

    [Fact]
    public void A_type_that_one_event_reads_and_another_handler_writes_is_united()
    {
        const string Writer = "namespace Shop; public static class Writer { [NativeLambda.LambdaHandler] public static Event7? Write() => null; }";
        var start = Start(("Writer.cs", Writer));
        var printed = start.Sources["Shop_Event7.Json.g.cs"];
        Assert.Contains("IJsonReader", printed, StringComparison.Ordinal);
        Assert.Contains("IJsonWriter", printed, StringComparison.Ordinal);

        var run = start.Edit("Event7.cs", text => Replace(text, "int Count", "long Count"));
        AssertParsed(run, 1);
        Assert.Equal(["Shop_Event7.Json.g.cs"], run.Printed);
        AssertFresh(run);
    }

    [Fact]
    public void An_event_that_comes_or_goes_leaves_nearly_all_others_alone()
    {
        var start = Start();
        var removed = start.Edit("Event0.cs", text => Replace(text, "[LambdaHandler] ", ""));
        Assert.InRange(Parsed(removed), 0, 3);
        AssertFresh(removed);

        var added = removed.Edit("Event0.cs", text => Replace(text, "public static string", "[LambdaHandler] public static string"));
        Assert.InRange(Parsed(added), 1, 4);
        Assert.Equal(start.Sources, added.Sources);
    }

    [Fact]
    public void Names_that_clash_do_so_only_as_long_as_both_are_there()
    {
        // Both would be Shop_Inner_Part, and Part in the context.
        var start = Start(("Event7.cs", Event(7, "Shop_Inner.Part")), ("Shared.cs", "namespace Shop_Inner; public class Part { public int A { get; set; } }"));
        var clash = start.Edit("Event9.cs", text => Replace(text, "int Count", "Inner.Part? Count") + " public static class Inner { public class Part { public int B { get; set; } } }");
        AssertFresh(clash);
        AssertCompiles(clash);
        Assert.Contains("JsonTypeInfo<global::Shop_Inner.Part> Shop_InnerPart", Context(clash), StringComparison.Ordinal);
        Assert.Contains("JsonTypeInfo<global::Shop.Inner.Part> InnerPart", Context(clash), StringComparison.Ordinal);

        var back = clash.Edit("Event9.cs", _ => Event(9, "int"));
        Assert.Equal(start.Sources, back.Sources);
        Assert.Contains("JsonTypeInfo<global::Shop_Inner.Part> Part", Context(back), StringComparison.Ordinal);

        static string Context(GeneratorRun run) => run.Sources["LambdaJson.JsonContext.g.cs"];
    }

    [Fact]
    public void The_options_of_the_context_are_part_of_every_event()
    {
        const string Context =
            """
            [NativeLambda.LambdaJsonContext]
            [System.Text.Json.Serialization.JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true)]
            internal partial class Json : System.Text.Json.Serialization.JsonSerializerContext;
            """;
        var run = Start(("Json.cs", Context)).Edit("Json.cs", text => Replace(text, "= true", "= false"));

        AssertParsed(run, EventCount + 1);
        Assert.Equal(EventCount, run.Printed.Count(name => name.StartsWith("Shop_Handlers", StringComparison.Ordinal)));
        AssertFresh(run);
    }

    private static void AssertParsed(GeneratorRun run, int count)
    {
        Assert.Equal(count, Parsed(run));
        Assert.Equal(EventCount + 1, run.Reasons(StepNames.ParsedJsonRoots).Length);
    }

    /// <summary>How many roots were parsed: what is behind an unchanged key is cached, and whatever else ran is not.</summary>
    private static int Parsed(GeneratorRun run) => run.Reasons(StepNames.ParsedJsonRoots).Count(reason => reason is New or Modified or Unchanged);

    /// <summary>Asserts that a driver that has seen nothing yet gives the same.</summary>
    private static void AssertFresh(GeneratorRun run) => Assert.Equal(GeneratorRun.Start(run.Input).Sources, run.Sources);

    private static void AssertCompiles(GeneratorRun run) =>
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

    private static GeneratorRun Start(params (string Path, string Source)[] files)
    {
        var sources = Enumerable.Range(0, EventCount).ToDictionary(i => $"Event{i}.cs", i => Event(i, "int"));
        foreach (var (path, source) in files)
        {
            sources[path] = source;
        }

        return GeneratorRun.Start(TestCompilation.Create().AddSyntaxTrees(sources.Select(file => TestCompilation.Parse(file.Value, file.Key))));
    }

    private static string Event(int i, string member) =>
        $$"""
        using NativeLambda;
        namespace Shop;
        public static class Handlers{{i}} { [LambdaHandler] public static string? Handle(Event{{i}} input) => null; }
        public class Event{{i}} { public {{(member == "int" ? "int" : member + "?")}} Count { get; set; } public Own{{i}}? Own { get; set; } }
        public class Own{{i}} { public string? Note { get; set; } public long Number { get; set; } }
        """;

    private static string Replace(string text, string old, string @new)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, @new, StringComparison.Ordinal);
    }
}
