using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Types;

/// <summary>Sequences that no rule before this one knows. As objects they would be read and written without their elements.</summary>
internal static class UncoveredCollections
{
    public static JsonConversion? Resolve(JsonTypeResolver resolver, ITypeSymbol type, JsonDirection direction)
    {
        if (type.AllInterfaces.Prepend(type).Any(IsAsync))
        {
            return JsonConversion.Refused(type, "is read while it arrives, but a function has the whole of its event; use an array or a List");
        }

        return type.AllInterfaces.Prepend(type).Any(candidate => candidate.SpecialType == SpecialType.System_Collections_IEnumerable)
            ? JsonConversion.Refused(type, "says nothing of its elements; use an array, a List or a Dictionary")
            : null;
    }

    private static bool IsAsync(ITypeSymbol type) => JsonTypeNames.Definition(type) == "System.Collections.Generic.IAsyncEnumerable";
}
