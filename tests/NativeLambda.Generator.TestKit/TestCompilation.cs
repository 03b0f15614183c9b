using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NativeLambda.Events;
using NativeLambda.Hosting;

namespace NativeLambda.Generator.TestKit;

/// <summary>Makes compilations that see .NET 10, the run-time library and the events, runs generators over them, and loads the result.</summary>
public static class TestCompilation
{
    /// <summary>The file name of the first source; the others count up from it.</summary>
    public const string FirstPath = "Source0.cs";

    public static CSharpParseOptions ParseOptions { get; } =
        CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);

    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(LambdaInvoker).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(SQSEvent).Assembly.Location),
    ];

    public static CSharpCompilation Create(params IEnumerable<string> sources) =>
        Create(OutputKind.DynamicallyLinkedLibrary, sources);

    public static CSharpCompilation Create(OutputKind outputKind, params IEnumerable<string> sources) =>
        CSharpCompilation.Create(
            "TestAssembly",
            sources.Select((source, i) => Parse(source, $"Source{i}.cs")),
            References,
            new CSharpCompilationOptions(outputKind, nullableContextOptions: NullableContextOptions.Enable));

    public static SyntaxTree Parse(string source, string path = FirstPath) =>
        CSharpSyntaxTree.ParseText(source, ParseOptions, path);

    /// <summary>Runs NativeLambda's generator and any others, and fails on whatever the compiler has to say, warnings included.</summary>
    public static CSharpCompilation RunGenerator(this CSharpCompilation compilation, params IEnumerable<IIncrementalGenerator> others)
    {
        var output = GeneratorRun.Start(compilation, others).Output;
        ThrowIfAny(output.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning), output);
        return output;
    }

    /// <summary>Compiles to memory and loads the assembly into a context of its own that can be collected.</summary>
    public static Assembly Load(this CSharpCompilation compilation) =>
        new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true).LoadFromStream(new MemoryStream(compilation.EmitImage()));

    /// <summary>Compiles to memory, and fails on errors.</summary>
    public static byte[] EmitImage(this CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        ThrowIfAny(result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), compilation);
        return image.ToArray();
    }

    private static void ThrowIfAny(IEnumerable<Diagnostic> diagnostics, Compilation compilation)
    {
        var found = diagnostics.ToList();
        if (found.Count == 0)
        {
            return;
        }

        var generated = compilation.SyntaxTrees
            .Where(tree => found.Any(d => d.Location.SourceTree == tree))
            .Select(tree => $"--- {tree.FilePath}\n{tree}");
        throw new InvalidOperationException(string.Join("\n", found.Select(d => d.ToString()).Concat(generated)));
    }
}
