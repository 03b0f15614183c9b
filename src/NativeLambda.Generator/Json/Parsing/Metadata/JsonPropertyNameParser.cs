using System.Globalization;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Metadata;

/// <summary>Finds what a context can call the property of a type.</summary>
internal static class JsonPropertyNameParser
{
    public static JsonPropertyNames Parse(ITypeSymbol type)
    {
        var nested = Qualified(type, withNamespace: false);
        var name = Short(type);
        return new JsonPropertyNames(name, nested == name ? name : nested, Qualified(type, withNamespace: true));
    }

    private static string Short(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Short(array.ElementType) + ArraySuffix(array),
        INamedTypeSymbol { IsGenericType: true } named => named.Name + string.Concat(Arguments(named).Select(Short)),
        _ => type.Name,
    };

    private static string Qualified(ITypeSymbol type, bool withNamespace)
    {
        if (type is IArrayTypeSymbol array)
        {
            return Qualified(array.ElementType, withNamespace) + ArraySuffix(array);
        }

        var name = type.Name;
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            name = outer.Name + name;
        }

        if (withNamespace)
        {
            for (var ns = type.ContainingNamespace; ns is { IsGlobalNamespace: false }; ns = ns.ContainingNamespace)
            {
                name = ns.Name + name;
            }
        }

        return type is INamedTypeSymbol { IsGenericType: true } named
            ? name + string.Concat(Arguments(named).Select(argument => Qualified(argument, withNamespace)))
            : name;
    }

    private static string ArraySuffix(IArrayTypeSymbol array) =>
        array.Rank == 1 ? "Array" : $"Array{array.Rank.ToString(CultureInfo.InvariantCulture)}D";

    private static IEnumerable<ITypeSymbol> Arguments(INamedTypeSymbol type) => type.ContainingType is { } outer
        ? Arguments(outer).Concat(type.TypeArguments)
        : type.TypeArguments;
}
