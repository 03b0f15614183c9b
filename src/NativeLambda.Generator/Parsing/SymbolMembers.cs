using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Parsing;

/// <summary>The members of a type that hold its data.</summary>
internal static class SymbolMembers
{
    /// <summary>The properties and fields in the order of their declaration, those that the compiler adds perhaps left out.</summary>
    /// <remarks>
    /// Before the compiler hands out all members it sorts them, accessors and the fields of properties among them, and that is a
    /// twentieth of a parse. So they are asked for by their names, where these tell everything: the names of a record's members
    /// are not known without the members, and whatever implements an interface explicitly is not among the names.
    /// </remarks>
    public static IEnumerable<ISymbol> GetPropertiesAndFields(this INamedTypeSymbol type)
    {
        var areNamed = type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsRecord: false, IsGenericType: false, DeclaringSyntaxReferences.Length: 1 }
            && type.Interfaces.IsEmpty;
        if (!areNamed)
        {
            return type.GetMembers().Where(IsPropertyOrField);
        }

        var members = new List<(int Position, ISymbol Symbol)>();
        foreach (var name in type.MemberNames)
        {
            foreach (var member in type.GetMembers(name))
            {
                if (IsPropertyOrField(member))
                {
                    members.Add((member.Locations[0].SourceSpan.Start, member));
                }
            }
        }

        members.Sort(static (left, right) => left.Position.CompareTo(right.Position));
        return members.ConvertAll(static member => member.Symbol);
    }

    private static bool IsPropertyOrField(ISymbol symbol) => symbol.Kind is SymbolKind.Property or SymbolKind.Field;
}
