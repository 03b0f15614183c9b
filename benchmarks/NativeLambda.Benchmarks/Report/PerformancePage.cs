using System.Globalization;
using System.Runtime.InteropServices;

namespace NativeLambda.Benchmarks.Report;

/// <summary>
/// <c>docs/performance.md</c>, where each benchmark owns the lines between two marks: a run replaces them, and what
/// people wrote around them stays.
/// </summary>
internal static class PerformancePage
{
    /// <summary>Puts what a run showed in place of what the last one showed, and prints it.</summary>
    /// <param name="section">The name in the marks, and the argument that runs the benchmark.</param>
    /// <param name="content">Markdown.</param>
    public static void Write(string section, string content)
    {
        var text = $"{Origin(section)}\n\n{content.Trim()}\n";
        Console.WriteLine(text);

        var path = Path.Combine(Repository.Root, "docs", "performance.md");
        var page = File.ReadAllText(path);
        var (start, end) = ($"<!-- {section} -->\n", $"<!-- end of {section} -->");
        var from = page.IndexOf(start, StringComparison.Ordinal);
        var to = page.IndexOf(end, StringComparison.Ordinal);
        if (from < 0 || to < from)
        {
            throw new InvalidOperationException($"docs/performance.md has no place for this: write {start.Trim()} and {end} into it.");
        }

        File.WriteAllText(path, $"{page[..(from + start.Length)]}{text}{page[to..]}");
    }

    private static string Origin(string section) => string.Create(
        CultureInfo.InvariantCulture,
        $"Measured on {DateTime.UtcNow:yyyy-MM-dd} ({Environment.ProcessorCount} cores of {Processor()}, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}) by\n`dotnet run -c Release --project benchmarks/NativeLambda.Benchmarks -- {section}`.");

    private static string Processor()
    {
        const string cpuInfo = "/proc/cpuinfo";
        var model = File.Exists(cpuInfo)
            ? File.ReadLines(cpuInfo).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return model?.Split(':', 2)[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
