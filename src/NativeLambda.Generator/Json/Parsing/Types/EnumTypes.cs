using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Types;

/// <summary>Enums: the number of their underlying type.</summary>
internal static class EnumTypes
{
    public static JsonConversion? Resolve(JsonTypeResolver resolver, ITypeSymbol type, JsonDirection direction) =>
        type is INamedTypeSymbol { EnumUnderlyingType: { } number } named
            ? JsonConversion.BuiltIn(BuiltInTypes.OfNumber(number))
                .Within("EnumJson", [JsonTypeNames.InCode(named), JsonTypeNames.InCode(number)])
            : null;
}
