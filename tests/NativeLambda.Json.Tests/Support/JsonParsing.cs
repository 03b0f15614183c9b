using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Emit;
using NativeLambda.Generator.Json.Parsing;
using NativeLambda.Generator.Json.Parsing.Metadata;
using NativeLambda.Generator.Parsing;

namespace NativeLambda.Json.Tests.Support;

/// <summary>The parser as the generator makes it.</summary>
internal static class JsonParsing
{
    public static JsonGraphParser CreateParser(this Compilation compilation) =>
        new(compilation, new JsonContextParser(Find(compilation).JsonContexts.FirstOrDefault()), CancellationToken.None);

    /// <summary>The files of the contexts and of the object types that they know.</summary>
    public static IEnumerable<string> EmitContexts(this Compilation compilation, JsonGraphParser types)
    {
        var parser = new JsonMetadataParser(compilation, CancellationToken.None);
        var marked = Find(compilation);
        var contexts = JsonContexts.Parse(marked.JsonContexts, marked.OtherJsonContexts, types.Roots, types.ContextTypes, parser).ToList();
        return
        [
            .. contexts.Select(context => JsonContextEmitter.Emit(context).ToString()),
            .. parser.Objects.Select(type => JsonMetadataEmitter.Emit(type).ToString()),
        ];
    }

    private static MarkedSymbols Find(Compilation compilation) =>
        MarkedSymbolFinder.Find(compilation, KnownSymbols.TryCreate(compilation)!, CancellationToken.None);
}
