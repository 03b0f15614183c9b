using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace NativeLambda.Tests;

/// <summary>The table in <c>docs/runtime.md</c> says of each item which tests hold it; this says whether it is true.</summary>
public sealed partial class RuntimeTableTests
{
    /// <summary>The items of this library: 47 and 48 are about invoking a function from outside.</summary>
    private static readonly IEnumerable<int> Items = Enumerable.Range(1, 49).Except([47, 48]);

    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));
    private static readonly string Page = File.ReadAllText(Path.Combine(Root, "docs", "runtime.md"));

    private static readonly HashSet<string> Tests = [.. Directory
        .EnumerateFiles(Path.Combine(Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
        .SelectMany(file => TestMethod().Matches(File.ReadAllText(file)))
        .Select(match => match.Groups["name"].Value)];

    [Fact]
    public void EveryItemHasOneRow() =>
        Assert.Equal(Items, Rows().Select(row => row.Item));

    [Fact]
    public void EveryTestOfTheTableExists() =>
        Assert.Empty(Rows().SelectMany(row => row.Tests).Except(Tests));

    [Fact]
    public void EveryTestWithANumberStandsInItsRow()
    {
        var rows = Rows().ToDictionary(row => row.Item, row => row.Tests);
        var missing = Tests.Where(test => ItemNumber().Match(test) is { Success: true } number
            && !rows[int.Parse(number.Value, CultureInfo.InvariantCulture)].Contains(test)).ToList();
        Assert.Empty(missing);
    }

    [Fact]
    public void WhatIsDoneHasATest() =>
        Assert.DoesNotContain(Rows(), row => row.State.StartsWith("done", StringComparison.Ordinal) && row.Tests.Length == 0);

    private static IEnumerable<(int Item, string State, string[] Tests)> Rows() =>
        from line in Page.Split('\n')
        let cells = line.Split('|')
        where cells.Length == 6 && int.TryParse(cells[1], CultureInfo.InvariantCulture, out _)
        select (
            int.Parse(cells[1], CultureInfo.InvariantCulture),
            cells[3].Trim(),
            CodeSpan().Matches(cells[4]).Select(match => match.Groups["text"].Value).ToArray());

    [GeneratedRegex(@"\[(?:Fact|Theory)[^\]]*\](?:\s*\[[^\n]*\])*\s*public (?:async )?(?:void|Task) (?<name>\w+)\(")]
    private static partial Regex TestMethod();

    [GeneratedRegex(@"(?<=^Item)\d+(?=_)")]
    private static partial Regex ItemNumber();

    [GeneratedRegex("`(?<text>[^`]+)`")]
    private static partial Regex CodeSpan();

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
