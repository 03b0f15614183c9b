using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Parsing;

/// <summary>The handlers of one compilation, and of the libraries that it refers to, with their names, worked out when first asked for.</summary>
internal sealed class ProjectHandlers(Compilation compilation, KnownSymbols symbols)
{
    private Contents? _contents;

    /// <summary>The marked methods that no rule about one method refuses, and their names.</summary>
    public ImmutableArray<NamedHandler> GetHandlers(CancellationToken cancellationToken) => GetContents(cancellationToken).Handlers;

    /// <summary>The handlers of the libraries that the project refers to.</summary>
    public ImmutableArray<NamedReference> GetReferenced(CancellationToken cancellationToken) => GetContents(cancellationToken).Referenced;

    /// <summary>A marked method's handler, or <see langword="null"/> if a rule refuses it.</summary>
    public NamedHandler? Find(IMethodSymbol method, CancellationToken cancellationToken) =>
        GetContents(cancellationToken).ByMethod.TryGetValue(method, out var handler) ? handler : null;

    /// <summary>The class that gives the JSON options, or <see langword="null"/>.</summary>
    public INamedTypeSymbol? GetJsonContext(CancellationToken cancellationToken) => GetContents(cancellationToken).JsonContext;

    /// <summary>
    /// Whether a function with this handler setting calls a handler, or would if a rule that is reported elsewhere were
    /// kept.
    /// </summary>
    public bool MayReach(string name, CancellationToken cancellationToken) =>
        GetContents(cancellationToken).Names.Contains(name) || IsOnlyHandler(name, cancellationToken);

    /// <summary>Whether a function with this handler setting calls the handler.</summary>
    public bool Reaches(string name, NamedHandler handler, CancellationToken cancellationToken) =>
        handler.Names.Contains(name) || IsOnlyHandler(name, cancellationToken);

    /// <summary>The name to show of the handler whose name differs by so little that it was probably meant, or <see langword="null"/>.</summary>
    /// <param name="name">The name that no handler has.</param>
    /// <param name="maxDistance">The most letters that may differ; by default a third of them.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public string? FindNearest(string name, int? maxDistance, CancellationToken cancellationToken)
    {
        var candidates =
            from handler in GetAll(cancellationToken)
            let distance = handler.Names.Select(known => HandlerNames.Distance(name, known)).DefaultIfEmpty(int.MaxValue).Min()
            where distance <= (maxDistance ?? Math.Max(2, handler.DisplayName.Length / 3))
            orderby distance
            select handler.DisplayName;
        return candidates.FirstOrDefault();
    }

    /// <summary>What to write in place of a name that no handler has, as the end of a sentence.</summary>
    public string DescribeRemedy(string? nearest, CancellationToken cancellationToken)
    {
        var handlers = GetAll(cancellationToken).ToList();
        return nearest is not null ? $"write '{nearest}'"
            : handlers.Count == 0 ? "there is none, so mark a method with [LambdaHandler]"
            : "write " + string.Join(" or ", handlers.Select(handler => $"'{handler.DisplayName}'"));
    }

    private IEnumerable<(ImmutableArray<string> Names, string DisplayName)> GetAll(CancellationToken cancellationToken) =>
        GetHandlers(cancellationToken).Select(handler => (handler.Names, handler.DisplayName))
            .Concat(GetReferenced(cancellationToken).Select(handler => (handler.Names, handler.DisplayName)));

    // An executable with one handler needs no setting, so nothing at all and the executable's names mean that one; the
    // host decides likewise.
    private bool IsOnlyHandler(string name, CancellationToken cancellationToken) =>
        (name is "" or "bootstrap" || name == compilation.AssemblyName)
        && GetContents(cancellationToken) is var contents
        && contents.Methods.Length + contents.Referenced.Length == 1;

    // Two threads that come first both work it out: a lock here would let one's cancellation reach the other.
    private Contents GetContents(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _contents) is { } known)
        {
            return known;
        }

        var marked = MarkedSymbolFinder.Find(compilation, symbols, cancellationToken);
        var methods = marked.Handlers;
        var (handlers, referenced) = HandlerNames.Assign(
            HandlerSignatureParser.ParseAll(methods, symbols, cancellationToken), ReferencedHandlers.Find(compilation));
        var contents = new Contents(
            methods,
            marked.JsonContexts.FirstOrDefault(),
            handlers,
            referenced,
            NamesOf(methods, handlers, referenced),
            handlers.ToDictionary<NamedHandler, IMethodSymbol>(handler => handler.Signature.Method, SymbolEqualityComparer.Default));
        Volatile.Write(ref _contents, contents);
        return contents;
    }

    /// <summary>The names that mean one handler, and those that would if no rule refused a method.</summary>
    private HashSet<string> NamesOf(
        ImmutableArray<IMethodSymbol> methods, ImmutableArray<NamedHandler> handlers, ImmutableArray<NamedReference> referenced)
    {
        var names = new HashSet<string>(handlers.SelectMany(handler => handler.Names), StringComparer.Ordinal);
        names.UnionWith(referenced.SelectMany(handler => handler.Clashes.IsEmpty ? handler.Names : handler.Handler.Identity.AllNames));
        var accepted = new HashSet<ISymbol>(
            handlers.Where(handler => !handler.IsRefused).Select(handler => handler.Signature.Method), SymbolEqualityComparer.Default);
        foreach (var refused in methods.Where(method => !accepted.Contains(method)))
        {
            names.UnionWith(HandlerNames.AllNames(refused, symbols.FindHandlerAttribute(refused)?.ConstructorArguments.FirstOrDefault().Value as string));
        }

        return names;
    }

    private sealed record Contents(
        ImmutableArray<IMethodSymbol> Methods,
        INamedTypeSymbol? JsonContext,
        ImmutableArray<NamedHandler> Handlers,
        ImmutableArray<NamedReference> Referenced,
        HashSet<string> Names,
        Dictionary<IMethodSymbol, NamedHandler> ByMethod);
}
