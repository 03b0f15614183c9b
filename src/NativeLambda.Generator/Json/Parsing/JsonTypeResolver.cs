using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing.Types;
using NativeLambda.Generator.Parsing;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>Finds the reader or the writer of a type: a built-in one, one composed of others, or a generated one.</summary>
/// <param name="compilation">The compilation.</param>
/// <param name="options">What the options say of all types.</param>
/// <param name="objects">Finds the members of object types.</param>
/// <param name="outer">The resolver of all other members, if this one is for those of AWS's event types.</param>
internal sealed class JsonTypeResolver(Compilation compilation, JsonOptionsModel options, JsonObjectParser objects, JsonTypeResolver? outer = null)
{
    /// <summary>What is known of kinds of types, each in a file of its own. The first that knows a type decides.</summary>
    private static readonly JsonTypeRule[] Rules =
    [
        EmbeddedTypes.Resolve,
        ConverterTypes.Resolve,
        UntypedValues.Resolve,
        RefusedTypes.Resolve,
        AwsConstants.Resolve,
        PolymorphicTypes.Resolve,
        BuiltInTypes.Resolve,
        NullableTypes.Resolve,
        EnumTypes.Resolve,
        ArrayTypes.Resolve,
        ImmutableTypes.Resolve,
        DictionaryTypes.Resolve,
        CollectionTypes.Resolve,
        UncoveredCollections.Resolve,
        ObjectTypes.Resolve,
    ];

    private static readonly JsonTypeRule[] AwsRules = [AwsEventTypes.Resolve, .. Rules];

    private readonly JsonTypeRule[] _rules = outer is null ? Rules : AwsRules;
    private readonly Dictionary<ITypeSymbol, JsonConversion> _readConversions = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ITypeSymbol, JsonConversion> _writeConversions = new(SymbolEqualityComparer.Default);

    // What is generated is the same wherever it is asked for.
    private readonly Dictionary<string, JsonTypeNode> _nodes = outer?._nodes ?? new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonEnumNode> _enums = outer?._enums ?? new(StringComparer.Ordinal);

    public JsonOptionsModel Options => options;

    /// <summary>Decides the same for the members that AWS's event types declare.</summary>
    public JsonTypeResolver OfAwsEvents => field ??= outer is null ? new JsonTypeResolver(compilation, options, objects, this) : this;

    /// <summary>Decides how a member is read or written: by the converter that it is marked with, else by its type.</summary>
    public JsonConversion Resolve(JsonMemberShape member, JsonDirection direction)
    {
        var marked = member.Facts.Attributes.IsAny
            ? ConverterTypes.ResolveMarked(this, member.Symbol, member.Type, direction) ?? HandledNumbers.Resolve(this, member.Symbol, member.Type, direction)
            : null;
        return marked ?? (AwsEventTypes.Declare(member.Symbol) ? OfAwsEvents : this).Resolve(member.Type, direction);
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

    /// <summary>The built-in reader or writer <paramref name="kind"/> over that of the elements.</summary>
    /// <param name="direction">Read or write.</param>
    /// <param name="kind">Its name without <c>Reader</c> or <c>Writer</c>.</param>
    /// <param name="leadingArguments">Its type arguments before the element's type.</param>
    /// <param name="element">The element's type.</param>
    public JsonConversion Compose(JsonDirection direction, string kind, string[] leadingArguments, ITypeSymbol element)
    {
        var conversion = Resolve(element, direction);
        return conversion.Name is null
            ? conversion
            : conversion.Within(kind + Suffix(direction), [.. leadingArguments, JsonTypeNames.InCode(element)]);
    }

    /// <summary>The reader or writer that is generated for a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="parsePolymorphism">Finds the types that it stands for, if it stands for others.</param>
    public JsonTypeNode GetNode(INamedTypeSymbol type, Func<INamedTypeSymbol, JsonPolymorphism>? parsePolymorphism = null)
    {
        var typeName = JsonTypeNames.InCode(type);
        if (!_nodes.TryGetValue(typeName, out var node))
        {
            node = new JsonTypeNode(type, typeName, JsonGeneratedNames.ForType(type));
            _nodes.Add(typeName, node);
            node.Polymorphism = parsePolymorphism?.Invoke(type);
        }

        return node;
    }

    /// <summary>The reader or writer that is generated for a type as a form of another, or of itself.</summary>
    public static JsonTypeNode GetForm(INamedTypeSymbol type, INamedTypeSymbol baseType, JsonDiscriminatorModel? discriminator) =>
        new(type, JsonTypeNames.InCode(type), JsonGeneratedNames.ForForm(type, baseType)) { Discriminator = discriminator };

    /// <summary>The members of an object type.</summary>
    public JsonObjectShape ShapeOf(JsonTypeNode node) => node.Shape ??= objects.Parse(node.Type);

    /// <summary>The names that are generated for an enum.</summary>
    public JsonEnumNode GetEnum(JsonStringEnum names)
    {
        var key = $"{JsonTypeNames.InCode(names.Type)} {names.Policy} {names.TakesNumbers}";
        if (!_enums.TryGetValue(key, out var node))
        {
            node = new JsonEnumNode(names, JsonGeneratedNames.ForEnum(names));
            _enums.Add(key, node);
        }

        return node;
    }

    /// <summary>Whether generated code can name a symbol.</summary>
    public bool IsReachable(ISymbol symbol) => compilation.CanReach(symbol);

    /// <summary>What is wrong with the converter that a type is marked with.</summary>
    public JsonMistake? FindConverterMistake(ISymbol symbol, ITypeSymbol type) => JsonConverterMistakes.Find(symbol, type, compilation);

    /// <summary>How the names of built-in readers and writers of composed types end.</summary>
    public static string Suffix(JsonDirection direction) => direction == JsonDirection.Read ? "Reader" : "Writer";

    private JsonConversion ResolveNew(ITypeSymbol type, JsonDirection direction)
    {
        foreach (var rule in _rules)
        {
            if (rule(this, type, direction) is { } conversion)
            {
                return IsForContext(conversion) ? JsonConversion.ByContext(type, conversion.Node ?? FindContextNode(type)) : conversion;
            }
        }

        return JsonConversion.Refused(type, "is no type of a JSON value");
    }

    /// <summary>Whether generated code does not follow something about the type itself, and metadata does.</summary>
    private bool IsForContext(JsonConversion conversion) => conversion.Node is { } node
        ? (node.Polymorphism?.Forms ?? [node]).Any(form => ShapeOf(form).Members.Any(member => member.Reason is { IsDirectOnly: true }))
        : conversion is { Name: null, Reason.IsDirectOnly: true };

    // The members of a collection, or of what has a converter, are no matter of JSON.
    private JsonTypeNode? FindContextNode(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } named
        && !JsonAttributes.Has(named, JsonAttributes.Converter)
        && Metadata.JsonCollectionKind.Find(named, out _) is null
            ? GetNode(named)
            : null;
}

/// <summary>Decides how the types of one kind are read or written; <see langword="null"/> for all other types.</summary>
/// <param name="resolver">Decides what the type is composed of.</param>
/// <param name="type">The type.</param>
/// <param name="direction">Read or write.</param>
internal delegate JsonConversion? JsonTypeRule(JsonTypeResolver resolver, ITypeSymbol type, JsonDirection direction);
