using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Diagnostics;

namespace NativeLambda.Generator.Json.Parsing.Unseen;

/// <summary>
/// Collects the parts of types that our generator does not see and that their JSON would depend on. The handlers are there,
/// but what they read and write is another JSON than the type says.
/// </summary>
internal sealed class UnseenParts(UnseenSymbols symbols)
{
    private readonly Dictionary<INamedTypeSymbol, List<string>> _parts = new(SymbolEqualityComparer.Default);

    /// <summary>What was found so far, one mistake a type.</summary>
    public IEnumerable<JsonMistake> Mistakes =>
        _parts.Select(found => new JsonMistake(Rules.UnseenPart, found.Key, JsonTypeNames.ForPeople(found.Key), Join(found.Value)));

    /// <summary>A member.</summary>
    public void Add(ISymbol member) => Add(member.ContainingType, $"'{member.Name}'");

    /// <summary>An attribute of a type or member.</summary>
    public void Add(ISymbol marked, AttributeData attribute) =>
        Add(marked as INamedTypeSymbol ?? marked.ContainingType, $"[{JsonAttributes.ShortName(attribute)}]");

    /// <summary>What an object type has from others: the members of its base.</summary>
    public void CheckBase(INamedTypeSymbol type)
    {
        if (type.BaseType is { SpecialType: SpecialType.None } baseType
            && (symbols.FindType(baseType) is not null || symbols.IsUnseenBase(type, baseType)))
        {
            Add(type, $"what it has from '{JsonTypeNames.ForPeople(baseType)}'");
        }
    }

    /// <summary>The interfaces by which a type is told of its reading and writing, and those by which it is a list.</summary>
    public void CheckInterfaces(INamedTypeSymbol type)
    {
        foreach (var implemented in type.Interfaces)
        {
            if ((JsonAttributes.IsInNamespace(implemented) || implemented.AllInterfaces.Any(IsEnumerable)) && symbols.IsUnseenBase(type, implemented))
            {
                Add(type, $"'{JsonTypeNames.ForPeople(implemented)}'");
            }
        }
    }

    /// <summary>The constructor that an object is made by. Where a person has written one as well, that is the one that is called.</summary>
    public void CheckConstruction(INamedTypeSymbol type, JsonObjectShape shape)
    {
        if (shape.Parameters.Count > 0
            && shape.Parameters[0].Symbol.ContainingSymbol is IMethodSymbol constructor
            && symbols.IsUnseen(constructor)
            && type.InstanceConstructors.All(other => other.IsImplicitlyDeclared || symbols.IsUnseen(other)))
        {
            Add(type, "its constructor");
        }
    }

    private void Add(INamedTypeSymbol type, string part)
    {
        var definition = type.OriginalDefinition;
        if (symbols.IsUnseen(definition))
        {
            // What derives from it, or is made of it, is told so.
            return;
        }

        if (!_parts.TryGetValue(definition, out var parts))
        {
            _parts.Add(definition, parts = []);
        }

        if (!parts.Contains(part))
        {
            parts.Add(part);
        }
    }

    private static bool IsEnumerable(INamedTypeSymbol type) => type.SpecialType == SpecialType.System_Collections_IEnumerable;

    private static string Join(List<string> parts) =>
        parts.Count == 1 ? parts[0] : string.Join(", ", parts.Take(parts.Count - 1)) + " and " + parts[parts.Count - 1];
}
