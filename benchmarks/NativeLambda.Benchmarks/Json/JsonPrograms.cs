using System.Diagnostics;
using NativeLambda.Benchmarks.Report;

namespace NativeLambda.Benchmarks.Json;

/// <summary>The program of <c>benchmarks/json</c>, published in each way.</summary>
internal sealed class JsonPrograms : IDisposable
{
    private const string Name = "NativeLambda.Benchmarks.Json";

    private readonly string _folder = Directory.CreateTempSubdirectory("nativelambda-benchmark-").FullName;

    public JsonPrograms()
    {
        Managed = Publish("managed", "-p:PublishAot=false");
        Native = Publish("native");
        UsualNative = Publish("usual", "-p:OptimizationPreference=");
    }

    /// <summary>For an installed .NET.</summary>
    public JsonProgram Managed { get; }

    /// <summary>As a user of NativeLambda publishes.</summary>
    public JsonProgram Native { get; }

    /// <summary>Not for size, but as it is by default.</summary>
    public JsonProgram UsualNative { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private JsonProgram Publish(string name, string? option = null)
    {
        Console.Error.WriteLine($"Publishing benchmarks/json ({name})…");
        var folder = Path.Combine(_folder, name);
        List<string> arguments =
        [
            "publish", Path.Combine(Repository.Root, "benchmarks", "json"), "-c", "Release", "-o", folder,
            "--artifacts-path", folder + ".build", "--disable-build-servers", "-nodeReuse:false",
        ];
        if (option is not null)
        {
            arguments.Add(option);
        }

        new JsonProgram("dotnet").Run([.. arguments]);
        return new JsonProgram(Path.Combine(folder, Name));
    }
}

/// <summary>A program that prints what it found.</summary>
internal sealed class JsonProgram(string path)
{
    public string Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{path} failed:\n{output}");
    }
}
