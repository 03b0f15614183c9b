using System.Globalization;
using NativeLambda.Benchmarks.Report;

namespace NativeLambda.Benchmarks.Json;

/// <summary>
/// The generated code beside System.Text.Json, under .NET and as a native executable. What is measured is a program of its
/// own, <c>benchmarks/json</c>, so that it can be both, and so that a first call is the first of a process.
/// </summary>
internal static class JsonBenchmark
{
    public const string Section = "json";

    private const int Rounds = 3;
    private const int FirstCalls = 3;

    private const string Direct = "direct";
    private const string Metadata = "metadata";
    private const string FastPath = "fast path";

    public static void Run()
    {
        using var programs = new JsonPrograms();
        var managed = new Dictionary<string, JsonFigures>();
        var native = new Dictionary<string, JsonFigures>();
        for (var round = 0; round < Rounds; round++)
        {
            // Each as its users publish it.
            Add(native, programs.Native.Run("steady"), codec => codec == Direct);
            Add(native, programs.UsualNative.Run("steady"), codec => codec != Direct);
            Add(managed, programs.Managed.Run("steady"), _ => true);
        }

        PerformancePage.Write(Section, string.Join('\n',
            "The processor time of a call, and what it allocates. *Metadata* and *fast path* are the two modes of System.Text.Json's generator, with the same options; a ratio says how many times as fast the generated code is.\n",
            "Native, the generated code with the settings of the package, which are for size, and System.Text.Json with those that a template has:\n",
            Steady(native),
            "Under .NET, with its just-in-time compiler:\n",
            Steady(managed),
            "The first call of a process, in which System.Text.Json makes its metadata:\n",
            First(programs, native.Values)));
    }

    private static void Add(Dictionary<string, JsonFigures> all, string output, Func<string, bool> counts)
    {
        foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split('\t') is not [var document, var direction, var codec, var nanoseconds, var bytes] || !counts(codec))
            {
                continue;
            }

            var key = $"{document}\t{direction}";
            if (!all.TryGetValue(key, out var figures))
            {
                all.Add(key, figures = new JsonFigures(document, direction));
            }

            figures.Add(codec, double.Parse(nanoseconds, CultureInfo.InvariantCulture), long.Parse(bytes, CultureInfo.InvariantCulture));
        }
    }

    private static string Steady(Dictionary<string, JsonFigures> all)
    {
        var table = new Table("", "generated, µs", "metadata, µs", "ratio", "fast path, µs", "ratio", "allocated, bytes", "by metadata");
        foreach (var figures in all.Values)
        {
            var (ours, metadata) = (figures.Median(Direct), figures.Median(Metadata));
            var fast = figures.Has(FastPath) ? figures.Median(FastPath) : default(double?);
            table.Add(
                $"{figures.Direction} {figures.Document}",
                Microseconds(ours),
                Microseconds(metadata),
                Numbers.ShowRatio(metadata, ours),
                fast is { } time ? Microseconds(time) : "",
                fast is { } sameTime ? Numbers.ShowRatio(sameTime, ours) : "",
                Numbers.ShowCount(figures.Allocated(Direct)),
                Numbers.ShowCount(figures.Allocated(Metadata)));
        }

        return table.ToString();
    }

    private static string First(JsonPrograms programs, IEnumerable<JsonFigures> measured)
    {
        var table = new Table("", "native: generated, µs", "metadata, µs", "ratio", ".NET: generated, ms", "metadata, ms", "ratio");
        foreach (var (document, direction) in measured.Select(figures => (figures.Document, figures.Direction)))
        {
            List<double> ours = [], theirs = [], managedOurs = [], managedTheirs = [];
            for (var i = 0; i < FirstCalls; i++)
            {
                ours.Add(FirstCall(programs.Native, Direct));
                theirs.Add(FirstCall(programs.UsualNative, Metadata));
                managedOurs.Add(FirstCall(programs.Managed, Direct));
                managedTheirs.Add(FirstCall(programs.Managed, Metadata));
            }

            table.Add(
                $"{direction} {document}",
                Microseconds(Numbers.Median(ours)),
                Microseconds(Numbers.Median(theirs)),
                Numbers.ShowRatio(Numbers.Median(theirs), Numbers.Median(ours)),
                Numbers.Show(Numbers.Median(managedOurs) / 1e6),
                Numbers.Show(Numbers.Median(managedTheirs) / 1e6),
                Numbers.ShowRatio(Numbers.Median(managedTheirs), Numbers.Median(managedOurs)));

            double FirstCall(JsonProgram program, string codec) =>
                double.Parse(program.Run("first", document, direction, codec).Split('\t')[3], CultureInfo.InvariantCulture);
        }

        return table.ToString();
    }

    private static string Microseconds(double nanoseconds) => Numbers.Show(nanoseconds / 1e3);
}
