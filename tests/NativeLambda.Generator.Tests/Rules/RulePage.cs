using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NativeLambda.Generator.Tests.Rules;

/// <summary>The page of a rule, <c>docs/rules/NLxxxx.md</c>, taken apart as its template says.</summary>
internal sealed partial record RulePage(string Id, string Title, IReadOnlyDictionary<string, string> Facts, IReadOnlyList<string> Sections, RuleExample Before, RuleExample After)
{
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "docs", "rules"));

    /// <summary>The ids of the rules that have a page.</summary>
    public static IEnumerable<string> Ids =>
        Directory.EnumerateFiles(Folder, "NL*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order();

    public static RulePage Read(string id)
    {
        var text = File.ReadAllText(Path.Combine(Folder, id + ".md"));
        var heading = Heading().Match(text);
        return new RulePage(
            heading.Groups["id"].Value,
            heading.Groups["title"].Value,
            Row().Matches(text).ToDictionary(row => row.Groups["name"].Value, row => row.Groups["value"].Value),
            [.. Section().Matches(text).Select(section => section.Value)],
            RuleExample.Parse(text[text.IndexOf("### Before", StringComparison.Ordinal)..text.IndexOf("### After", StringComparison.Ordinal)]),
            RuleExample.Parse(text[text.IndexOf("### After", StringComparison.Ordinal)..]));
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;

    [GeneratedRegex("^# (?<id>NL[0-9]{4}): (?<title>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\| (?<name>[A-Z][^|]*) \| (?<value>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("^##+ .+$", RegexOptions.Multiline)]
    private static partial Regex Section();
}

/// <summary>An example of a page: its source, and the template or the sample event beside it if there is one.</summary>
/// <param name="Source">The C#.</param>
/// <param name="Generated">What another source generator writes, fenced as <c>cs</c>.</param>
/// <param name="Template">A deployment template.</param>
/// <param name="Sample">A sample event.</param>
/// <param name="SampleHandler">The handler that the project gives for the sample, or <see langword="null"/> where its name tells.</param>
internal sealed partial record RuleExample(string Source, string? Generated, string? Template, string? Sample, string? SampleHandler)
{
    public static RuleExample Parse(string text)
    {
        var blocks = Block().Matches(text).ToDictionary(block => block.Groups["language"].Value, block => block.Groups["code"].Value);
        return new RuleExample(
            blocks["csharp"],
            blocks.GetValueOrDefault("cs"),
            blocks.GetValueOrDefault("yaml"),
            blocks.GetValueOrDefault("json"),
            blocks.TryGetValue("xml", out var item) ? XElement.Parse(item).Attribute("Handler")?.Value : null);
    }

    [GeneratedRegex("^```(?<language>[a-z]+)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
