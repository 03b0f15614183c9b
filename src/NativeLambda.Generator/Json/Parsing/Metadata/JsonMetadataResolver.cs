using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Parsing.Facts;
using NativeLambda.Generator.Parsing;

namespace NativeLambda.Generator.Json.Parsing.Metadata;

/// <summary>Decides by what the metadata of a type is made, as System.Text.Json's generator decides it.</summary>
internal sealed class JsonMetadataResolver(Compilation compilation)
{
    private readonly JsonMetadataObjectParser _objects = new(compilation);
    private readonly JsonFacts _facts = JsonFacts.Of(compilation);
    private readonly Dictionary<ITypeSymbol, JsonMetadataNode?> _known = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, JsonMetadataNode> _nodes = new(StringComparer.Ordinal);

    /// <summary>Finds the converters of types and members.</summary>
    public JsonMetadataConverters Converters { get; } = new(compilation);

    /// <summary>Resolves a type, or gives <see langword="null"/> if generated code cannot name it.</summary>
    public JsonMetadataNode? Resolve(ITypeSymbol declared)
    {
        if (!_known.TryGetValue(declared, out var node))
        {
            node = IsUsable(declared) ? ResolveErased(declared) : null;
            _known.Add(declared, node);
        }

        return node;
    }

    private JsonMetadataNode ResolveErased(ITypeSymbol declared)
    {
        var type = declared.Erase(compilation);
        var typeName = _facts.NameOf(type);
        if (!_nodes.TryGetValue(typeName, out var node))
        {
            node = ResolveNew(type, typeName);
            _nodes.Add(typeName, node);
        }

        return node;
    }

    /// <summary>Whether a type can be a type argument in generated code.</summary>
    public bool IsUsable(ITypeSymbol type) => type switch
    {
        { SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_String } => true,
        { IsRefLikeType: true } or { IsStatic: true } or { SpecialType: SpecialType.System_Void } => false,
        { TypeKind: TypeKind.Error or TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.TypeParameter } => false,
        { TypeKind: TypeKind.Dynamic } => true,
        IArrayTypeSymbol array => IsUsable(array.ElementType),
        INamedTypeSymbol named => !named.IsUnboundGenericType
            && compilation.CanReach(named)
            && !IsFileLocal(named)
            && JsonTypeNames.GenericNesting(named) <= JsonTypeNames.MaxGenericNesting
            && AllArguments(named).All(IsUsable),
        _ => false,
    };

    private static IEnumerable<ITypeSymbol> AllArguments(INamedTypeSymbol type)
    {
        for (var part = type; part is not null; part = part.ContainingType)
        {
            foreach (var argument in part.TypeArguments)
            {
                yield return argument;
            }
        }
    }

    private static bool IsFileLocal(INamedTypeSymbol type) =>
        type.IsFileLocal || (type.ContainingType is { } containing && IsFileLocal(containing));

    private JsonMetadataNode ResolveNew(ITypeSymbol type, string typeName)
    {
        if (Converters.Find(type, type) is { } converter)
        {
            return Node(JsonMetadataNode.Converted, [typeName], arguments: [converter]);
        }

        if (JsonMetadataTypes.FindConverter(type) is { } builtIn)
        {
            // What is read as an object is an element, which may be written back.
            var element = type.SpecialType == SpecialType.System_Object ? compilation.GetTypeByMetadataName("System.Text.Json.JsonElement") : null;
            return Node("Value", [], arguments: ["JsonMetadataServices." + builtIn], needs: element is null ? [] : [element]);
        }

        if (JsonMetadataTypes.IsUnsupported(type))
        {
            return Node("Unsupported", [typeName]);
        }

        if (type is IArrayTypeSymbol array)
        {
            return Node("Array", [_facts.NameOf(array.ElementType)], needs: [array.ElementType]);
        }

        var named = (INamedTypeSymbol)type;
        return ResolveWrapper(named) ?? ResolveCollection(named) ?? ResolveObject(named);

        JsonMetadataNode Node(
            string method, IReadOnlyList<string> typeArguments, IReadOnlyList<string>? arguments = null, IReadOnlyList<ITypeSymbol>? needs = null) => new()
            {
                Type = type,
                TypeName = typeName,
                Method = method,
                TypeArguments = typeArguments,
                Arguments = arguments ?? [],
                Needs = needs ?? [],
            };

        JsonMetadataNode? ResolveWrapper(INamedTypeSymbol wrapper)
        {
            if (wrapper.TypeKind == TypeKind.Enum)
            {
                return Node(JsonMetadataNode.Enum, [typeName]);
            }

            if (wrapper.TypeArguments.Length != 1)
            {
                return null;
            }

            var inner = wrapper.TypeArguments[0];
            var innerName = _facts.NameOf(inner);
            return wrapper.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
                ? Node("Nullable", [innerName], needs: [inner])
                : JsonMetadataTypes.DefinitionName(wrapper) switch
                {
                    "System.Memory" => Node("Memory", [innerName], needs: [inner]),
                    "System.ReadOnlyMemory" => Node("ReadOnlyMemory", [innerName], needs: [inner]),
                    "NativeLambda.Embedded" or "NativeLambda.EmbeddedBase64" => Node("Embedded", [typeName, innerName], needs: [inner]),
                    "NativeLambda.GZip" => Node("GZip", [innerName], needs: [inner]),
                    _ => null,
                };
        }

        JsonMetadataNode? ResolveCollection(INamedTypeSymbol collection)
        {
            if (JsonCollectionKind.Find(collection, out var elements) is not { } method)
            {
                return null;
            }

            List<string> typeArguments = [typeName, .. elements.Select(_facts.NameOf)];
            if (method.StartsWith("Immutable", StringComparison.Ordinal))
            {
                var create = $"{JsonCollectionKind.FactoryOf(collection)}.CreateRange<{string.Join(", ", typeArguments.Skip(1))}>";
                return Node(method, typeArguments, arguments: [create], needs: elements);
            }

            var arguments = new List<string>();
            if (JsonConstructors.HasDefault(collection))
            {
                arguments.Add($"JsonMetadata.New<{typeName}>()");
            }

            if (JsonAttributes.Find(collection, JsonAttributes.NumberHandling) is { } handling)
            {
                arguments.Add($"numbers: (JsonNumberHandling){JsonAttributes.Argument<int>(handling)}");
            }

            return Node(method, typeArguments, arguments, elements.Count > 0 ? elements : [compilation.ObjectType]);
        }

        JsonMetadataNode ResolveObject(INamedTypeSymbol objectType)
        {
            var name = JsonGeneratedNames.ForType(objectType) + "Metadata";
            var model = _objects.Parse(objectType, typeName, name, this, Converters, out var needs);
            return new JsonMetadataNode
            {
                Type = type,
                TypeName = typeName,
                Method = "ObjectType",
                Arguments = [name + ".Value"],
                Needs = needs,
                Object = model,
            };
        }
    }
}
