using System.Diagnostics;
using System.Globalization;
using NativeLambda.Benchmarks.Report;

namespace NativeLambda.Benchmarks.Functions;

/// <summary>What is measured, each built in a folder of its own when it is asked for first.</summary>
internal sealed class Executables : IDisposable
{
    private const string Ours = "NativeLambda";
    private const string Usual = "the usual way";

    private readonly string _folder = Directory.CreateTempSubdirectory("nativelambda-benchmark-").FullName;

    private readonly Dictionary<string, string> _built = [];

    public string Launcher => Compile("launch");

    /// <summary>A program that prints one line.</summary>
    public string Console => Publish(Path.Combine("benchmarks", "console", "console.csproj"), "console");

    /// <summary>A program that does nothing.</summary>
    public string Nothing => Publish(Path.Combine("benchmarks", "nothing", "nothing.csproj"), "nothing");

    /// <summary>A program in C that does nothing.</summary>
    public string FloorNothing => Compile("nothing");

    public Function Greeter => new(Ours, Publish(Path.Combine("samples", "Greeter", "Greeter.csproj"), "bootstrap"), "Greeter.MyHandler");

    public Function UsualGreeter => new(
        Usual, Publish(Path.Combine("benchmarks", "usual", "Greeter", "UsualGreeter.csproj"), "UsualGreeter"), "Greeter.MyHandler");

    public Function FloorGreeter => new("C on raw sockets", Compile("greeter"), "Greeter.MyHandler");

    public Function QueueWorker => new(Ours, Publish(Path.Combine("samples", "QueueWorker", "QueueWorker.csproj"), "bootstrap"), "orders.count");

    public Function UsualQueueWorker => new(
        Usual, Publish(Path.Combine("benchmarks", "usual", "QueueWorker", "UsualQueueWorker.csproj"), "UsualQueueWorker"), "orders.count");

    /// <summary>Runs the console program to its end.</summary>
    /// <returns>The milliseconds that it took, and those of processor time.</returns>
    public (double Wall, double Cpu) RunConsole() => RunToEnd(Console);

    /// <summary>Runs a program to its end.</summary>
    /// <returns>The milliseconds that it took, and those of processor time.</returns>
    public (double Wall, double Cpu) RunToEnd(params string[] command)
    {
        var times = Run(Launcher, ["-w", .. command]).Split(' ');
        return (long.Parse(times[0], CultureInfo.InvariantCulture) / 1e6, long.Parse(times[1], CultureInfo.InvariantCulture) / 1e3);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Compile(string source)
    {
        if (_built.TryGetValue(source, out var built))
        {
            return built;
        }

        var executable = _built[source] = Path.Combine(_folder, source);
        Run("cc", "-O2", "-o", executable, Path.Combine(Repository.Root, "benchmarks", "floor", source + ".c"));
        return executable;
    }

    private string Publish(string project, string executable)
    {
        if (_built.TryGetValue(project, out var built))
        {
            return built;
        }

        System.Console.Error.WriteLine($"Publishing {project}…");
        Run("dotnet", "publish", Path.Combine(Repository.Root, project), "-c", "Release", "--artifacts-path", _folder, "--disable-build-servers", "-nodeReuse:false");
        return _built[project] = Path.Combine(_folder, "publish", Path.GetFileNameWithoutExtension(project), "release", executable);
    }

    private static string Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{command} failed:\n{output}");
    }
}
