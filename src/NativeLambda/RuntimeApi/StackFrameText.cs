using System.Globalization;

namespace NativeLambda.RuntimeApi;

/// <summary>
/// One frame as it stands in <see cref="Exception.StackTrace"/>. The text is read because asking for the frames'
/// methods would keep reflection in the executable.
/// </summary>
/// <param name="label">The method.</param>
/// <param name="path">The source file, or empty where it is not known.</param>
/// <param name="line">The line in the source file, from 1, or 0 where it is not known.</param>
internal readonly struct StackFrameText(string label, string path, int line)
{
    private const string Start = "at ";
    private const string PathStart = " in ";
    private const string LineStart = ":line ";
    private const string OffsetStart = " + 0x";

    internal string Label => label;

    internal string Path => path;

    internal int Line => line;

    /// <summary>The frames of a stack trace, one string each, without the lines between them that tell of a rethrow.</summary>
    internal static string[] Split(string? stackTrace)
    {
        var frames = new List<string>();
        for (var rest = stackTrace; !string.IsNullOrEmpty(rest);)
        {
            var end = rest.IndexOf('\n');
            var line = (end < 0 ? rest : rest[..end]).Trim();
            rest = end < 0 ? null : rest[(end + 1)..];
            if (line.Length > 0 && !line.StartsWith("---", StringComparison.Ordinal))
            {
                frames.Add(line);
            }
        }

        return [.. frames];
    }

    /// <summary>Takes apart <c>at Method() in /file.cs:line 3</c> (with symbols) or <c>at Method() + 0x1f</c> (native).</summary>
    internal static StackFrameText Parse(string frame)
    {
        if (frame.StartsWith(Start, StringComparison.Ordinal))
        {
            frame = frame[Start.Length..];
        }

        var lineStart = frame.AsSpan().LastIndexOf(LineStart);
        var pathStart = frame.IndexOf(PathStart, StringComparison.Ordinal);
        if (pathStart > 0 && lineStart > pathStart
            && int.TryParse(frame.AsSpan(lineStart + LineStart.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return new StackFrameText(frame[..pathStart], frame[(pathStart + PathStart.Length)..lineStart], number);
        }

        var offset = frame.AsSpan().LastIndexOf(OffsetStart);
        return new StackFrameText(offset > 0 ? frame[..offset] : frame, "", 0);
    }
}
