using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Parsing.Batches;

namespace NativeLambda.Generator.Parsing;

/// <summary>
/// Decides whether a marked method is a handler, and how it is called. The generator and the analyzers both ask here,
/// so that what the IDE says and what the build does cannot differ.
/// </summary>
internal static class HandlerSignatureParser
{
    /// <summary>Parses a method that may be a handler.</summary>
    /// <param name="method">The method; of a partial one the defining part.</param>
    /// <param name="symbols">The known symbols of its compilation.</param>
    /// <param name="report">Receives every rule that the method breaks, or <see langword="null"/> if nobody asks.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>
    /// How to call it, or <see langword="null"/> if it is not marked, breaks a rule, or does not compile in a way that
    /// the compiler itself reports.
    /// </returns>
    public static HandlerSignature? Parse(
        IMethodSymbol method, KnownSymbols symbols, Action<Diagnostic>? report, CancellationToken cancellationToken) =>
        symbols.FindHandlerAttribute(method) is { } attribute
            ? Parse(new HandlerCandidate(method, attribute, symbols, report, cancellationToken))
            : null;

    /// <summary>Parses methods that may be handlers, and leaves out those that a rule refuses.</summary>
    public static ImmutableArray<HandlerSignature> ParseAll(
        ImmutableArray<IMethodSymbol> methods, KnownSymbols symbols, CancellationToken cancellationToken) =>
        [.. methods.Select(method => Parse(method, symbols, report: null, cancellationToken)).OfType<HandlerSignature>()];

    /// <summary>Checks a type that may stand around handlers.</summary>
    /// <param name="type">The type.</param>
    /// <param name="symbols">The known symbols of its compilation.</param>
    /// <param name="report">Receives every rule about the type, for each handler in it and in the types that it contains.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <remarks>Apart from the method, because an IDE offers a fix only for what is reported at the symbol that it looks at.</remarks>
    public static void CheckType(INamedTypeSymbol type, KnownSymbols symbols, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if (HandlerDeclarationParser.IsUsable(type))
        {
            return;
        }

        foreach (var method in MethodsIn(type))
        {
            if (symbols.FindHandlerAttribute(method) is { } attribute && HandlerDeclarationParser.IsCallable(method))
            {
                var handler = new HandlerCandidate(method, attribute, symbols, report, cancellationToken);
                new HandlerDeclarationParser(handler).CheckContainingType(type);
            }
        }
    }

    private static HandlerSignature? Parse(HandlerCandidate handler)
    {
        handler.CancellationToken.ThrowIfCancellationRequested();
        var declaration = new HandlerDeclarationParser(handler);
        if (!declaration.CheckCallable())
        {
            return null;
        }

        var ownName = declaration.ParseOwnName();
        declaration.CheckMethod();
        var parameters = new HandlerParameterParser(handler);
        parameters.Parse();
        var (result, isAwaited) = new HandlerResultParser(handler, parameters.ResponseStream is not null).Parse();
        var batch = new HandlerBatchParser(handler).Parse(parameters, result);
        var method = handler.Method;
        var constructor = method.IsStatic ? null : new HandlerInstanceParser(handler).FindConstructor(method.ContainingType);
        if (handler.IsRefused)
        {
            return null;
        }

        result = batch?.Response ?? result;
        return new HandlerSignature
        {
            Method = method,
            Attribute = handler.Attribute,
            OwnName = ownName,
            Event = parameters.Event,
            EventType = batch?.Event ?? parameters.Event?.Type,
            Batch = batch,
            EventIsStream = parameters.Event is { } @event && handler.Symbols.IsStream(@event.Type),
            TakesResponseStream = parameters.ResponseStream is not null,
            TakesContext = parameters.Context is not null,
            ContextAdapter = parameters.ContextAdapter?.Model,
            TakesCancellationToken = parameters.CancellationToken is not null,
            Result = result,
            ResultIsStream = result is not null && handler.Symbols.IsStreamOrDerived(result),
            ResultIsChunks = result is not null && handler.Symbols.IsChunks(result),
            JsonContext = KnownSymbols.FindUsedJsonContext(method),
            IsAwaited = isAwaited,
            Constructor = constructor,
            HasStaticInitialization = !method.ContainingType.StaticConstructors.IsEmpty,
        };
    }

    private static IEnumerable<IMethodSymbol> MethodsIn(INamedTypeSymbol type) => type.GetMembers().SelectMany(member => member switch
    {
        IMethodSymbol method => [method],
        INamedTypeSymbol nested => MethodsIn(nested),
        _ => Enumerable.Empty<IMethodSymbol>(),
    });
}
