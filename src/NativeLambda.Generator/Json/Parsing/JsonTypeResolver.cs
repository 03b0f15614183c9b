using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>Finds the reader or the writer of a type: a built-in one, one composed of others, or a generated one.</summary>
internal sealed class JsonTypeResolver(Compilation compilation, JsonOptionsModel options)
{
    private const string ConverterSuffix = "Json";

    // In no other place than inside of an embedded string.
    private const string Compressed = "NativeLambda.GZip";

    // A type such as Node<Node<T>> has members of ever more types. No type that a person writes comes near this.
    private const int MaxGenericNesting = 16;

    private static readonly Dictionary<SpecialType, string> SpecialTypes = new()
    {
        [SpecialType.System_String] = "StringJson",
        [SpecialType.System_Boolean] = "BooleanJson",
        [SpecialType.System_Char] = "CharJson",
        [SpecialType.System_SByte] = "SByteJson",
        [SpecialType.System_Byte] = "ByteJson",
        [SpecialType.System_Int16] = "Int16Json",
        [SpecialType.System_UInt16] = "UInt16Json",
        [SpecialType.System_Int32] = "Int32Json",
        [SpecialType.System_UInt32] = "UInt32Json",
        [SpecialType.System_Int64] = "Int64Json",
        [SpecialType.System_UInt64] = "UInt64Json",
        [SpecialType.System_Single] = "SingleJson",
        [SpecialType.System_Double] = "DoubleJson",
        [SpecialType.System_Decimal] = "DecimalJson",
        [SpecialType.System_DateTime] = "DateTimeJson",
    };

    private static readonly Dictionary<string, string> NamedTypes = new(StringComparer.Ordinal)
    {
        ["System.Int128"] = "Int128Json",
        ["System.UInt128"] = "UInt128Json",
        ["System.Half"] = "HalfJson",
        ["System.Guid"] = "GuidJson",
        ["System.DateTimeOffset"] = "DateTimeOffsetJson",
        ["System.DateOnly"] = "DateOnlyJson",
        ["System.TimeOnly"] = "TimeOnlyJson",
        ["System.TimeSpan"] = "TimeSpanJson",
        ["System.Uri"] = "UriJson",
        ["System.Version"] = "VersionJson",
        ["System.Text.Json.JsonElement"] = "JsonElementJson",
        ["System.Text.Json.JsonDocument"] = "JsonDocumentJson",
    };

    private static readonly HashSet<string> Nodes = new(StringComparer.Ordinal)
    {
        "System.Text.Json.Nodes.JsonNode",
        "System.Text.Json.Nodes.JsonObject",
        "System.Text.Json.Nodes.JsonArray",
        "System.Text.Json.Nodes.JsonValue",
    };

    /// <summary>Types that System.Text.Json treats specially, or cannot take, and that would look like objects otherwise.</summary>
    private static readonly HashSet<string> RefusedTypes = new(StringComparer.Ordinal)
    {
        "System.Object",
        "System.IntPtr",
        "System.UIntPtr",
        "System.Type",
        "System.Runtime.Serialization.SerializationInfo",
    };

    private static readonly HashSet<string> ListInterfaces = new(StringComparer.Ordinal)
    {
        "System.Collections.Generic.IList",
        "System.Collections.Generic.ICollection",
        "System.Collections.Generic.IEnumerable",
        "System.Collections.Generic.IReadOnlyList",
        "System.Collections.Generic.IReadOnlyCollection",
    };

    /// <summary>Generic collections that are read otherwise than a list, with the name of the reader. They are written as any sequence.</summary>
    private static readonly Dictionary<string, string> Collections = new(StringComparer.Ordinal)
    {
        ["System.Collections.Generic.HashSet"] = "Collection",
        ["System.Collections.Generic.SortedSet"] = "Collection",
        ["System.Collections.Generic.LinkedList"] = "Collection",
        ["System.Collections.ObjectModel.Collection"] = "Collection",
        ["System.Collections.ObjectModel.ObservableCollection"] = "Collection",
        ["System.Collections.Generic.ISet"] = "SetInterface",
        ["System.Collections.Generic.Queue"] = "Queue",
        ["System.Collections.Generic.Stack"] = "Stack",
    };

