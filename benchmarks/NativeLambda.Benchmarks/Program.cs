using System.Globalization;
using NativeLambda.Benchmarks.Functions;
using NativeLambda.Benchmarks.Generator;
using NativeLambda.Benchmarks.Json;
using NativeLambda.Benchmarks.Soak;

Dictionary<string, Action> benchmarks = new()
{
    [FunctionBenchmark.Section] = FunctionBenchmark.Run,
    [JsonBenchmark.Section] = JsonBenchmark.Run,
    [StartBenchmark.Section] = StartBenchmark.Run,
    [CollectorBenchmark.Section] = CollectorBenchmark.Run,
    [GeneratorBenchmark.Section] = GeneratorBenchmark.Run,
    [OutputBenchmark.Section] = OutputBenchmark.Run,
    [DispatchBenchmark.Section] = DispatchBenchmark.Run,
    [SoakBenchmark.Name] = SoakBenchmark.Run,
};

if (args is [var name] && benchmarks.TryGetValue(name, out var run))
{
    run();
    return 0;
}

// One size, and one edit, while one works on it.
if (args is [GeneratorBenchmark.Section, var count, .. { Length: <= 1 } edit] && int.TryParse(count, CultureInfo.InvariantCulture, out var handlers))
{
    GeneratorBenchmark.Show(handlers, edit.FirstOrDefault());
    return 0;
}

Console.Error.WriteLine($"usage: dotnet run -c Release --project benchmarks/NativeLambda.Benchmarks -- {string.Join('|', benchmarks.Keys)}\n       {GeneratorBenchmark.Section} HANDLERS [EDIT]");
return 2;
