using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing;
using NativeLambda.Generator.Json.Parsing.Metadata;

namespace NativeLambda.Generator.Parsing;

/// <summary>The handlers of one compilation and the classes that are marked as its serializer contexts. Holds symbols.</summary>
internal sealed class HandlerSymbols
{
    // Two steps of one run ask for them. They are a function of the compilation, and go when it goes.
    private static readonly ConditionalWeakTable<Compilation, HandlerSymbols> s_known = new();

    private readonly Lazy<SortedDictionary<string, (ITypeSymbol Type, JsonDirection Directions)>> _json;

    private HandlerSymbols(MarkedSymbols marked, NamedHandlers handlers)
    {
        IsAnyMarked = !marked.Handlers.IsEmpty || !handlers.Referenced.IsEmpty;
        JsonContexts = marked.JsonContexts;
        OtherJsonContexts = marked.OtherJsonContexts;
        Handlers = [.. handlers.Own.Where(handler => !handler.IsRefused)];
        Referenced = [.. handlers.Referenced.Where(handler => handler.Clashes.IsEmpty)];
        _json = new(FindJson);
    }

    /// <summary>Whether a method is marked, even if a rule refuses it, or a library has handlers.</summary>
    public bool IsAnyMarked { get; }

    /// <summary>The handlers that no rule refuses, in the order of their names.</summary>
    public ImmutableArray<NamedHandler> Handlers { get; }

    /// <summary>The handlers of libraries that no rule refuses.</summary>
    public ImmutableArray<NamedReference> Referenced { get; }

    /// <summary>The classes that are marked as serializer contexts, of which the first one counts.</summary>
    public ImmutableArray<INamedTypeSymbol> JsonContexts { get; }

    /// <summary>The classes that are to be serializer contexts, and that no handler uses.</summary>
    public ImmutableArray<INamedTypeSymbol> OtherJsonContexts { get; }

    /// <summary>Finds them.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="hints">What the syntax of its files says of our attributes, file by file.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static HandlerSymbols Of(Compilation compilation, ImmutableArray<MarkerHints> hints, CancellationToken cancellationToken) =>
        s_known.GetValue(compilation, _ => Find(compilation, hints, cancellationToken));

    /// <summary>Finds them without what was found out about the files, unless somebody asked before.</summary>
    public static HandlerSymbols Of(Compilation compilation, CancellationToken cancellationToken) => s_known.GetValue(
        compilation,
        _ => Find(compilation, [.. compilation.SyntaxTrees.Select(tree => MarkedSymbolFinder.GetHints(tree, cancellationToken))], cancellationToken));

    /// <summary>The events and results that are JSON, each once, in the ordinal order of their names.</summary>
    public IEnumerable<JsonRoot> JsonRoots => _json.Value
        .Where(pair => pair.Value.Directions != JsonDirection.None)
        .Select(pair => new JsonRoot(pair.Key, pair.Value.Directions));

    /// <summary>The event, result or type of a context that is called so in code.</summary>
    public ITypeSymbol? FindJsonType(string typeName) => _json.Value.TryGetValue(typeName, out var found) ? found.Type : null;

    private SortedDictionary<string, (ITypeSymbol Type, JsonDirection Directions)> FindJson()
    {
        var found = new SortedDictionary<string, (ITypeSymbol Type, JsonDirection Directions)>(StringComparer.Ordinal);
        foreach (var (type, _) in JsonContexts.Concat(OtherJsonContexts).SelectMany(JsonContextsParser.RootsOf))
        {
            Add(type, JsonDirection.None);
        }

        foreach (var handler in Handlers.Where(handler => handler.Signature.JsonContext is null))
        {
            if (handler.Signature is { EventType: { } @event, EventIsStream: false })
            {
                Add(@event, JsonDirection.Read);
            }

            if (handler.Signature is { Result: { } result, ResultIsJson: true })
            {
                Add(result, JsonDirection.Write);
            }
        }

        return found;

        void Add(ITypeSymbol type, JsonDirection direction)
        {
            var name = JsonTypeNames.InCode(type);
            found[name] = (type, direction | (found.TryGetValue(name, out var others) ? others.Directions : JsonDirection.None));
        }
    }

    private static HandlerSymbols Find(Compilation compilation, ImmutableArray<MarkerHints> hints, CancellationToken cancellationToken)
    {
        if (KnownSymbols.TryCreate(compilation) is not { } symbols)
        {
            return new HandlerSymbols(new MarkedSymbols([], [], []), new NamedHandlers([], []));
        }

        var marked = MarkedSymbolFinder.Find(compilation, hints, symbols, cancellationToken);
        var signatures = HandlerSignatureParser.ParseAll(marked.Handlers, symbols, cancellationToken);
        return new HandlerSymbols(marked, HandlerNames.Assign(signatures, ReferencedHandlers.Find(compilation)));
    }
}
