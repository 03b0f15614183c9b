using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Types;

/// <summary>Objects in JSON whose names are data: dictionaries.</summary>
internal static class DictionaryTypes
{
    private static readonly HashSet<string> Dictionaries = new(StringComparer.Ordinal)
    {
        "System.Collections.Generic.Dictionary",
        "System.Collections.Generic.IDictionary",
        "System.Collections.Generic.IReadOnlyDictionary",
    };

    public static JsonConversion? Resolve(JsonTypeResolver resolver, ITypeSymbol type, JsonDirection direction)
    {
        if (type is not INamedTypeSymbol { IsGenericType: true } named || !Dictionaries.Contains(JsonTypeNames.Definition(type)))
        {
            return null;
        }

        var (keyType, valueType) = (named.TypeArguments[0], named.TypeArguments[1]);
        var key = DictionaryKeys.Resolve(resolver, keyType);
        if (key.Name is null)
        {
            return JsonConversion.Refused(
                type, $"has keys of type '{JsonTypeNames.ForPeople(keyType)}'; use strings, numbers, enums, Guid or times");
        }

        var value = resolver.Resolve(valueType, direction);
        if (value.Name is null)
        {
            return value;
        }

        var keyName = JsonTypeNames.InCode(keyType);
        var valueName = JsonTypeNames.InCode(valueType);
        return (direction, type.TypeKind) switch
        {
            (JsonDirection.Write, _) => value.WithinDictionary("DictionaryWriter", [JsonTypeNames.InCode(type), keyName], key, valueName),
            (_, TypeKind.Interface) => value.WithinDictionary("DictionaryInterfaceReader", [JsonTypeNames.InCode(type), keyName], key, valueName),
            _ => value.WithinDictionary("DictionaryReader", [keyName], key, valueName),
        };
    }
}
