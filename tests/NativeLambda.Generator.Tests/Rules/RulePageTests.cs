using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NativeLambda.CodeFixes;
using NativeLambda.Generator.Analyzers;
using NativeLambda.Generator.TestKit;
using Xunit;

namespace NativeLambda.Generator.Tests.Rules;

/// <summary>Every rule has its page, and what the page says is so.</summary>
public sealed class RulePageTests
{
    /// <summary>What the SDK imports into every file of a project with implicit usings.</summary>
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly ImmutableArray<DiagnosticDescriptor> Descriptors =
    [
        .. typeof(Generator.Diagnostics.Rules).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>().OrderBy(rule => rule.Id),
    ];

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(HandlerAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private static readonly ImmutableArray<string> Fixable =
    [
        .. typeof(RuleCodeFix).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(RuleCodeFix)))
            .SelectMany(type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds),
    ];

    public static TheoryData<string> Ids => [.. RulePage.Ids];

    [Fact]
    public void Every_rule_has_its_page_and_every_page_its_rule() =>
        Assert.Equal(Descriptors.Select(rule => rule.Id), RulePage.Ids);

    [Fact]
    public void Every_rule_has_its_constant_and_is_reported_by_one_analyzer()
    {
        // By name, because the fixes' assembly has the same constants compiled in.
        var ids = typeof(HandlerAnalyzer).Assembly.GetType("NativeLambda.Generator.Diagnostics.DiagnosticIds")!;
        var constants = ids.GetFields().Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(Descriptors.Select(rule => rule.Id), constants.Order());
        Assert.Equal(
            Descriptors.Select(rule => rule.Id),
            Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Order());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_says_what_the_rule_is(string id)
    {
        var page = RulePage.Read(id);
        var rule = Descriptors.Single(rule => rule.Id == id);

        Assert.Equal(id, page.Id);
        Assert.Equal(rule.Title.ToString(CultureInfo.InvariantCulture), page.Title);
        Assert.Equal($"`{rule.Category}`", page.Facts["Category"]);
        Assert.Equal(rule.DefaultSeverity.ToString(), page.Facts["Severity"]);
        Assert.Equal(Fixable.Contains(id), page.Facts["Code fix"] != "none");
        Assert.Equal(
            ["## Cause", "## Why it matters", "## How to fix it", "## When to suppress it", "## Example", "### Before", "### After"],
            page.Sections);
        Assert.EndsWith($"/docs/rules/{id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_the_rules_is_that_of_the_pages()
    {
        var table = File.ReadLines(Path.Combine(RulePage.Folder, "README.md")).Where(line => line.StartsWith("| [NL", StringComparison.Ordinal));

        Assert.Equal(
            RulePage.Ids.Select(RulePage.Read).Select(page => $"| [{page.Id}]({page.Id}.md) | {page.Title} | {page.Facts["Severity"]} | {page.Facts["Code fix"]} |"),
            table);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_example_breaks_the_rule_before_and_no_rule_after(string id)
    {
        var page = RulePage.Read(id);

        Assert.Equal([id], (await AnalyzeAsync(page.Before)).Distinct());
        Assert.Empty(await AnalyzeAsync(page.After));
    }

    /// <summary>
    /// The ids of the rules that an example breaks. It has to compile, with what is generated for it; only that there is
    /// nothing to start (CS5001) is a mistake that a rule is about.
    /// </summary>
    private static async Task<IEnumerable<string>> AnalyzeAsync(RuleExample example)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = GeneratorRun.Start(
            TestCompilation.Create(OutputKind.ConsoleApplication, example.Source, ImplicitUsings),
            example.Generated is { } generated ? [new OtherGenerator(generated)] : []).Output;
        Assert.Empty(compilation.GetDiagnostics(cancellation)
            .Where(diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, Id: not "CS5001" }));

        var diagnostics = await compilation.WithAnalyzers(Analyzers, FilesBeside(example)).GetAnalyzerDiagnosticsAsync(cancellation);
        return diagnostics.Select(diagnostic => diagnostic.Id);
    }

    private static AnalyzerOptions FilesBeside(RuleExample example)
    {
        List<AdditionalText> files = [];
        if (example.Template is { } template)
        {
            files.Add(new TextFile("/Orders/template.yaml", template));
        }

        if (example.Sample is { } sample)
        {
            files.Add(new TextFile("/Orders/events/Orders.Create.json", sample));
        }

        return new AnalyzerOptions([.. files], new ItemMetadata(example.SampleHandler));
    }

    private sealed class TextFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }

    /// <summary>What the build says of the items: a JSON file is a sample event.</summary>
    private sealed class ItemMetadata(string? sampleHandler) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile.Path.EndsWith(".json", StringComparison.Ordinal)
            ? new Options(new()
            {
                ["build_metadata.AdditionalFiles.SourceItemGroup"] = "LambdaEvent",
                ["build_metadata.AdditionalFiles.Handler"] = sampleHandler ?? "*",
            })
            : GlobalOptions;

        private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
        {
#nullable disable warnings // The attribute that the base method has here stands in two of the referenced assemblies.
            public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value);
#nullable restore warnings
        }
    }
}