    private static readonly HashSet<string> Dictionaries = new(StringComparer.Ordinal)
    {
        "System.Collections.Generic.Dictionary",
        "System.Collections.Generic.IDictionary",
        "System.Collections.Generic.IReadOnlyDictionary",
    };

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

    private readonly Dictionary<ITypeSymbol, JsonConversion> _readConversions = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ITypeSymbol, JsonConversion> _writeConversions = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, JsonTypeNode> _nodes = new(StringComparer.Ordinal);
    private readonly UniqueNames _names = ClaimBuiltInNames();

    // Generated files name the built-in converters without their namespace, so no generated one may be called the same.
    private static UniqueNames ClaimBuiltInNames()
    {
        var names = new UniqueNames();
        foreach (var converter in SpecialTypes.Values.Concat(NamedTypes.Values).Concat(["ByteArrayJson", "ByteMemoryJson", "ByteReadOnlyMemoryJson", "EnumJson", "DirectJson"]))
        {
            names.Claim(converter.Substring(0, converter.Length - ConverterSuffix.Length));
        }

        return names;
    }

    /// <summary>Decides how a member is read or written: by the converter that it is marked with, else by its type.</summary>
    public JsonConversion Resolve(JsonMemberShape member, JsonDirection direction)
    {
        if (member.Converter is not { } converter)
        {
            return Resolve(member.Type, direction);
        }

        // The converter's type arguments are the type, its reader and its writer.
        var type = converter.TypeArguments[0];
        var conversion = converter.TypeArguments[direction == JsonDirection.Read ? 1 : 2] is INamedTypeSymbol direct
            && compilation.IsSymbolAccessibleWithin(direct, compilation.Assembly)
                ? JsonConversion.Named(JsonTypeNames.InCode(direct))
                : Refused(converter, "has a reader or writer that cannot be reached from generated code; make it internal or public");
        return conversion.Name is not null && !SymbolEqualityComparer.Default.Equals(type, member.Type)
            ? conversion.Within(direction == JsonDirection.Read ? "NullableReader" : "NullableWriter", [JsonTypeNames.InCode(type)])
            : conversion;
    }

    /// <summary>Decides how a type is read or written; once for each type, because members share few types.</summary>
    public JsonConversion Resolve(ITypeSymbol type, JsonDirection direction)
    {
        var known = direction == JsonDirection.Read ? _readConversions : _writeConversions;
        if (!known.TryGetValue(type, out var conversion))
        {
            conversion = ResolveNew(type, direction);
            known.Add(type, conversion);
        }

        return conversion;
    }

    private JsonConversion ResolveNew(ITypeSymbol type, JsonDirection direction)
    {
        // Their own attribute of System.Text.Json is for the serializer, not for generated code.
        if (type is INamedTypeSymbol candidate && ResolveEmbedded(candidate, direction) is { } embedded)
        {
            return embedded;
        }

        if (Refuse(type) is { } refused)
        {
            return refused;
        }

        if (FindBuiltIn(type, direction) is { } converter)
        {
            var conversion = JsonConversion.BuiltIn(converter);
            return options.ReadsNumbersFromStrings && direction == JsonDirection.Read && IsNumber(type)
                ? conversion.Within("NumberFromStringReader", [JsonTypeNames.InCode(type)])
                : conversion;
        }

        if (type is IArrayTypeSymbol array)
        {
            return Compose(direction, "Array", [], array.ElementType);
        }

        var named = (INamedTypeSymbol)type;
        if (named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            var element = named.TypeArguments[0];
            return Compose(direction, direction == JsonDirection.Write && !IsScalar(element) ? "NullableObject" : "Nullable", [], element);
        }

        if (named.EnumUnderlyingType is { } number)
        {
            return JsonConversion.BuiltIn(SpecialTypes[number.SpecialType])
                .Within("EnumJson", [JsonTypeNames.InCode(named), JsonTypeNames.InCode(number)]);
        }

        return ResolveCollection(named, direction) ?? ResolveObject(named, direction);
    }

