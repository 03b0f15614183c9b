using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Parsing;
using NativeLambda.Generator.Parsing;

namespace NativeLambda.Json.Tests.Support;

/// <summary>The parser as the generator makes it.</summary>
internal static class JsonParsing
{
    public static JsonGraphParser CreateParser(this Compilation compilation)
    {
        var marked = MarkedSymbolFinder.Find(compilation, KnownSymbols.TryCreate(compilation)!, CancellationToken.None);
        return new JsonGraphParser(compilation, new JsonContextParser(marked.JsonContexts.FirstOrDefault()), CancellationToken.None);
    }
}
