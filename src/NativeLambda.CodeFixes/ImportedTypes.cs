using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace NativeLambda.CodeFixes;

/// <summary>Writes types by their simple names.</summary>
internal static class ImportedTypes
{
    /// <summary>A type for a place in a file; the clean-up that runs after every fix adds the using if one is missing.</summary>
    public static TypeSyntax ImportedType(this SyntaxGenerator generator, INamedTypeSymbol type, FixPlace place)
    {
        var inScope = place.Model.LookupNamespacesAndTypes(place.Node.SpanStart, name: type.Name);
        if (inScope.Length == 1 && SymbolEqualityComparer.Default.Equals(inScope[0], type))
        {
            return SyntaxFactory.IdentifierName(type.Name).WithAdditionalAnnotations(Simplifier.Annotation);
        }

        // The parameter addImport of TypeExpression does not annotate the type, so this does.
        return (TypeSyntax)generator.TypeExpression(type).WithAdditionalAnnotations(Simplifier.AddImportsAnnotation);
    }
}
