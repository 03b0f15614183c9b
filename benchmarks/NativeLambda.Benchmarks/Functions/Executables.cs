using System.Diagnostics;
using System.Globalization;
using NativeLambda.Benchmarks.Report;

namespace NativeLambda.Benchmarks.Functions;

/// <summary>What is measured, built in a folder of its own.</summary>
internal sealed class Executables : IDisposable
{
    private const string Ours = "NativeLambda";
    private const string Usual = "the usual way";

    private readonly string _folder = Directory.CreateTempSubdirectory("nativelambda-benchmark-").FullName;

    public Executables()
    {
        Launcher = Compile("launch");
        Console = Publish(Path.Combine("benchmarks", "console", "console.csproj"), "console");
        Greeter = new Function(Ours, Publish(Path.Combine("samples", "Greeter", "Greeter.csproj"), "bootstrap"), "Greeter.MyHandler");
        UsualGreeter = new Function(
            Usual, Publish(Path.Combine("benchmarks", "usual", "Greeter", "UsualGreeter.csproj"), "UsualGreeter"), "Greeter.MyHandler");
        FloorGreeter = new Function("C on raw sockets", Compile("greeter"), "Greeter.MyHandler");
        QueueWorker = new Function(Ours, Publish(Path.Combine("samples", "QueueWorker", "QueueWorker.csproj"), "bootstrap"), "orders.count");
        UsualQueueWorker = new Function(
            Usual, Publish(Path.Combine("benchmarks", "usual", "QueueWorker", "UsualQueueWorker.csproj"), "UsualQueueWorker"), "orders.count");
    }

    public string Launcher { get; }

    /// <summary>A program that prints one line.</summary>
    public string Console { get; }

    public Function Greeter { get; }

    public Function UsualGreeter { get; }

    public Function FloorGreeter { get; }

    public Function QueueWorker { get; }

    public Function UsualQueueWorker { get; }

    /// <summary>Runs the console program to its end.</summary>
    /// <returns>The milliseconds that it took, and those of processor time.</returns>
    public (double Wall, double Cpu) RunConsole()
    {
        var times = Run(Launcher, "-w", Console).Split(' ');
        return (long.Parse(times[0], CultureInfo.InvariantCulture) / 1e6, long.Parse(times[1], CultureInfo.InvariantCulture) / 1e3);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Compile(string source)
    {
        var executable = Path.Combine(_folder, source);
        Run("cc", "-O2", "-o", executable, Path.Combine(Repository.Root, "benchmarks", "floor", source + ".c"));
        return executable;
    }

    private string Publish(string project, string executable)
    {
        System.Console.Error.WriteLine($"Publishing {project}…");
        Run("dotnet", "publish", Path.Combine(Repository.Root, project), "-c", "Release", "--artifacts-path", _folder, "--disable-build-servers", "-nodeReuse:false");
        return Path.Combine(_folder, "publish", Path.GetFileNameWithoutExtension(project), "release", executable);
    }

    private static string Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{command} failed:\n{output}");
    }
}
