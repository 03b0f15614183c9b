using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Types;

/// <summary><see cref="Nullable{T}"/>.</summary>
internal static class NullableTypes
{
    public static JsonConversion? Resolve(JsonTypeResolver resolver, ITypeSymbol type, JsonDirection direction)
    {
        if (type is not INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } named)
        {
            return null;
        }

        var element = named.TypeArguments[0];
        var isScalar = BuiltInTypes.Find(element, direction, resolver.Options) is not null || element.TypeKind == TypeKind.Enum;
        return resolver.Compose(direction, direction == JsonDirection.Write && !isScalar ? "NullableObject" : "Nullable", [], element);
    }
}
