using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Emit;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing;
using NativeLambda.Generator.Json.Parsing.Metadata;
using NativeLambda.Generator.Parsing;

namespace NativeLambda.Json.Tests.Support;

/// <summary>The parsers as the generator makes them.</summary>
internal static class JsonParsing
{
    public static JsonGraphParser CreateParser(this Compilation compilation) => new(CreateKnownTypes(compilation), CancellationToken.None);

    /// <summary>Parses types as the events and results of handlers, each by itself, and puts the parts together.</summary>
    public static JsonModel ParseJson(this Compilation compilation, params IEnumerable<(ITypeSymbol Type, JsonDirection Directions)> roots)
    {
        var marked = Find(compilation);
        var contexts = JsonContextsParser.Parse(compilation, marked.JsonContexts, marked.OtherJsonContexts);
        var known = CreateKnownTypes(compilation);
        var models = roots
            .DistinctBy(root => JsonTypeNames.InCode(root.Type))
            .Select(root => JsonRootParser.Parse(known, root.Type, root.Directions, CancellationToken.None))
            .ToImmutableArray();
        var untyped = JsonUntypedParser.IsNeeded((models, contexts), CancellationToken.None)
            ? JsonUntypedParser.Parse(compilation, CancellationToken.None)
            : new JsonUntypedModel();
        return JsonParser.Combine((contexts, models, untyped), CancellationToken.None);
    }

    /// <summary>The files of the contexts and of the object types that they know.</summary>
    public static IEnumerable<string> EmitContexts(this JsonModel json) =>
    [
        .. json.Contexts.Select(context => JsonContextEmitter.Emit(context).ToString()),
        .. json.Objects.Select(type => JsonMetadataEmitter.Emit(type).ToString()),
    ];

    private static JsonKnownTypes CreateKnownTypes(Compilation compilation) =>
        new(compilation, JsonContextParser.Parse(Find(compilation).JsonContexts.FirstOrDefault()));

    private static MarkedSymbols Find(Compilation compilation) =>
        MarkedSymbolFinder.Find(compilation, KnownSymbols.TryCreate(compilation)!, CancellationToken.None);
}
