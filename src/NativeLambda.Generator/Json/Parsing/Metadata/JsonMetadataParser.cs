using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Metadata;

/// <summary>Collects the types that contexts know, and describes the object types among them.</summary>
internal sealed class JsonMetadataParser(Compilation compilation, CancellationToken cancellationToken)
{
    private readonly JsonMetadataResolver _resolver = new(compilation);
    private readonly UniqueNames _contextNames = new();
    private readonly SortedDictionary<string, JsonObjectMetadataModel> _objects = new(StringComparer.Ordinal);

    /// <summary>Finds what makes a converter.</summary>
    public JsonMetadataConverters Converters => _resolver.Converters;

    /// <summary>The object types of the contexts so far, in the ordinal order of their names. Contexts share them.</summary>
    public EquatableArray<JsonObjectMetadataModel> Objects => _objects.Values.ToEquatableArray();

    /// <summary>The types that a value declared as <c>object</c> is expected to be of.</summary>
    public IEnumerable<ITypeSymbol> UntypedValues => JsonUntypedValues.FindTypes(compilation);

    /// <summary>The C# names of the types that a context for some types would know.</summary>
    public ICollection<string> GetNamesReachedBy(IEnumerable<ITypeSymbol> roots)
    {
        var nodes = new SortedDictionary<string, JsonMetadataNode>(StringComparer.Ordinal);
        foreach (var node in roots.Select(_resolver.Resolve).OfType<JsonMetadataNode>())
        {
            Collect(node, nodes);
        }

        return nodes.Keys;
    }

    /// <summary>Makes the model of a context.</summary>
    /// <param name="declaration">The class.</param>
    /// <param name="options">Its options.</param>
    /// <param name="roots">The types that are asked for; what they need is added.</param>
    public JsonContextModel ParseContext(JsonContextDeclaration declaration, JsonContextOptionsModel options, IEnumerable<JsonContextRoot> roots)
    {
        var nodes = new SortedDictionary<string, JsonMetadataNode>(StringComparer.Ordinal);
        var rootNames = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var root in roots)
        {
            if (_resolver.Resolve(root.Type) is { } node)
            {
                rootNames[node.TypeName] = root.PropertyName ?? (rootNames.TryGetValue(node.TypeName, out var name) ? name : null);
                Collect(node, nodes);
            }
        }

        if (options.ReadsNodes && nodes.ContainsKey("object") && compilation.GetTypeByMetadataName("System.Text.Json.Nodes.JsonNode") is { } nodeType)
        {
            Collect(_resolver.Resolve(nodeType)!, nodes);
        }

        var propertyNames = JsonContextNames.Assign(nodes.Values, rootNames, declaration.TakenNames);
        var contextName = _contextNames.Claim(declaration.FullName);
        return new JsonContextModel
        {
            HintName = contextName + ".JsonContext.g.cs",
            Namespace = declaration.Namespace,
            Declarations = declaration.Declarations,
            Name = declaration.Name,
            ResolverName = contextName + "Types",
            SourceName = declaration.SourceName,
            Options = options,
            Types = nodes.Values.Select(node => CreateModel(node, propertyNames[node], options.UsesStringEnums)).ToEquatableArray(),
        };
    }

    private void Collect(JsonMetadataNode root, SortedDictionary<string, JsonMetadataNode> nodes)
    {
        var open = new Stack<JsonMetadataNode>([root]);
        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var node = open.Pop();
            if (nodes.ContainsKey(node.TypeName))
            {
                continue;
            }

            nodes.Add(node.TypeName, node);
            if (node.Object is { } model)
            {
                _objects[node.TypeName] = model;
            }

            foreach (var type in node.Needs)
            {
                if (_resolver.Resolve(type) is { } needed)
                {
                    open.Push(needed);
                }
            }
        }
    }

    private static JsonTypeInfoModel CreateModel(JsonMetadataNode node, string propertyName, bool usesStringEnums)
    {
        var isNamed = usesStringEnums && node.Method == JsonMetadataNode.Enum;
        return new JsonTypeInfoModel
        {
            TypeName = node.TypeName,
            PropertyName = JsonTypeNames.Identifier(propertyName),
            IsPublic = IsPublic(node.Type),
            IsObsolete = IsObsoleteError(node.Type),
            Method = isNamed ? JsonMetadataNode.Converted : node.Method,
            TypeArguments = node.TypeArguments.ToEquatableArray(),
            Arguments = isNamed ? new([JsonMetadataConverters.ForEnumNames(node.TypeName)]) : node.Arguments.ToEquatableArray(),
        };
    }

    private static bool IsObsoleteError(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return IsObsoleteError(array.ElementType);
        }

        for (var part = type; part is not null; part = part.ContainingType)
        {
            if (JsonAttributes.IsObsoleteError(part) || (part is INamedTypeSymbol named && named.TypeArguments.Any(IsObsoleteError)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPublic(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return IsPublic(array.ElementType);
        }

        for (var part = type; part is not null; part = part.ContainingType)
        {
            if (part.DeclaredAccessibility != Accessibility.Public || (part is INamedTypeSymbol named && !named.TypeArguments.All(IsPublic)))
            {
                return false;
            }
        }

        return true;
    }
}
