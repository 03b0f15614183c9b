using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Parsing;
using NativeLambda.Generator.Parsing.Skeleton;

namespace NativeLambda.Generator.Json.Parsing.Metadata;

/// <summary>Parses the classes that are marked as serializer contexts, without the types that they lead to.</summary>
internal static class JsonContextsParser
{
    /// <summary>Reduces a compilation to what the contexts can depend on: that, and that alone, is what it is compared by.</summary>
    public static KeyedCompilation<MarkedKey> Reduce(KeyedCompilation<CompilationKey> keyed, CancellationToken cancellationToken)
    {
        var key = keyed.Key;
        var names =
            from tree in key.Trees
            from name in key.HasGlobalAliases ? tree.Types.Select(type => type.Name) : tree.Markers.Types
            select name;
        return keyed.With(key.ForMarked(names, cancellationToken));
    }

    public static JsonContextsModel Parse(KeyedCompilation<MarkedKey> keyed, CancellationToken cancellationToken)
    {
        var symbols = HandlerSymbols.Of(keyed.Compilation, keyed.Key.Markers, cancellationToken);
        return Parse(keyed.Compilation, symbols.JsonContexts, symbols.OtherJsonContexts);
    }

    /// <summary>Parses the contexts.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="marked">The classes marked <c>[LambdaJsonContext]</c>, of which the first one counts.</param>
    /// <param name="others">The classes marked <c>[LambdaJsonSerializable]</c> alone.</param>
    public static JsonContextsModel Parse(
        Compilation compilation, IReadOnlyCollection<INamedTypeSymbol> marked, IReadOnlyCollection<INamedTypeSymbol> others)
    {
        var converters = new JsonMetadataConverters(compilation);
        var first = marked.FirstOrDefault();
        return new JsonContextsModel
        {
            HandlerOptions = JsonContextParser.Parse(first),
            ContextOptions = JsonContextOptionsParser.Parse(first, isForHandlers: true, converters),
            IsAnyForHandlers = first is not null,
            HandlerRoots = marked.SelectMany(RootsOf).Select(Name).ToEquatableArray(),
            Requests = marked.Where(IsToBeWritten).Select(context => Request(context, isForHandlers: true))
                .Concat(others.Where(IsToBeWritten).Select(context => Request(context, isForHandlers: false)))
                .ToEquatableArray(),
        };

        JsonContextRequest Request(INamedTypeSymbol context, bool isForHandlers) => new(
            JsonContextDeclarations.Of(context),
            JsonContextOptionsParser.Parse(context, isForHandlers, converters),
            isForHandlers,
            RootsOf(context).Select(Name).ToEquatableArray());
    }

    /// <summary>The types that a context is asked for, with the name of the property where one was given.</summary>
    public static IEnumerable<(ITypeSymbol Type, string? PropertyName)> RootsOf(INamedTypeSymbol context)
    {
        foreach (var attribute in context.GetAttributes())
        {
            if (KnownSymbols.IsJsonRoot(attribute) && JsonAttributes.Argument<ITypeSymbol>(attribute) is { } type)
            {
                var name = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "TypeInfoPropertyName").Value;
                yield return (type, name.Kind == TypedConstantKind.Primitive ? name.Value as string : null);
            }
        }
    }

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

    // With [JsonSerializable] on it, System.Text.Json's own generator writes the other part. A class that a rule refuses is
    // still one that does not compile without it, but what is no context cannot be made one.
    private static bool IsToBeWritten(INamedTypeSymbol context) =>
        IsContext(context) && !JsonAttributes.Has(context, JsonAttributes.Serializable);

    private static JsonContextRoot Name((ITypeSymbol Type, string? PropertyName) root) => new(JsonTypeNames.InCode(root.Type), root.PropertyName);
}
