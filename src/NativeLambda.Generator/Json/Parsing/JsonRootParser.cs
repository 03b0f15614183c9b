using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Model;
using NativeLambda.Generator.Parsing;
using NativeLambda.Generator.Parsing.Skeleton;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>Parses one event, result or type of a context with all that it leads to.</summary>
internal static class JsonRootParser
{
    /// <summary>
    /// How many lists the roots are divided into. Roslyn compares the items of a list by position, so a root that comes or
    /// goes has those behind it in its list parsed again.
    /// </summary>
    private const int ListCount = 64;

    /// <summary>
    /// Reduces a compilation to what each root can depend on: that, and that alone, is what it is compared by. The roots
    /// come in a fixed number of lists.
    /// </summary>
    public static IEnumerable<KeyedCompilation<JsonRootKeys>> Reduce(
        (KeyedCompilation<CompilationKey> Keyed, HandlersModel Handlers, JsonContextsModel Contexts) inputs, CancellationToken cancellationToken)
    {
        var (keyed, handlers, contexts) = inputs;
        var lists = JsonParser.FindRoots(handlers, contexts).ToLookup(
            ListOf,
            root => new JsonRootKey(root, contexts.HandlerOptions, keyed.Key.For(NamesIn(root.TypeName), cancellationToken)));
        return Enumerable.Range(0, ListCount).Select(i => keyed.With(new JsonRootKeys(lists[i].ToEquatableArray())));
    }

    /// <summary>The roots of a list.</summary>
    public static IEnumerable<KeyedCompilation<JsonRootKey>> Split(KeyedCompilation<JsonRootKeys> keyed, CancellationToken cancellationToken) =>
        keyed.Key.Keys.Select(keyed.With);

    public static JsonRootModel Parse(KeyedCompilation<JsonRootKey> keyed, CancellationToken cancellationToken)
    {
        var (compilation, root) = (keyed.Compilation, keyed.Key.Root);
        return HandlerSymbols.Of(compilation, cancellationToken).FindJsonType(root.TypeName) is { } type
            ? Parse(JsonKnownTypes.Of(compilation, keyed.Key.Options), type, root.Directions, cancellationToken)
            : new JsonRootModel { TypeName = root.TypeName };
    }

    /// <summary>Parses one type.</summary>
    /// <param name="known">What is known of the types of the compilation.</param>
    /// <param name="type">The type.</param>
    /// <param name="directions">Whether it is read, written or both.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static JsonRootModel Parse(JsonKnownTypes known, ITypeSymbol type, JsonDirection directions, CancellationToken cancellationToken)
    {
        // Two drivers may look at one compilation.
        lock (known)
        {
            var graph = new JsonGraphParser(known, cancellationToken);
            var reader = (directions & JsonDirection.Read) != 0 ? graph.ParseRoot(type, JsonDirection.Read, problems: null) : null;
            var writer = (directions & JsonDirection.Write) != 0 ? graph.ParseRoot(type, JsonDirection.Write, problems: null) : null;
            var contextTypes = graph.ContextTypes.ToList();
            return new JsonRootModel
            {
                TypeName = JsonTypeNames.InCode(type),
                Reader = reader,
                Writer = writer,
                Graph = graph.CreateModel(),
                Metadata = known.Metadata.Parse([type], cancellationToken),
                ContextTypes = contextTypes.Select(JsonTypeNames.InCode).ToEquatableArray(),
                ContextMetadata = known.Metadata.Parse(contextTypes, cancellationToken),
            };
        }
    }

    private static int ListOf(JsonRoot root)
    {
        var hash = new Hash128.Builder();
        hash.Add(root.TypeName);
        return (int)(hash.ToHash().High % ListCount);
    }

    /// <summary>The names that a C# type is made of: <c>Shop.Page&lt;Shop.Order[]&gt;</c> is made of Shop, Page and Order.</summary>
    private static string[] NamesIn(string typeName) =>
        typeName.Split(['.', ':', '<', '>', ',', ' ', '[', ']', '?', '*', '(', ')', '@'], StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>What the JSON of a root depends on.</summary>
/// <param name="Root">The root.</param>
/// <param name="Options">How the code of handlers reads and writes.</param>
/// <param name="Declarations">The declarations that the root leads to.</param>
internal sealed record JsonRootKey(JsonRoot Root, JsonHandlerOptionsModel Options, PartialKey Declarations);

/// <summary>What the JSON of some roots depends on, root by root.</summary>
internal sealed record JsonRootKeys(EquatableArray<JsonRootKey> Keys);
