using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Json.Parsing.Metadata;

/// <summary>Takes from a type what the run time does not know of it: <c>dynamic</c>, and the names of a tuple's elements.</summary>
internal static class JsonErasure
{
    public static ITypeSymbol Erase(this ITypeSymbol type, Compilation compilation) => type switch
    {
        { TypeKind: TypeKind.Dynamic } => compilation.ObjectType,
        IArrayTypeSymbol array => EraseElement(array, compilation),
        INamedTypeSymbol { IsTupleType: true, TupleUnderlyingType: { } plain } => EraseArguments(plain, compilation),
        INamedTypeSymbol named => EraseArguments(named, compilation),
        _ => type,
    };

    private static ITypeSymbol EraseElement(IArrayTypeSymbol type, Compilation compilation)
    {
        var erased = type.ElementType.Erase(compilation);
        return SymbolEqualityComparer.Default.Equals(type.ElementType, erased) ? type : compilation.CreateArrayTypeSymbol(erased, type.Rank);
    }

    // A nested type has the arguments of the types around it too, which are left as they are.
    private static ITypeSymbol EraseArguments(INamedTypeSymbol type, Compilation compilation)
    {
        if (type.TypeArguments.IsEmpty)
        {
            return type;
        }

        var erased = type.TypeArguments.Select(argument => argument.Erase(compilation)).ToArray();
        return type.TypeArguments.Zip(erased, SymbolEqualityComparer.Default.Equals).All(isSame => isSame)
            ? type
            : type.ConstructedFrom.Construct(erased);
    }
}
