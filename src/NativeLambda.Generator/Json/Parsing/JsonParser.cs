using System.Collections.Immutable;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing.Metadata;
using NativeLambda.Generator.Model;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>Decides what JSON a project has, and puts it together from what its events, results and contexts lead to.</summary>
internal static class JsonParser
{
    /// <summary>Finds the types whose JSON is asked for, each once, in the ordinal order of their names.</summary>
    public static IEnumerable<JsonRoot> FindRoots(HandlersModel handlers, JsonContextsModel contexts)
    {
        var directions = new SortedDictionary<string, JsonDirection>(StringComparer.Ordinal);
        foreach (var root in contexts.Requests.SelectMany(request => request.Roots).Concat(contexts.HandlerRoots))
        {
            directions[root.TypeName] = JsonDirection.None;
        }

        foreach (var root in handlers.JsonRoots)
        {
            directions[root.TypeName] = root.Directions;
        }

        return directions.Select(root => new JsonRoot(root.Key, root.Value));
    }

    /// <summary>Puts the JSON of a project together. What several roots lead to is there once, for all that they do with it.</summary>
    public static JsonModel Combine(
        (JsonContextsModel Contexts, ImmutableArray<JsonRootModel> Roots, JsonUntypedModel Untyped) parts, CancellationToken cancellationToken)
    {
        var roots = parts.Roots.OrderBy(root => root.TypeName, StringComparer.Ordinal).ToEquatableArray();
        var types = new Dictionary<string, JsonTypeModel>(StringComparer.Ordinal);
        var enums = new Dictionary<string, JsonEnumModel>(StringComparer.Ordinal);
        JsonConverterOptionsModel? converterOptions = null;
        foreach (var graph in roots.Select(root => root.Graph))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var type in graph.Types)
            {
                types[type.ConverterName] = types.TryGetValue(type.ConverterName, out var known) ? Unite(known, type) : type;
            }

            foreach (var names in graph.Enums)
            {
                enums[names.Name] = names;
            }

            converterOptions ??= graph.ConverterOptions;
        }

        var contexts = new JsonContexts(parts.Contexts, roots, parts.Untyped);
        return new JsonModel
        {
            Roots = roots,
            Graph = JsonGraphModel.Of(types.Values, enums.Values, converterOptions),
            Contexts = contexts.Models,
            Objects = contexts.Objects,
        };
    }

    /// <summary>A type that one root reads and another writes.</summary>
    private static JsonTypeModel Unite(JsonTypeModel one, JsonTypeModel other)
    {
        var direction = one.Direction | other.Direction;
        return direction == one.Direction ? one
            : direction == other.Direction ? other
            : one with
            {
                Direction = direction,
                Members = one.Members
                    .Zip(other.Members, (member, same) => member with
                    {
                        ReaderName = member.ReaderName ?? same.ReaderName,
                        WriterName = member.WriterName ?? same.WriterName,
                    })
                    .ToEquatableArray(),
            };
    }
}
