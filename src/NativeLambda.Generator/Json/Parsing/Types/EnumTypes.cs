using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Types;

/// <summary>Enums: the number of their underlying type, or names where an attribute or an option says so.</summary>
internal static class EnumTypes
{
    public static JsonConversion? Resolve(JsonTypeResolver resolver, ITypeSymbol type, JsonDirection direction)
    {
        if (type is not INamedTypeSymbol { EnumUnderlyingType: { } number } named)
        {
            return null;
        }

        return resolver.Options.UsesStringEnums || JsonConverters.FindStringEnum(named, named) is not null
            ? ResolveNames(resolver, named)
            : JsonConversion.BuiltIn(BuiltInTypes.OfNumber(number)).Within("EnumJson", [JsonTypeNames.InCode(named), JsonTypeNames.InCode(number)]);
    }

    /// <summary>The reader and writer of an enum's names, which are those of keys too.</summary>
    public static JsonConversion ResolveNames(JsonTypeResolver resolver, INamedTypeSymbol type)
    {
        return JsonEnumParser.FindReason(type) is { } reason
            ? JsonConversion.Refused(type, reason)
            : JsonConversion.OfEnum(resolver.GetEnum(type, JsonNamingPolicyKind.Unspecified, takesNumbers: true));
    }
}
