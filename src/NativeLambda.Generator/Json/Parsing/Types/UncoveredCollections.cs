using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Types;

/// <summary>Sequences that no rule before this one knows. As objects they would be read and written without their elements.</summary>
internal static class UncoveredCollections
{
    public static JsonConversion? Resolve(JsonTypeResolver resolver, ITypeSymbol type, JsonDirection direction) =>
        IsEnumerable(type) || type.AllInterfaces.Any(IsEnumerable) || JsonTypeNames.Definition(type) is "System.Memory" or "System.ReadOnlyMemory"
            ? JsonConversion.Refused(type, "is a collection that generated code does not cover; use an array, a List or a Dictionary")
            : null;

    private static bool IsEnumerable(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Collections_IEnumerable
        || JsonTypeNames.Definition(type) == "System.Collections.Generic.IAsyncEnumerable";
}
