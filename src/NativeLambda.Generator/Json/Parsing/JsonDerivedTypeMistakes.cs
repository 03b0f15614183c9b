using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NativeLambda.Generator.Diagnostics;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>A <c>[JsonDerivedType]</c> or <c>[JsonPolymorphic]</c> that System.Text.Json would refuse when it first meets the type.</summary>
internal static class JsonDerivedTypeMistakes
{
    /// <summary>Finds what is wrong with the derived types that a type declares.</summary>
    public static JsonMistake? Find(INamedTypeSymbol type)
    {
        var declared = new List<(INamedTypeSymbol Type, object? Discriminator)>();
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: JsonAttributes.DerivedType } attributeClass
                && JsonAttributes.IsInNamespace(attributeClass)
                && attribute.ConstructorArguments.FirstOrDefault().Value is INamedTypeSymbol { TypeKind: not TypeKind.Error } derived)
            {
                var discriminator = attribute.ConstructorArguments.ElementAtOrDefault(1).Value;
                if (Check(type, derived, discriminator, declared) is var (problem, remedy))
                {
                    return Create(type, attribute, problem, remedy);
                }

                declared.Add((derived, discriminator));
            }
        }

        return declared.Count == 0 && JsonAttributes.Find(type, JsonAttributes.Polymorphic) is { } polymorphic
            ? Create(type, polymorphic, "it declares no derived type", "add [JsonDerivedType] for each")
            : null;
    }

    private static (string Problem, string Remedy)? Check(
        INamedTypeSymbol type, INamedTypeSymbol derived, object? discriminator, List<(INamedTypeSymbol Type, object? Discriminator)> declared)
    {
        var name = JsonTypeNames.ForPeople(derived);
        if (type.IsSealed)
        {
            return ("no type can derive from a sealed one", "remove it, or 'sealed'");
        }

        if (derived.IsUnboundGenericType)
        {
            return ($"'{name}' has no type arguments", "write them");
        }

        if (!DerivesFrom(derived, type))
        {
            return ($"'{name}' does not derive from '{JsonTypeNames.ForPeople(type)}'", "name a type that does");
        }

        if (derived.IsAbstract)
        {
            return ($"'{name}' is abstract", "name the types that derive from it");
        }

        if (declared.Exists(other => SymbolEqualityComparer.Default.Equals(other.Type, derived)))
        {
            return ($"'{name}' is declared twice", "remove one of the two");
        }

        return discriminator is not null && declared.Find(other => Equals(other.Discriminator, discriminator)).Type is { } namesake
            ? ($"'{JsonTypeNames.ForPeople(namesake)}' and '{name}' have the same discriminator, {SymbolDisplay.FormatPrimitive(discriminator, quoteStrings: true, useHexadecimalNumbers: false)}", "give one of them another")
            : null;
    }

    private static JsonMistake Create(INamedTypeSymbol type, AttributeData attribute, string problem, string remedy)
    {
        var name = attribute.AttributeClass!.Name;
        return new JsonMistake(
            Rules.DerivedTypes,
            type,
            name.Substring(0, name.Length - nameof(Attribute).Length),
            JsonTypeNames.ForPeople(type),
            problem,
            remedy)
        {
            Attribute = attribute,
        };
    }

    private static bool DerivesFrom(INamedTypeSymbol derived, INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface)
        {
            return SymbolEqualityComparer.Default.Equals(derived, type) || derived.AllInterfaces.Contains(type, SymbolEqualityComparer.Default);
        }

        for (var current = derived; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, type))
            {
                return true;
            }
        }

        return false;
    }
}
