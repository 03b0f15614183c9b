using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NativeLambda.Benchmarks.Report;

namespace NativeLambda.Benchmarks.Generator;

/// <summary>
/// What the generators write for the same types, and what the compiler's whole work costs with and without them. Their
/// output has to be parsed, bound and compiled too, which costs more than to write it.
/// </summary>
internal static class OutputBenchmark
{
    public const string Section = "generator-output";

    private const int Handlers = 100;
    private const int Rounds = 7;

    public static void Run()
    {
        Variant[] variants =
        [
            new("no generator", "", () => []),
            new(Generators.Ours + ", direct code and a context", "", () => [Generators.CreateOurs()]),
            new(Generators.Theirs + ", a context", Workload.TheirContext(Handlers), () => [Generators.CreateTheirs()]),
        ];
        var builds = variants.Select(variant => new List<Build>()).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (variant, list) in variants.Zip(builds))
            {
                list.Add(Compile(variant));
            }
        }

        var (none, theirs) = (builds[0][^1], builds[^1][^1]);
        var table = new Table("", "source, kB", "ratio", "IL, kB", "ratio", "without handlers: source, kB", "ratio", "IL, kB", "ratio", "the compiler's whole work, ms");
        foreach (var (variant, list) in variants.Zip(builds))
        {
            var build = list[^1];
            table.Add(
            [
                variant.Name,
                .. Cells(it => it.Source),
                .. Cells(it => it.Il - none.Il),
                .. Cells(it => it.JsonSource),
                .. Cells(it => it.JsonIl - none.JsonIl),
                Numbers.Show(Numbers.Median(list.Select(it => it.Milliseconds))),
            ]);

            IEnumerable<string> Cells(Func<Build, double> figure) =>
                [Numbers.Show(figure(build) / 1e3 / Handlers), Numbers.ShowRatio(figure(build), figure(theirs))];
        }

        PerformancePage.Write(Section, $"""
            For each of {Numbers.ShowCount(Handlers)} handlers with an event of ten members; beside all that is written, what is written for the JSON alone, without the handlers' table and calls. The last column is the processor time of the whole compilation.

            {table}
            """);
    }

    private static Build Compile(Variant variant)
    {
        GC.Collect();
        var start = Environment.CpuUsage.TotalTime;
        var compilation = Workload.Create(Handlers, variant.Context);
        var driver = Generators.CreateDriver(variant.Create()).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        using var image = new MemoryStream();
        var result = output.Emit(image);
        var time = Environment.CpuUsage.TotalTime - start;
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(10)));
        }

        var sources = driver.GetRunResult().GeneratedTrees;
        var (il, jsonIl) = CountIl(image);
        return new Build(
            sources.Sum(tree => (double)tree.Length),
            sources.SelectMany(OutermostTypes).Where(type => IsJson(type.Identifier.ValueText)).Sum(type => (double)type.FullSpan.Length),
            il,
            jsonIl,
            time.TotalMilliseconds);
    }

    private static bool IsJson(string name) =>
        !name.Contains("Handlers", StringComparison.Ordinal) && !name.EndsWith("Invoker", StringComparison.Ordinal);

    private static IEnumerable<TypeDeclarationSyntax> OutermostTypes(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes(node => node is not TypeDeclarationSyntax).OfType<TypeDeclarationSyntax>();

    /// <summary>The bytes of all method bodies, and those of them outside of handlers, their calls and their table.</summary>
    private static (double All, double Json) CountIl(MemoryStream image)
    {
        image.Position = 0;
        using var file = new PEReader(image, PEStreamOptions.LeaveOpen);
        var metadata = file.GetMetadataReader();
        var (all, json) = (0.0, 0.0);
        foreach (var handle in metadata.MethodDefinitions)
        {
            var method = metadata.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress == 0)
            {
                continue;
            }

            var length = file.GetMethodBody(method.RelativeVirtualAddress).GetILReader().Length;
            all += length;
            json += IsJson(OutermostName(method.GetDeclaringType())) ? length : 0;
        }

        return (all, json);

        string OutermostName(TypeDefinitionHandle handle)
        {
            var type = metadata.GetTypeDefinition(handle);
            return type.GetDeclaringType() is { IsNil: false } outer ? OutermostName(outer) : metadata.GetString(type.Name);
        }
    }

    private sealed record Variant(string Name, string Context, Func<ISourceGenerator[]> Create);

    private sealed record Build(double Source, double JsonSource, double Il, double JsonIl, double Milliseconds);
}
