using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Parsing;

/// <summary>Whether generated code, which stands in the same assembly but in no type of the user's, can name a symbol.</summary>
internal static class SymbolReach
{
    // Most symbols can be reached by what they and the types around them declare. Roslyn's own answer, which the others
    // need, took a sixth of a parse.
    public static bool CanReach(this Compilation compilation, ISymbol symbol) =>
        IsOpen(symbol, compilation.Assembly) || compilation.IsSymbolAccessibleWithin(symbol, compilation.Assembly);

    private static bool IsOpen(ISymbol symbol, IAssemblySymbol assembly)
    {
        for (var current = symbol; current is not null; current = current.ContainingType)
        {
            var isOpen = current.DeclaredAccessibility switch
            {
                Accessibility.Public => true,
                Accessibility.Internal or Accessibility.ProtectedOrInternal => SymbolEqualityComparer.Default.Equals(current.ContainingAssembly, assembly),
                _ => false,
            };
            if (!isOpen || (current is INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments } && !arguments.All(argument => IsOpen(argument, assembly))))
            {
                return false;
            }
        }

        return true;
    }
}
