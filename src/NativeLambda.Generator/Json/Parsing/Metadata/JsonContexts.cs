using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Metadata;

/// <summary>Decides which contexts an assembly gets, and what each of them knows.</summary>
internal sealed class JsonContexts
{
    private readonly JsonContextsModel _marked;
    private readonly Dictionary<string, JsonRootModel> _roots;
    private readonly Dictionary<string, JsonRootModel> _untypedValues;
    private readonly JsonUntypedModel _untyped;
    private readonly UniqueNames _names = new();
    private readonly Dictionary<string, JsonObjectMetadataModel> _objects = new(StringComparer.Ordinal);

    /// <param name="marked">What the marked classes say.</param>
    /// <param name="roots">The types that are asked for, each once.</param>
    /// <param name="untyped">What is known besides where a value may be of any type.</param>
    public JsonContexts(JsonContextsModel marked, IReadOnlyCollection<JsonRootModel> roots, JsonUntypedModel untyped)
    {
        _marked = marked;
        _roots = roots.ToDictionary(root => root.TypeName, StringComparer.Ordinal);
        _untyped = untyped;
        _untypedValues = untyped.Values.ToDictionary(value => value.TypeName, StringComparer.Ordinal);
        Models = Combine().ToEquatableArray();
    }

    /// <summary>The contexts.</summary>
    public EquatableArray<JsonContextModel> Models { get; }

    /// <summary>The object types of the contexts, in the ordinal order of their names. Contexts share them.</summary>
    public EquatableArray<JsonObjectMetadataModel> Objects =>
        _objects.Values.OrderBy(type => type.TypeName, StringComparer.Ordinal).ToEquatableArray();

    /// <summary>Whether what is left to a context may be of any type.</summary>
    public static bool LeavesUntyped(JsonRootModel root) => root.ContextMetadata.Any(type => type.TypeName == JsonUntypedValues.Name);

    private IEnumerable<JsonContextModel> Combine()
    {
        var handlerRoots = _roots.Values.Where(root => root.Reader is not null || root.Writer is not null).Select(Ask).ToList();
        if (!_marked.IsAnyForHandlers && handlerRoots.Count > 0)
        {
            yield return Combine(JsonContextDeclarations.Own, _marked.ContextOptions, handlerRoots);
        }

        // One of their own, so that a function carries the metadata of these types and of no others.
        var leaving = _roots.Values.Where(root => root.ContextTypes.Count > 0).ToList();
        if (leaving.Count > 0)
        {
            var names = leaving.SelectMany(root => root.ContextTypes).Select(name => new JsonContextRoot(name, null));
            var known = leaving.SelectMany(root => root.ContextMetadata);
            yield return leaving.Any(LeavesUntyped)
                ? Combine(
                    JsonContextDeclarations.Fallback,
                    _marked.ContextOptions,
                    [.. names, .. _untyped.Values.Select(Ask), .. handlerRoots, .. _marked.HandlerRoots],
                    known)
                : Combine(JsonContextDeclarations.Fallback, _marked.ContextOptions, names, known);
        }

        foreach (var request in _marked.Requests)
        {
            yield return Combine(request.Declaration, request.Options, request.IsForHandlers ? [.. handlerRoots, .. request.Roots] : request.Roots);
        }
    }

    private static JsonContextRoot Ask(JsonRootModel root) => new(root.TypeName, null);

    /// <summary>Makes the model of a context.</summary>
    /// <param name="declaration">The class.</param>
    /// <param name="options">Its options.</param>
    /// <param name="roots">The types that are asked for.</param>
    /// <param name="others">Types that are known for them, besides those that are known of them.</param>
    private JsonContextModel Combine(
        JsonContextDeclaration declaration, JsonContextOptionsModel options, IEnumerable<JsonContextRoot> roots, IEnumerable<JsonMetadataTypeModel>? others = null)
    {
        var types = new Dictionary<string, JsonMetadataTypeModel>(StringComparer.Ordinal);
        var rootNames = new Dictionary<string, string?>(StringComparer.Ordinal);
        Add(others ?? []);
        foreach (var root in roots)
        {
            Add(Find(root.TypeName));
            if (types.ContainsKey(root.TypeName))
            {
                rootNames[root.TypeName] = root.PropertyName ?? (rootNames.TryGetValue(root.TypeName, out var name) ? name : null);
            }
        }

        if (options.ReadsNodes && types.ContainsKey(JsonUntypedValues.Name))
        {
            Add(_untyped.Node);
        }

        var ordered = types.Values.OrderBy(type => type.TypeName, StringComparer.Ordinal).ToList();
        var propertyNames = JsonContextNames.Assign(ordered, rootNames, declaration.TakenNames);
        var contextName = _names.Claim(declaration.FullName);
        return new JsonContextModel
        {
            HintName = contextName + ".JsonContext.g.cs",
            Namespace = declaration.Namespace,
            Declarations = declaration.Declarations,
            Name = declaration.Name,
            ResolverName = contextName + "Types",
            SourceName = declaration.SourceName,
            Options = options,
            Types = ordered.Select(type => Describe(type, propertyNames[type], options.UsesStringEnums)).ToEquatableArray(),
        };

        void Add(IEnumerable<JsonMetadataTypeModel> known)
        {
            foreach (var type in known)
            {
                if (types.ContainsKey(type.TypeName))
                {
                    continue;
                }

                types.Add(type.TypeName, type);
                if (type.Object is { } model)
                {
                    _objects[type.TypeName] = model;
                }
            }
        }
    }

    private EquatableArray<JsonMetadataTypeModel> Find(string typeName) =>
        _roots.TryGetValue(typeName, out var root) || _untypedValues.TryGetValue(typeName, out root) ? root.Metadata : default;

    private static JsonTypeInfoModel Describe(JsonMetadataTypeModel type, string propertyName, bool usesStringEnums)
    {
        var isNamed = usesStringEnums && type.Method == JsonMetadataNode.Enum;
        return new JsonTypeInfoModel
        {
            TypeName = type.TypeName,
            PropertyName = JsonTypeNames.Identifier(propertyName),
            IsPublic = type.IsPublic,
            IsObsolete = type.IsObsolete,
            Method = isNamed ? JsonMetadataNode.Converted : type.Method,
            TypeArguments = type.TypeArguments,
            Arguments = isNamed ? new([JsonMetadataConverters.ForEnumNames(type.TypeName)]) : type.Arguments,
        };
    }
}
