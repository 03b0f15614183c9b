using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Json.Parsing.Metadata;

/// <summary>The kinds of collections that System.Text.Json tells apart, in the order in which it asks.</summary>
internal static class JsonCollectionKind
{
    private const string Generic = "System.Collections.Generic.";
    private const string Concurrent = "System.Collections.Concurrent.";
    private const string Immutable = "System.Collections.Immutable.";

    /// <summary>The type to derive from or to implement, its number of type arguments, and the method of <c>JsonMetadata</c>.</summary>
    private static readonly (string Type, int Arity, string Method)[] Kinds =
    [
        ("System.Collections.ObjectModel.KeyedCollection", 2, "ICollection"),
        (Generic + "List", 1, "List"),
        (Generic + "Dictionary", 2, "Dictionary"),
        (Immutable + "ImmutableDictionary", 2, "ImmutableDictionary"),
        (Immutable + "ImmutableSortedDictionary", 2, "ImmutableDictionary"),
        (Immutable + "IImmutableDictionary", 2, "ImmutableDictionary"),
        (Generic + "IDictionary", 2, "IDictionary"),
        (Generic + "IReadOnlyDictionary", 2, "IReadOnlyDictionary"),
        (Immutable + "ImmutableArray", 1, "ImmutableEnumerable"),
        (Immutable + "ImmutableList", 1, "ImmutableEnumerable"),
        (Immutable + "ImmutableStack", 1, "ImmutableEnumerable"),
        (Immutable + "ImmutableQueue", 1, "ImmutableEnumerable"),
        (Immutable + "ImmutableHashSet", 1, "ImmutableEnumerable"),
        (Immutable + "ImmutableSortedSet", 1, "ImmutableEnumerable"),
        (Immutable + "IImmutableList", 1, "ImmutableEnumerable"),
        (Immutable + "IImmutableStack", 1, "ImmutableEnumerable"),
        (Immutable + "IImmutableQueue", 1, "ImmutableEnumerable"),
        (Immutable + "IImmutableSet", 1, "ImmutableEnumerable"),
        (Generic + "IList", 1, "IList"),
        (Generic + "ISet", 1, "ISet"),
        (Generic + "ICollection", 1, "ICollection"),
        (Generic + "Stack", 1, "Stack"),
        (Generic + "Queue", 1, "Queue"),
        (Concurrent + "ConcurrentStack", 1, "ConcurrentStack"),
        (Concurrent + "ConcurrentQueue", 1, "ConcurrentQueue"),
        (Generic + "IEnumerable", 1, "IEnumerable"),
        ("System.Collections.IDictionary", 0, "IDictionary"),
        ("System.Collections.IList", 0, "IList"),
        ("System.Collections.Stack", 0, "Stack"),
        ("System.Collections.Queue", 0, "Queue"),
        ("System.Collections.IEnumerable", 0, "IEnumerable"),
    ];

    /// <summary>Finds the kind of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="arguments">The types of the elements, or of the keys and the values; none where they are of any type.</param>
    /// <returns>The method of <c>JsonMetadata</c>, or <see langword="null"/> if the type is no collection.</returns>
    public static string? Find(INamedTypeSymbol type, out IReadOnlyList<ITypeSymbol> arguments)
    {
        arguments = [];
        if (FindBase(type, Generic + "IAsyncEnumerable", 1) is { } asynchronous)
        {
            arguments = asynchronous.TypeArguments;
            return "IAsyncEnumerable";
        }

        if (FindBase(type, "System.Collections.IEnumerable", 0) is null)
        {
            return null;
        }

        foreach (var (name, arity, method) in Kinds)
        {
            var found = method.StartsWith("Immutable", StringComparison.Ordinal) ? (Is(type, name, arity) ? type : null) : FindBase(type, name, arity);
            if (found is not null)
            {
                // All that a keyed collection says of its keys is how to find them.
                arguments = name.EndsWith("KeyedCollection", StringComparison.Ordinal) ? [found.TypeArguments[1]] : found.TypeArguments;
                return method;
            }
        }

        return null;
    }

    /// <summary>The static class whose <c>CreateRange</c> makes an immutable collection.</summary>
    public static string FactoryOf(INamedTypeSymbol type)
    {
        var name = type.Name switch
        {
            "IImmutableSet" => "ImmutableHashSet",
            _ when type.TypeKind == TypeKind.Interface => type.Name.Substring(1),
            _ => type.Name,
        };
        return "global::" + Immutable + name;
    }

    private static INamedTypeSymbol? FindBase(INamedTypeSymbol type, string name, int arity)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (Is(current, name, arity))
            {
                return current;
            }
        }

        return type.AllInterfaces.FirstOrDefault(candidate => Is(candidate, name, arity));
    }

    private static bool Is(INamedTypeSymbol type, string name, int arity) =>
        type.Arity == arity && name.EndsWith(type.Name, StringComparison.Ordinal) && JsonMetadataTypes.DefinitionName(type) == name;
}
