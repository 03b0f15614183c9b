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

        return resolver.Options.UsesStringEnums
            ? ResolveNames(resolver, Default(named))
            : JsonConversion.BuiltIn(BuiltInTypes.OfNumber(number)).Within("EnumJson", [JsonTypeNames.InCode(named), JsonTypeNames.InCode(number)]);
    }

    /// <summary>The reader and writer of an enum's names.</summary>
    public static JsonConversion ResolveNames(JsonTypeResolver resolver, JsonStringEnum names) => JsonEnumParser.FindReason(names.Type) is { } reason
        ? JsonConversion.Refused(names.Type, reason)
        : JsonConversion.OfEnum(resolver.GetEnum(names));

    /// <summary>The reader and writer of keys, which are names even where values are numbers.</summary>
    public static JsonConversion ResolveKey(JsonTypeResolver resolver, INamedTypeSymbol type) =>
        ResolveNames(resolver, JsonStringEnums.Find(type, type) ?? Default(type));

    private static JsonStringEnum Default(INamedTypeSymbol type) => new(type, JsonNamingPolicyKind.Unspecified, TakesNumbers: true);
}
