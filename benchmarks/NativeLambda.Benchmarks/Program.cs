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

Console.Error.WriteLine($"usage: dotnet run -c Release --project benchmarks/NativeLambda.Benchmarks -- {string.Join('|', benchmarks.Keys)}");
return 2;
