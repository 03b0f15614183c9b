using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NativeLambda.Generator;
using NativeLambda.Generator.TestKit;

namespace NativeLambda.Benchmarks.Generator;

/// <summary>The generators that are compared.</summary>
internal static class Generators
{
    public const string Ours = "NativeLambda";
    public const string Theirs = "System.Text.Json";

    /// <summary>A generator that does nothing: what the driver itself costs.</summary>
    public static ISourceGenerator CreateEmpty() => new EmptyGenerator().AsSourceGenerator();

    public static ISourceGenerator CreateOurs() => new HandlerGenerator().AsSourceGenerator();

    public static ISourceGenerator CreateTheirs()
    {
        var path = typeof(Generators).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "SystemTextJsonGenerator").Value!;
        return new AnalyzerFileReference(path, AnalyzerLoader.Instance).GetGenerators(LanguageNames.CSharp).Single();
    }

    public static GeneratorDriver CreateDriver(params IEnumerable<ISourceGenerator> generators) =>
        CSharpGeneratorDriver.Create(generators, parseOptions: TestCompilation.ParseOptions);

    private sealed class AnalyzerLoader : IAnalyzerAssemblyLoader
    {
        public static AnalyzerLoader Instance { get; } = new();

        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }

    private sealed class EmptyGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
        }
    }
}
