using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Types;

/// <summary>Arrays and what is nearest to them: <c>List</c>, <c>Memory</c>, <c>ReadOnlyMemory</c>.</summary>
internal static class ArrayTypes
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["System.Collections.Generic.List"] = "List",
        ["System.Memory"] = "Memory",
        ["System.ReadOnlyMemory"] = "ReadOnlyMemory",
    };

    public static JsonConversion? Resolve(JsonTypeResolver resolver, ITypeSymbol type, JsonDirection direction) => type switch
    {
        IArrayTypeSymbol array => resolver.Compose(direction, "Array", [], array.ElementType),
        INamedTypeSymbol { IsGenericType: true } named when Kinds.TryGetValue(JsonTypeNames.Definition(type), out var kind) =>
            resolver.Compose(direction, kind, [], named.TypeArguments[0]),
        _ => null,
    };
}
