using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Parsing.Skeleton;

/// <summary>What a model can depend on of a compilation besides its sources and references.</summary>
internal sealed record CompilationFacts(
    string? AssemblyName,
    OutputKind OutputKind,
    string? MainTypeName,
    NullableContextOptions Nullable,
    MetadataImportOptions MetadataImport,
    ParseOptions? ParseOptions)
{
    public static CompilationFacts Of(Compilation compilation, CancellationToken cancellationToken) => new(
        compilation.AssemblyName,
        compilation.Options.OutputKind,
        compilation.Options.MainTypeName,
        compilation.Options.NullableContextOptions,
        compilation.Options.MetadataImportOptions,
        compilation.SyntaxTrees.FirstOrDefault()?.Options);
}
