using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Types;

/// <summary>Arrays in JSON that are no arrays in C#: lists, sets, queues and stacks, of the framework and of the user's own.</summary>
internal static class CollectionTypes
{
    private const string Namespace = "System.Collections.Generic.";

    /// <summary>Interfaces that are read as a list.</summary>
    private static readonly HashSet<string> ListInterfaces = new(StringComparer.Ordinal)
    {
        Namespace + "IList",
        Namespace + "ICollection",
        Namespace + "IEnumerable",
        Namespace + "IReadOnlyList",
        Namespace + "IReadOnlyCollection",
    };

    /// <summary>Classes that are filled in another way than by <c>ICollection.Add</c>, with the name of the reader. Derived ones too.</summary>
    private static readonly (string Definition, string Reader)[] FilledOtherwise =
    [
        (Namespace + "Queue", "Queue"),
        (Namespace + "Stack", "Stack"),
        ("System.Collections.Concurrent.ConcurrentQueue", "Concurrent"),
        ("System.Collections.Concurrent.ConcurrentStack", "Concurrent"),
    ];

    public static JsonConversion? Resolve(JsonTypeResolver resolver, ITypeSymbol type, JsonDirection direction)
    {
        if (CollectionShapes.FindInterface(type, Namespace + "IEnumerable") is not { } sequence)
        {
            return null;
        }

        var kind = direction == JsonDirection.Write ? "Enumerable" : FindReader(type);
        return kind is null
            ? CollectionShapes.RefuseToRead(type)
            : resolver.Compose(direction, kind, [JsonTypeNames.InCode(type)], sequence.TypeArguments[0]);
    }

    private static string? FindReader(ITypeSymbol type)
    {
        var definition = JsonTypeNames.Definition(type);
        if (type.TypeKind == TypeKind.Interface)
        {
            return ListInterfaces.Contains(definition) ? "ListInterface" : definition == Namespace + "ISet" ? "SetInterface" : null;
        }

        if (!CollectionShapes.CanBeMade(type))
        {
            return null;
        }

        foreach (var (filled, reader) in FilledOtherwise)
        {
            if (CollectionShapes.FindBase(type, filled) is not null)
            {
                return reader;
            }
        }

        return CollectionShapes.FindInterface(type, Namespace + "ICollection") is null ? null : "Collection";
    }
}
