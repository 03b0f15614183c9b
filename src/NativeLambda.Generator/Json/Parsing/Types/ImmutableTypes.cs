using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Types;

/// <summary>The immutable collections and their interfaces. They are written as any other.</summary>
internal static class ImmutableTypes
{
    private const string Namespace = "System.Collections.Immutable.";

    /// <summary>With the library's type that makes one.</summary>
    private static readonly Dictionary<string, string> Collections = new(StringComparer.Ordinal)
    {
        [Namespace + "ImmutableArray"] = "ImmutableArrayOf",
        [Namespace + "ImmutableList"] = "ImmutableListOf",
        [Namespace + "IImmutableList"] = "ImmutableListOf",
        [Namespace + "ImmutableHashSet"] = "ImmutableHashSetOf",
        [Namespace + "IImmutableSet"] = "ImmutableHashSetOf",
        [Namespace + "ImmutableSortedSet"] = "ImmutableSortedSetOf",
        [Namespace + "ImmutableQueue"] = "ImmutableQueueOf",
        [Namespace + "IImmutableQueue"] = "ImmutableQueueOf",
        [Namespace + "ImmutableStack"] = "ImmutableStackOf",
        [Namespace + "IImmutableStack"] = "ImmutableStackOf",
    };

    private static readonly Dictionary<string, string> Dictionaries = new(StringComparer.Ordinal)
    {
        [Namespace + "ImmutableDictionary"] = "ImmutableDictionaryOf",
        [Namespace + "IImmutableDictionary"] = "ImmutableDictionaryOf",
        [Namespace + "ImmutableSortedDictionary"] = "ImmutableSortedDictionaryOf",
    };

    public static JsonConversion? Resolve(JsonTypeResolver resolver, ITypeSymbol type, JsonDirection direction)
    {
        if (direction == JsonDirection.Write || type is not INamedTypeSymbol { IsGenericType: true } named)
        {
            return null;
        }

        var definition = JsonTypeNames.Definition(type);
        if (Collections.TryGetValue(definition, out var immutable))
        {
            var element = named.TypeArguments[0];
            return resolver.Compose(direction, "Immutable", [JsonTypeNames.InCode(type), $"{JsonConversion.Library}{immutable}<{JsonTypeNames.InCode(element)}>"], element);
        }

        return Dictionaries.TryGetValue(definition, out immutable)
            ? DictionaryTypes.Compose(resolver, type, named, direction, "ImmutableDictionaryReader", (key, value) =>
                [JsonTypeNames.InCode(type), $"{JsonConversion.Library}{immutable}<{key}, {value}>"])
            : null;
    }
}
