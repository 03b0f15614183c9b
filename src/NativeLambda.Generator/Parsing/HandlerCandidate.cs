using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Parsing;

/// <summary>A marked method while it is being looked at: who asks, what they know, and whether a rule has refused it.</summary>
/// <param name="method">The method; of a partial one the defining part.</param>
/// <param name="attribute">The <c>[LambdaHandler]</c> that marks it.</param>
/// <param name="symbols">The known symbols of its compilation.</param>
/// <param name="report">Receives every rule that the method breaks, or <see langword="null"/> if nobody asks.</param>
/// <param name="cancellationToken">Ends the work early.</param>
internal sealed class HandlerCandidate(
    IMethodSymbol method, AttributeData attribute, KnownSymbols symbols, Action<Diagnostic>? report, CancellationToken cancellationToken)
{
    public IMethodSymbol Method => method;

    public AttributeData Attribute => attribute;

    public KnownSymbols Symbols => symbols;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>The name for messages.</summary>
    public string Name => HandlerNames.ShortName(method);

    public bool IsRefused { get; private set; }

    public void Refuse(DiagnosticDescriptor rule, Location location, params object[] arguments) =>
        Refuse(Diagnostic.Create(rule, location, arguments));

    public void Refuse(Diagnostic diagnostic)
    {
        IsRefused = true;
        report?.Invoke(diagnostic);
    }

    /// <summary>Refuses what the compiler itself reports, or another rule's analyzer.</summary>
    public void RefuseSilently() => IsRefused = true;

    public static string Display(ISymbol symbol) => symbol.ToDisplayString(SymbolDisplayFormats.ForAPerson);

    /// <summary>Whether generated code, which stands in the same assembly but in no type of the user's, can name the symbol.</summary>
    public static bool IsReachable(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;

    /// <summary>Whether the compiler does not know the type, or one that it is made of.</summary>
    public static bool ContainsError(ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol => true,
        IArrayTypeSymbol array => ContainsError(array.ElementType),
        IPointerTypeSymbol pointer => ContainsError(pointer.PointedAtType),
        INamedTypeSymbol named => named.TypeArguments.Any(ContainsError),
        _ => false,
    };
}
