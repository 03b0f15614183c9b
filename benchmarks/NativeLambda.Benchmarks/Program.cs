using NativeLambda.Benchmarks.Functions;
using NativeLambda.Benchmarks.Generator;

switch (args)
{
    case ["generator"]:
        GeneratorBenchmark.Run();
        return 0;
    case ["functions"]:
        FunctionBenchmark.Run();
        return 0;
    default:
        Console.Error.WriteLine("usage: dotnet run -c Release --project benchmarks/NativeLambda.Benchmarks -- generator|functions");
        return 2;
}
