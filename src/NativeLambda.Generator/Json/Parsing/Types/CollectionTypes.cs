using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Types;

/// <summary>Arrays in JSON: arrays, lists, sets, queues and stacks.</summary>
internal static class CollectionTypes
{
    private static readonly HashSet<string> ListInterfaces = new(StringComparer.Ordinal)
    {
        "System.Collections.Generic.IList",
        "System.Collections.Generic.ICollection",
        "System.Collections.Generic.IEnumerable",
        "System.Collections.Generic.IReadOnlyList",
        "System.Collections.Generic.IReadOnlyCollection",
    };

    /// <summary>Generic collections that are read otherwise than a list, with the name of the reader. They are written as any sequence.</summary>
    private static readonly Dictionary<string, string> Collections = new(StringComparer.Ordinal)
    {
        ["System.Collections.Generic.HashSet"] = "Collection",
        ["System.Collections.Generic.SortedSet"] = "Collection",
        ["System.Collections.Generic.LinkedList"] = "Collection",
        ["System.Collections.ObjectModel.Collection"] = "Collection",
        ["System.Collections.ObjectModel.ObservableCollection"] = "Collection",
        ["System.Collections.Generic.ISet"] = "SetInterface",
        ["System.Collections.Generic.Queue"] = "Queue",
        ["System.Collections.Generic.Stack"] = "Stack",
    };

    public static JsonConversion? Resolve(JsonTypeResolver resolver, ITypeSymbol type, JsonDirection direction)
    {
        if (type is IArrayTypeSymbol array)
        {
            return resolver.Compose(direction, "Array", [], array.ElementType);
        }

        if (type is not INamedTypeSymbol { IsGenericType: true } named)
        {
            return null;
        }

        var definition = JsonTypeNames.Definition(type);
        if (definition == "System.Collections.Generic.List")
        {
            return resolver.Compose(direction, "List", [], named.TypeArguments[0]);
        }

        if (ListInterfaces.Contains(definition))
        {
            var kind = direction == JsonDirection.Read ? "ListInterface" : "Enumerable";
            return resolver.Compose(direction, kind, [JsonTypeNames.InCode(type)], named.TypeArguments[0]);
        }

        if (Collections.TryGetValue(definition, out var collection))
        {
            var isNamed = direction == JsonDirection.Write || collection is "Collection" or "SetInterface";
            return resolver.Compose(
                direction,
                direction == JsonDirection.Read ? collection : "Enumerable",
                isNamed ? [JsonTypeNames.InCode(type)] : [],
                named.TypeArguments[0]);
        }

        return null;
    }
}
