using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing.Metadata;
using NativeLambda.Generator.Model;
using NativeLambda.Generator.Parsing;
using NativeLambda.Generator.Parsing.Skeleton;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>Parses the JSON of a project: the events and results of its handlers, and its serializer contexts.</summary>
internal static class JsonParser
{
    /// <summary>Reduces a compilation to what the JSON can depend on: that, and that alone, is what it is compared by.</summary>
    public static KeyedCompilation<JsonKey> Reduce((KeyedCompilation<CompilationKey> Keyed, HandlersModel Handlers) inputs, CancellationToken cancellationToken)
    {
        var key = inputs.Keyed.Key;
        var roots = inputs.Handlers.JsonRoots;
        var isAliased = key.Trees.Any(tree => tree.Markers.GlobalAliases.Count > 0);
        var contexts = key.Trees.SelectMany(tree => isAliased ? tree.Types.Select(type => type.Name) : tree.Markers.Types);
        var names = roots.SelectMany(root => NamesIn(root.TypeName)).Concat(contexts);
        return inputs.Keyed.With(new JsonKey(key.For(names, cancellationToken), roots));
    }

    public static JsonModel Parse(KeyedCompilation<JsonKey> keyed, CancellationToken cancellationToken) =>
        Parse(keyed.Compilation, keyed.Key, cancellationToken);

    public static JsonModel Parse(Compilation compilation, JsonKey key, CancellationToken cancellationToken)
    {
        var symbols = HandlerSymbols.Of(compilation, key.Declarations.Markers, cancellationToken);
        var types = symbols.GetJsonRoots();
        var graph = new JsonGraphParser(compilation, new JsonContextParser(symbols.JsonContexts.FirstOrDefault()), cancellationToken);
        var roots = ImmutableArray.CreateBuilder<JsonRootModel>();
        foreach (var root in key.Roots)
        {
            if (graph.ParseRoot(types[root], root.Direction, problems: null) is { } use)
            {
                roots.Add(new JsonRootModel(root, use));
            }
        }

        var model = graph.CreateModel();
        var metadata = new JsonMetadataParser(compilation, cancellationToken);
        var contexts = JsonContexts.Parse(symbols.JsonContexts, symbols.OtherJsonContexts, graph.Roots, graph.ContextTypes, metadata).ToEquatableArray();
        return new JsonModel
        {
            Roots = new(roots.ToImmutable()),
            Types = model.Types,
            Enums = model.Enums,
            ConverterOptions = model.ConverterOptions,
            Contexts = contexts,
            Objects = metadata.Objects,
        };
    }

    /// <summary>The names that a C# type is made of: <c>Shop.Page&lt;Shop.Order[]&gt;</c> is made of Shop, Page and Order.</summary>
    private static string[] NamesIn(string typeName) =>
        typeName.Split(['.', ':', '<', '>', ',', ' ', '[', ']', '?', '*', '(', ')', '@'], StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>What the JSON of a project depends on.</summary>
/// <param name="Declarations">The declarations that the roots and the contexts lead to.</param>
/// <param name="Roots">The events and results.</param>
internal sealed record JsonKey(PartialKey Declarations, EquatableArray<JsonRoot> Roots);