    /// <summary>The built-in converter of a type that is not composed of others.</summary>
    private string? FindBuiltIn(ITypeSymbol type, JsonDirection direction)
    {
        if (SpecialTypes.TryGetValue(type.SpecialType, out var converter))
        {
            return converter;
        }

        if (type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte })
        {
            return "ByteArrayJson";
        }

        var name = DefinitionName(type);
        if (Nodes.Contains(name))
        {
            var kind = direction == JsonDirection.Read && options.PropertyNameCaseInsensitive ? "JsonNodeIgnoreCaseReader" : "JsonNodeJson";
            return $"{kind}<{JsonTypeNames.InCode(type)}>";
        }

        return name switch
        {
            "System.Memory" when IsOfBytes(type) => "ByteMemoryJson",
            "System.ReadOnlyMemory" when IsOfBytes(type) => "ByteReadOnlyMemoryJson",
            _ => NamedTypes.TryGetValue(name, out converter) ? converter : null,
        };

        static bool IsOfBytes(ITypeSymbol type) => ((INamedTypeSymbol)type).TypeArguments[0].SpecialType == SpecialType.System_Byte;
    }

    /// <summary>Whether the type has neither members nor elements of its own.</summary>
    private bool IsScalar(ITypeSymbol type) => FindBuiltIn(type, JsonDirection.Write) is not null || type.TypeKind == TypeKind.Enum;

    private static bool IsNumber(ITypeSymbol type) =>
        type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double
        || DefinitionName(type) is "System.Int128" or "System.UInt128" or "System.Half";

    /// <summary>The reason not to go on, for what is no JSON value in any form.</summary>
    private JsonConversion? Refuse(ITypeSymbol type)
    {
        return type switch
        {
            { TypeKind: TypeKind.Error } => JsonConversion.Refused(null),
            { TypeKind: TypeKind.Dynamic } or { SpecialType: SpecialType.System_Object } => Refused(
                type, "says nothing of what the JSON holds; use JsonElement for any JSON value"),
            { TypeKind: TypeKind.Delegate } => Refused(type, "is a delegate"),
            { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } => Refused(type, "is a pointer"),
            { TypeKind: TypeKind.TypeParameter } => Refused(type, "is a type parameter, not a type"),
            { IsRefLikeType: true } => Refused(type, "is a ref struct"),
            { IsStatic: true } => Refused(type, "is a static class"),
            IArrayTypeSymbol { IsSZArray: false } => Refused(
                type, "is an array of several dimensions; use an array of arrays"),
            IArrayTypeSymbol => null,
            INamedTypeSymbol named => RefuseNamed(named),
            _ => Refused(type, "is no type of a JSON value"),
        };
    }

    // The name is made here, where it is needed: most types are not refused.
    private static JsonConversion Refused(ITypeSymbol type, string reason) =>
        JsonConversion.Refused($"'{JsonTypeNames.ForPeople(type)}' {reason}");

    private JsonConversion? RefuseNamed(INamedTypeSymbol type)
    {
        if (RefusedTypes.Contains(DefinitionName(type)) || DerivesFromType(type))
        {
            return Refused(type, "has no JSON form here");
        }

        if (RefuseNonsense(type) is { } nonsense)
        {
            return nonsense;
        }

        if (!compilation.IsSymbolAccessibleWithin(type, compilation.Assembly) || IsFileLocal(type))
        {
            return Refused(type, "cannot be reached from generated code; make it internal or public");
        }

        if (type.AllInterfaces.FirstOrDefault(JsonAttributes.IsCallback) is { } callback)
        {
            return Refused(type, $"implements {callback.Name}, which generated code does not call");
        }

        return JsonAttributes.FindUnsupported(type, JsonAttributes.OnTypes) is { } attribute
            ? Refused(type, $"is marked [{attribute}], which generated code does not follow")
            : null;
    }

    // RuntimeType and the rest of reflection.
    // System.Text.Json takes these and writes what nobody wants: {} or the inside of a task.
    private static JsonConversion? RefuseNonsense(INamedTypeSymbol type)
    {
        if (type.IsTupleType)
        {
            return Refused(type, "is a tuple, whose names are not in the JSON; use a record");
        }

        return DefinitionName(type) switch
        {
            "System.Threading.Tasks.Task" or "System.Threading.Tasks.ValueTask" =>
                Refused(type, "is a task and not a value; use the type of its result"),
            _ when IsException(type) => Refused(type, "is an exception; throw it, or use a type of your own that says what happened"),
            _ => null,
        };
    }

    private static bool IsException(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (DefinitionName(current) == "System.Exception")
            {
                return true;
            }
        }

        return false;
    }

    private static bool DerivesFromType(INamedTypeSymbol type) =>
        type.BaseType is { } baseType && DefinitionName(baseType) is "System.Reflection.MemberInfo" or "System.Type";

    private static bool IsFileLocal(INamedTypeSymbol type) =>
        type.IsFileLocal || type.ContainingType is { } containing && IsFileLocal(containing);

    /// <summary>A type that is JSON inside a string, whose own JSON is that of its type argument.</summary>
    private JsonConversion? ResolveEmbedded(INamedTypeSymbol type, JsonDirection direction)
    {
        var definition = DefinitionName(type);
        if (definition == Compressed)
        {
            return Refused(type, "is no JSON but compressed bytes; use EmbeddedBase64 of it");
        }

        if (definition is not ("NativeLambda.Embedded" or "NativeLambda.EmbeddedBase64") || !type.IsGenericType)
        {
            return null;
        }

        var payload = type.TypeArguments[0];
        var isCompressed = DefinitionName(payload) == Compressed;
        var content = isCompressed ? ((INamedTypeSymbol)payload).TypeArguments[0] : payload;
        var conversion = Resolve(content, direction);
        if (conversion.Name is null)
        {
            return conversion;
        }

        var suffix = direction == JsonDirection.Read ? "Reader" : "Writer";
        var kind = direction == JsonDirection.Read ? type.Name : "Embedded";
        return conversion
            .Within((isCompressed ? "GZipPayload" : "JsonPayload") + suffix, [JsonTypeNames.InCode(content)])
            .Within(kind + suffix, [JsonTypeNames.InCode(payload)]);
    }

    private JsonConversion? ResolveCollection(INamedTypeSymbol type, JsonDirection direction)
    {
        var definition = DefinitionName(type);
        if (definition == "System.Collections.Generic.List")
        {
            return Compose(direction, "List", [], type.TypeArguments[0]);
        }

        if (ListInterfaces.Contains(definition) && type.IsGenericType)
        {
            var kind = direction == JsonDirection.Read ? "ListInterface" : "Enumerable";
            return Compose(direction, kind, [JsonTypeNames.InCode(type)], type.TypeArguments[0]);
        }

        if (Collections.TryGetValue(definition, out var collection) && type.IsGenericType)
        {
            var isNamed = direction == JsonDirection.Write || collection is "Collection" or "SetInterface";
            return Compose(
                direction,
                direction == JsonDirection.Read ? collection : "Enumerable",
                isNamed ? [JsonTypeNames.InCode(type)] : [],
                type.TypeArguments[0]);
        }

        if (Dictionaries.Contains(definition) && type.IsGenericType)
        {
            return ResolveDictionary(type, direction);
        }

        return IsEnumerable(type) || type.AllInterfaces.Any(IsEnumerable) || definition is "System.Memory" or "System.ReadOnlyMemory"
            ? Refused(type, "is a collection that generated code does not cover; use an array, a List or a Dictionary")
            : null;
    }

    private JsonConversion ResolveDictionary(INamedTypeSymbol type, JsonDirection direction)
    {
        var (keyType, valueType) = (type.TypeArguments[0], type.TypeArguments[1]);
        var key = ResolveKey(keyType);
        if (key.Name is null)
        {
            return Refused(
                type, $"has keys of type '{JsonTypeNames.ForPeople(keyType)}'; use strings, numbers, Guid or times");
        }

        var value = Resolve(valueType, direction);
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

    /// <summary>Decides how the key of a dictionary is read and written.</summary>
    public JsonConversion ResolveKey(ITypeSymbol type)
    {
        if (type.SpecialType is SpecialType.System_String or SpecialType.System_Boolean)
        {
            return JsonConversion.BuiltIn(type.SpecialType == SpecialType.System_String ? "StringKey" : "BooleanKey");
        }

        if (FindBuiltIn(type, JsonDirection.Read) is { } converter && (IsNumber(type) || IsText(type)))
        {
            return JsonConversion.BuiltIn(converter).Within(IsNumber(type) ? "NumberKey" : "TextKey", [JsonTypeNames.InCode(type)]);
        }

        return default;
    }

    /// <summary>Whether the type is a key whose text is that of its value.</summary>
    private static bool IsText(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Char or SpecialType.System_DateTime || TextKeys.Contains(DefinitionName(type));

    private static bool IsEnumerable(INamedTypeSymbol type) =>
        type.SpecialType == SpecialType.System_Collections_IEnumerable
        || DefinitionName(type) == "System.Collections.Generic.IAsyncEnumerable";

    private JsonConversion ResolveObject(INamedTypeSymbol type, JsonDirection direction)
    {
        if (direction == JsonDirection.Read && type.IsAbstract)
        {
            var kind = type.TypeKind == TypeKind.Interface ? "an interface" : "an abstract class";
            return Refused(type, $"is {kind}, of which no object can be made");
        }

        if (GenericNesting(type) > MaxGenericNesting)
        {
            return JsonConversion.Refused($"'{JsonTypeNames.ForPeople(type.OriginalDefinition)}' has members of ever more types");
        }

        var typeName = JsonTypeNames.InCode(type);
        if (!_nodes.TryGetValue(typeName, out var node))
        {
            var converterName = _names.Claim(JsonTypeNames.Full(type));
            node = new JsonTypeNode(type, typeName, converterName + ConverterSuffix, converterName + ".Json.g.cs");
            _nodes.Add(typeName, node);
        }

        return JsonConversion.Generated(node);
    }

    private JsonConversion Compose(JsonDirection direction, string kind, string[] leadingArguments, ITypeSymbol element)
    {
        var conversion = Resolve(element, direction);
        if (conversion.Name is null)
        {
            return conversion;
        }

        var suffix = direction == JsonDirection.Read ? "Reader" : "Writer";
        return conversion.Within(kind + suffix, [.. leadingArguments, JsonTypeNames.InCode(element)]);
    }

    /// <summary>The namespace and name of the type's definition, without its type parameters.</summary>
    private static string DefinitionName(ITypeSymbol type) => type.ContainingType is null && type.ContainingNamespace is { } ns
        ? ns.ToDisplayString() + "." + type.Name
        : "";

    private static int GenericNesting(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return GenericNesting(array.ElementType);
        }

        var nesting = 0;
        for (var part = type as INamedTypeSymbol; part is not null; part = part.ContainingType)
        {
            foreach (var argument in part.TypeArguments)
            {
                nesting = Math.Max(nesting, 1 + GenericNesting(argument));
            }
        }

        return nesting;
    }
}
