using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Json.Parsing.Types;

/// <summary>What a type is as a collection: the generic types that it derives from or implements.</summary>
internal static class CollectionShapes
{
    /// <summary>The type itself or the base of it that is a generic type of this name; else <see langword="null"/>.</summary>
    public static INamedTypeSymbol? FindBase(ITypeSymbol type, string definition)
    {
        for (var current = type as INamedTypeSymbol; current is not null; current = current.BaseType)
        {
            if (current.IsGenericType && JsonTypeNames.Definition(current) == definition)
            {
                return current;
            }
        }

        return null;
    }

    /// <summary>The type itself or the interface of it that is a generic type of this name; else <see langword="null"/>.</summary>
    public static INamedTypeSymbol? FindInterface(ITypeSymbol type, string definition) => type.AllInterfaces
        .Prepend(type as INamedTypeSymbol)
        .FirstOrDefault(candidate => candidate is { IsGenericType: true } && JsonTypeNames.Definition(candidate) == definition);

    /// <summary>Whether a reader can make one and fill it: no interface, no abstract class, and with a public constructor without parameters.</summary>
    public static bool CanBeMade(ITypeSymbol type) => type is INamedTypeSymbol { IsAbstract: false } named
        && (named.IsValueType
            || named.InstanceConstructors.Any(constructor => constructor is { DeclaredAccessibility: Accessibility.Public, Parameters.IsEmpty: true }));

    /// <summary>A collection that can only be written.</summary>
    public static JsonConversion RefuseToRead(ITypeSymbol type) => JsonConversion.Refused(
        type, "is a collection that can be written but not filled, neither here nor by System.Text.Json; use an array, a List or a Dictionary");
}
