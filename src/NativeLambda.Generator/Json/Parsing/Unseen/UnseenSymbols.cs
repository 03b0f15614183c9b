using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NativeLambda.Generator.Parsing;

namespace NativeLambda.Generator.Json.Parsing.Unseen;

/// <summary>Tells what our generator does not see of a project's declarations, because another generator writes it.</summary>
internal sealed class UnseenSymbols(SourceGeneratedFiles files)
{
    /// <summary>Whether another generator writes a member or constructor.</summary>
    public bool IsUnseen(ISymbol member) => files.Declare(member);

    /// <summary>Whether another generator writes an attribute.</summary>
    public bool IsUnseen(AttributeData attribute) => files.Contains(attribute.ApplicationSyntaxReference?.SyntaxTree);

    /// <summary>The type of another generator's that a type is, or is made of.</summary>
    public ITypeSymbol? FindType(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => FindType(array.ElementType),
        INamedTypeSymbol named => files.Declare(named) && !files.AreNamed(NameInCode(named))
            ? named
            : FindType(named.ContainingType) ?? named.TypeArguments.Select(FindType).FirstOrDefault(found => found is not null),
        _ => null,
    };

    /// <summary>The type of another generator's that an attribute names.</summary>
    public ITypeSymbol? FindArgument(AttributeData attribute) =>
        attribute.ConstructorArguments
            .Select(argument => argument.Kind == TypedConstantKind.Type ? FindType(argument.Value as ITypeSymbol) : null)
            .FirstOrDefault(found => found is not null);

    /// <summary>Whether another generator's part of a type is the only one that names a base type of it.</summary>
    public bool IsUnseenBase(INamedTypeSymbol type, INamedTypeSymbol baseType)
    {
        var parts = type.DeclaringSyntaxReferences.Where(part => Names(part.GetSyntax(), baseType)).ToList();
        return parts.Count > 0 && parts.TrueForAll(part => files.Contains(part.SyntaxTree));
    }

    private static bool Names(SyntaxNode declaration, INamedTypeSymbol baseType) =>
        (declaration as TypeDeclarationSyntax)?.BaseList?.Types.Any(named => (named.Type as NameSyntax)?.RightmostName() == baseType.Name) == true;

    private static string NameInCode(INamedTypeSymbol type) => JsonTypeNames.InCode(type.OriginalDefinition).Split('<')[0];
}
