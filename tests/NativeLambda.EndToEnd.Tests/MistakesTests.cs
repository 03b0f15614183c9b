using System.Text.RegularExpressions;
using Xunit;

namespace NativeLambda.EndToEnd.Tests;

/// <summary>
/// What a build says of every mistake, in words that a person has read: samples/Mistakes/expected.txt. Move received.txt
/// over it if a change is meant.
/// </summary>
public sealed partial class MistakesTests
{
    [Fact]
    public async Task A_build_says_of_each_mistake_what_is_expected()
    {
        var folder = Directory.CreateTempSubdirectory("nativelambda-").FullName;
        try
        {
            var (exitCode, output) = await DotnetCommand.RunAsync(
                "build", Repository.Sample("Mistakes"), "--artifacts-path", folder, "-terminalLogger:off");

            // A build prints each line twice, the second time in its summary, in no certain order.
            var lines = Finding().Matches(output.ReplaceLineEndings("\n"))
                .Select(match => (File: match.Groups["file"].Value, Line: Number(match, "line"), Column: Number(match, "column"), Message: match.Groups["message"].Value))
                .Distinct()
                .OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column)
                .ThenBy(finding => finding.Message, StringComparer.Ordinal)
                .Select(finding => $"{finding.File}({finding.Line},{finding.Column}): {finding.Message}\n");
            var received = string.Concat(lines);

            var receivedPath = Repository.Sample("Mistakes", "received.txt");
            var expected = await File.ReadAllTextAsync(Repository.Sample("Mistakes", "expected.txt"), TestContext.Current.CancellationToken);
            if (received != expected)
            {
                await File.WriteAllTextAsync(receivedPath, received, TestContext.Current.CancellationToken);
            }

            Assert.Equal(expected, received);
            Assert.Equal(1, exitCode);
            File.Delete(receivedPath);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    // The help link and the project's path at the end say nothing of the message.
    [GeneratedRegex(@"^.*[/\\]samples[/\\]Mistakes[/\\](?<file>[^(\n]+)\((?<line>\d+),(?<column>\d+)\): (?<message>.*?)( \(https://[^)]*\))? \[[^\]]*\]$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Finding();
}
