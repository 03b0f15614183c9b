using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Parsing;

namespace NativeLambda.Generator.Json.Parsing.Metadata;

/// <summary>Decides which contexts an assembly gets.</summary>
internal static class JsonContexts
{
    /// <summary>Parses the contexts.</summary>
    /// <param name="marked">The classes marked <c>[LambdaJsonContext]</c>.</param>
    /// <param name="others">The classes marked <c>[LambdaJsonSerializable]</c> alone.</param>
    /// <param name="handlerTypes">The events and results of the handlers.</param>
    /// <param name="contextTypes">What they leave to a context.</param>
    /// <param name="parser">Collects the types.</param>
    public static IEnumerable<JsonContextModel> Parse(
        IReadOnlyCollection<INamedTypeSymbol> marked,
        IReadOnlyCollection<INamedTypeSymbol> others,
        IReadOnlyCollection<ITypeSymbol> handlerTypes,
        IReadOnlyCollection<ITypeSymbol> contextTypes,
        JsonMetadataParser parser)
    {
        var roots = handlerTypes.Select(type => new JsonContextRoot(type, null)).ToList();
        if (marked.Count == 0 && roots.Count > 0)
        {
            yield return parser.ParseContext(
                JsonContextDeclaration.Own, JsonContextOptionsParser.Parse(null, isForHandlers: true, parser.Converters), roots);
        }

        // One of their own, so that a function carries the metadata of these types and of no others.
        if (contextTypes.Count > 0)
        {
            yield return parser.ParseContext(
                JsonContextDeclaration.Fallback,
                JsonContextOptionsParser.Parse(marked.FirstOrDefault(), isForHandlers: true, parser.Converters),
                [.. contextTypes.Select(type => new JsonContextRoot(type, null)), .. UntypedValues()]);
        }

        foreach (var context in marked.Where(IsToBeWritten))
        {
            yield return Parse(context, isForHandlers: true, [.. roots, .. RootsOf(context)]);
        }

        foreach (var context in others.Where(IsToBeWritten))
        {
            yield return Parse(context, isForHandlers: false, RootsOf(context));
        }

        // A value that is declared as object may be of any type that can be known.
        IEnumerable<JsonContextRoot> UntypedValues() => parser.GetNamesReachedBy(contextTypes).Contains(JsonUntypedValues.Name)
            ? [.. parser.UntypedValues.Select(type => new JsonContextRoot(type, null)), .. roots, .. marked.SelectMany(RootsOf)]
            : [];

        JsonContextModel Parse(INamedTypeSymbol context, bool isForHandlers, IEnumerable<JsonContextRoot> all) => parser.ParseContext(
            JsonContextDeclaration.Of(context), JsonContextOptionsParser.Parse(context, isForHandlers, parser.Converters), all);
    }

    private static IEnumerable<JsonContextRoot> RootsOf(INamedTypeSymbol context)
    {
        foreach (var attribute in context.GetAttributes())
        {
            if (KnownSymbols.IsJsonRoot(attribute) && JsonAttributes.Argument<ITypeSymbol>(attribute) is { } type)
            {
                var name = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "TypeInfoPropertyName").Value;
                yield return new JsonContextRoot(type, name.Kind == TypedConstantKind.Primitive ? name.Value as string : null);
            }
        }
    }

    // With [JsonSerializable] on it, System.Text.Json's own generator writes the other part. A class that a rule refuses is
    // still one that does not compile without it, but what is no context cannot be made one.
    private static bool IsToBeWritten(INamedTypeSymbol context) =>
        IsContext(context) && !JsonAttributes.Has(context, JsonAttributes.Serializable);

    /// <summary>Whether a class derives from <c>JsonSerializerContext</c>.</summary>
    public static bool IsContext(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (JsonMetadataTypes.DefinitionName(current) == "System.Text.Json.Serialization.JsonSerializerContext")
            {
                return true;
            }
        }

        return false;
    }
}
