using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Types;

/// <summary>Objects in JSON whose names are data: dictionaries of the framework and of the user's own.</summary>
internal static class DictionaryTypes
{
    private const string Dictionary = "System.Collections.Generic.Dictionary";
    private const string Interface = "System.Collections.Generic.IDictionary";
    private const string ReadOnlyInterface = "System.Collections.Generic.IReadOnlyDictionary";

    public static JsonConversion? Resolve(JsonTypeResolver resolver, ITypeSymbol type, JsonDirection direction)
    {
        var shape = CollectionShapes.FindInterface(type, Interface) ?? CollectionShapes.FindInterface(type, ReadOnlyInterface);
        if (shape is null)
        {
            return null;
        }

        if (direction == JsonDirection.Write)
        {
            return Compose(resolver, type, shape, direction, "DictionaryWriter", (_, _) => [JsonTypeNames.InCode(type)]);
        }

        var definition = JsonTypeNames.Definition(type);
        if (definition == Dictionary)
        {
            return Compose(resolver, type, shape, direction, "DictionaryReader", (_, _) => []);
        }

        if (definition is Interface or ReadOnlyInterface)
        {
            return Compose(resolver, type, shape, direction, "DictionaryInterfaceReader", (_, _) => [JsonTypeNames.InCode(type)]);
        }

        return JsonTypeNames.Definition(shape) == Interface && CollectionShapes.CanBeMade(type)
            ? Compose(resolver, type, shape, direction, "DictionaryTypeReader", (_, _) => [JsonTypeNames.InCode(type)])
            : CollectionShapes.RefuseToRead(type);
    }

    /// <summary>The built-in reader or writer <paramref name="name"/> over those of the keys and the values.</summary>
    /// <param name="resolver">Decides those of the values.</param>
    /// <param name="type">The dictionary.</param>
    /// <param name="shape">The type whose arguments are those of the keys and the values.</param>
    /// <param name="direction">Read or write.</param>
    /// <param name="name">The reader or writer.</param>
    /// <param name="leadingArguments">Its type arguments before the type of the keys, by the types of keys and values.</param>
    public static JsonConversion Compose(
        JsonTypeResolver resolver,
        ITypeSymbol type,
        INamedTypeSymbol shape,
        JsonDirection direction,
        string name,
        Func<string, string, string[]> leadingArguments)
    {
        var (keyType, valueType) = (shape.TypeArguments[0], shape.TypeArguments[1]);
        var key = DictionaryKeys.Resolve(resolver, keyType);
        if (key.Name is null)
        {
            return JsonConversion.Refused(
                type, $"has keys of type '{JsonTypeNames.ForPeople(keyType)}'; use strings, numbers, enums, Guid or times");
        }

        var value = resolver.Resolve(valueType, direction);
        var (keyName, valueName) = (JsonTypeNames.InCode(keyType), JsonTypeNames.InCode(valueType));
        return value.Name is null
            ? value
            : value.WithinDictionary(name, [.. leadingArguments(keyName, valueName), keyName], key, valueName);
    }
}
