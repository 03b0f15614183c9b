namespace NativeLambda.Generator.Tests.Documentation;

/// <summary>A fenced block of a Markdown file.</summary>
/// <param name="Page">The file, relative to the repository.</param>
/// <param name="Line">The line of its first fence, counted from 1.</param>
/// <param name="Language">What stands behind the fence.</param>
/// <param name="Text">What stands between the fences.</param>
/// <param name="File">The file that the block is, which a comment on the line before it says, or <see langword="null"/>.</param>
internal sealed record CodeBlock(string Page, int Line, string Language, string Text, string? File)
{
    private const string Fence = "```";
    private const string FileMark = "<!-- file: ";
    private const string MarkEnd = " -->";

    /// <summary>The blocks of a file in their order.</summary>
    public static IEnumerable<CodeBlock> Read(string root, string page)
    {
        var lines = System.IO.File.ReadAllLines(Path.Combine(root, page));
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            var end = Array.IndexOf(lines, Fence, i + 1);
            if (end < 0)
            {
                throw new InvalidDataException($"{page}({i + 1}): the block has no end.");
            }

            yield return new CodeBlock(page, i + 1, lines[i][Fence.Length..], string.Join('\n', lines[(i + 1)..end]), i > 0 ? FileOf(lines[i - 1]) : null);
            i = end;
        }
    }

    private static string? FileOf(string line) =>
        line.StartsWith(FileMark, StringComparison.Ordinal) ? line[FileMark.Length..^MarkEnd.Length] : null;

    public override string ToString() => $"{Page}({Line})";
}
