using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using NativeLambda.Generator.TestKit;
using Xunit;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace NativeLambda.Generator.Tests.Pipeline;

/// <summary>
/// How much is done and written in a project of many handlers, counted: what the figures of <c>docs/performance.md</c>
/// come from, where times say nothing in a test.
/// </summary>
public sealed class EditVolumeTests
{
    private const int HandlerCount = 20;
    private const string Edited = "Source7.cs";

    [Theory]
    [InlineData("an attribute's argument", "Handle7", "other7")]
    [InlineData("a parameter", "(Event7 input)", "(Event7 input, LambdaContext context)")]
    [InlineData("a member's name", "int Count", "int Number")]
    [InlineData("a member's type", "int Count", "string? Count")]
    [InlineData("a member of a type within the event", "decimal Price", "decimal Cost")]
    public void An_edit_of_one_handler_of_many_prints_one_file(string edit, string old, string @new)
    {
        var run = Start().Edit(Edited, text => Replace(text, old, @new));

        var expected = edit == "an attribute's argument" ? ["LambdaHandlers.g.cs"] : new[] { "Shop_Handlers7_Handle.g.cs" };
        Assert.Equal(expected, run.Printed.Where(name => !name.StartsWith("Handlers_", StringComparison.Ordinal)));
        Assert.Equal(HandlerCount - (edit == "an attribute's argument" ? 0 : 1), run.Reasons(StepNames.Files).Count(reason => reason is Cached or Unchanged));
    }

    [Theory]
    [InlineData("a body", Edited, "return null;", "return \"\";")]
    [InlineData("a body elsewhere", "Source20.cs", "=> 1", "=> 2")]
    public void An_edit_of_a_body_runs_nothing_below_the_key(string edit, string path, string old, string @new)
    {
        var run = Start().Edit(path, text => Replace(text, old, @new));

        Assert.True(run.Reasons(StepNames.Key) is [Unchanged], edit);
        Assert.Single(run.Reasons(StepNames.Skeletons), reason => reason is Unchanged);
        Assert.All(
            StepNames.All.SkipWhile(step => step != StepNames.Key).Skip(1),
            step => Assert.All(run.Reasons(step), reason => Assert.Equal(Cached, reason)));
        Assert.Empty(run.Printed);
    }

    [Fact]
    public void A_member_elsewhere_costs_no_parse()
    {
        var run = Start().Edit("Source20.cs", text => Replace(text, "int Method()", "Event3? Method(Part5 part)"));

        Assert.All(
            [StepNames.ParsedHandlers, StepNames.ParsedJsonRoots, StepNames.Json, StepNames.Project, StepNames.Files],
            step => Assert.All(run.Reasons(step), reason => Assert.Equal(Cached, reason)));
        Assert.Empty(run.Printed);
    }

    // System.Text.Json's generator writes 26.8 kB of source and 5.6 kB of IL for the same event. Whoever raises a limit
    // makes every build and every keystroke of every user slower.
    [Fact]
    public void A_handler_with_an_event_of_ten_members_takes_little_source_and_few_files()
    {
        var sources = Start().Sources;

        Assert.InRange(sources.Count, HandlerCount, HandlerCount + 4);
        Assert.InRange(sources.Values.Sum(Encoding.UTF8.GetByteCount) / HandlerCount, 1, MaximumSource);
    }

    private const int MaximumSource = 10_000;

    private static GeneratorRun Start() => GeneratorRun.Start(Compilation());

    private static CSharpCompilation Compilation() => TestCompilation.Create(
        Enumerable.Range(0, HandlerCount).Select(Handler).Append("namespace Shop; public static class Elsewhere { public static int Method() => 1; }"));

    private static string Handler(int i) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using NativeLambda;

        namespace Shop;

        public static class Handlers{{i}}
        {
            [LambdaHandler("Handle{{i}}")]
            public static string? Handle(Event{{i}} input)
            {
                return null;
            }
        }

        public class Event{{i}}
        {
            public string? Name { get; set; }
            public int Count { get; set; }
            public DateTime Time { get; set; }
            public List<string>? Tags { get; set; }
            public double? Weight { get; set; }
            public Dictionary<string, int>? Numbers { get; set; }
            public bool IsPaid { get; set; }
            public Part{{i}}? First { get; set; }
            public Part{{i}}[]? Parts { get; set; }
            public DayOfWeek Day { get; set; }
        }

        public record Part{{i}}(string Name, decimal Price);
        """;

    private static string Replace(string text, string old, string @new)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, @new, StringComparison.Ordinal);
    }
}
