using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Types;

/// <summary>Everything else: classes, structs and records, whose readers and writers are generated.</summary>
internal static class ObjectTypes
{
    public static JsonConversion? Resolve(JsonTypeResolver resolver, ITypeSymbol type, JsonDirection direction)
    {
        if (direction == JsonDirection.Read && type.IsAbstract)
        {
            var kind = type.TypeKind == TypeKind.Interface ? "an interface" : "an abstract class";
            return JsonConversion.Refused(type, $"is {kind}, of which no object can be made");
        }

        return JsonTypeNames.GenericNesting(type) > JsonTypeNames.MaxGenericNesting
            ? JsonConversion.Refused($"'{JsonTypeNames.ForPeople(type.OriginalDefinition)}' has members of ever more types")
            : JsonConversion.Generated(resolver.GetNode((INamedTypeSymbol)type));
    }
}
