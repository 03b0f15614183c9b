using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Metadata;

/// <summary>Finds the types that a context has to know, and describes them.</summary>
internal sealed class JsonMetadataParser(Compilation compilation)
{
    private readonly JsonMetadataResolver _resolver = new(compilation);
    private readonly Dictionary<JsonMetadataNode, JsonMetadataTypeModel> _models = [];

    /// <summary>Describes some types and all that a context has to know besides; nothing for one that generated code cannot name.</summary>
    public EquatableArray<JsonMetadataTypeModel> Parse(IEnumerable<ITypeSymbol> roots, CancellationToken cancellationToken) =>
        FindNodes(roots, cancellationToken).Select(Describe).ToEquatableArray();

    /// <summary>The C# names of these types and of all that a context has to know besides.</summary>
    public ICollection<string> FindNames(IEnumerable<ITypeSymbol> roots, CancellationToken cancellationToken) =>
        new HashSet<string>(FindNodes(roots, cancellationToken).Select(node => node.TypeName), StringComparer.Ordinal);

    private List<JsonMetadataNode> FindNodes(IEnumerable<ITypeSymbol> roots, CancellationToken cancellationToken)
    {
        var nodes = new List<JsonMetadataNode>();
        var reached = new HashSet<JsonMetadataNode>();
        Reach(roots);

        // What is added while it is walked is walked too.
        for (var i = 0; i < nodes.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Reach(nodes[i].Needs);
        }

        return nodes;

        void Reach(IEnumerable<ITypeSymbol> types)
        {
            foreach (var type in types)
            {
                if (_resolver.Resolve(type) is { } node && reached.Add(node))
                {
                    nodes.Add(node);
                }
            }
        }
    }

    private JsonMetadataTypeModel Describe(JsonMetadataNode node)
    {
        if (!_models.TryGetValue(node, out var model))
        {
            model = new JsonMetadataTypeModel
            {
                TypeName = node.TypeName,
                Names = JsonPropertyNameParser.Parse(node.Type),
                IsPublic = IsPublic(node.Type),
                IsObsolete = IsObsoleteError(node.Type),
                Method = node.Method,
                TypeArguments = node.TypeArguments.ToEquatableArray(),
                Arguments = node.Arguments.ToEquatableArray(),
                Object = node.Object,
            };
            _models.Add(node, model);
        }

        return model;
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
