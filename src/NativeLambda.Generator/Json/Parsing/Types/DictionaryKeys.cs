using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Types;

/// <summary>The keys of dictionaries, which are names in JSON.</summary>
internal static class DictionaryKeys
{
    private static readonly HashSet<string> TextKeys = new(StringComparer.Ordinal)
    {
        "System.Guid",
        "System.DateTimeOffset",
        "System.DateOnly",
        "System.TimeOnly",
        "System.TimeSpan",
        "System.Uri",
        "System.Version",
    };

    /// <summary>Decides how a key is read and written; no name if it cannot be.</summary>
    public static JsonConversion Resolve(JsonTypeResolver resolver, ITypeSymbol type)
    {
        if (type.SpecialType is SpecialType.System_String or SpecialType.System_Boolean)
        {
            return JsonConversion.BuiltIn(type.SpecialType == SpecialType.System_String ? "StringKey" : "BooleanKey");
        }

        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType)
        {
            // By name, even where its values are numbers.
            return resolver.Resolve(type, JsonDirection.Read) is { Name: not null, IsConverter: false } ? EnumTypes.ResolveKey(resolver, enumType) : default;
        }

        var isNumber = BuiltInTypes.IsNumber(type);
        return (isNumber || IsText(type)) && BuiltInTypes.Find(type, JsonDirection.Read, resolver.Options) is { } converter
            ? JsonConversion.BuiltIn(converter).Within(isNumber ? "NumberKey" : "TextKey", [JsonTypeNames.InCode(type)])
            : default;
    }

    /// <summary>Whether the type is a key whose text is that of its value.</summary>
    private static bool IsText(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Char or SpecialType.System_DateTime || TextKeys.Contains(JsonTypeNames.Definition(type));
}
