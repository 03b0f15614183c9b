using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NativeLambda.Generator.Json.Parsing.Metadata;

/// <summary>What the annotations of members and parameters say of null, as System.Text.Json understands them.</summary>
internal static class JsonNullability
{
    /// <summary>Whether a getter never gives null.</summary>
    public static bool GetsNoNull(ISymbol member) => IsNotNull(member, isSetter: false, "NotNullAttribute", "MaybeNullAttribute");

    /// <summary>Whether a setter or a parameter takes no null.</summary>
    public static bool TakesNoNull(ISymbol member) => IsNotNull(member, isSetter: true, "DisallowNullAttribute", "AllowNullAttribute");

    private static bool IsNotNull(ISymbol member, bool isSetter, string notNull, string maybeNull)
    {
        // The definition counts: Box<string> and Box<string?> are one type at run time.
        var definition = member.OriginalDefinition;
        var (type, annotation) = definition switch
        {
            IPropertySymbol property => (property.Type, property.NullableAnnotation),
            IFieldSymbol field => (field.Type, field.NullableAnnotation),
            IParameterSymbol parameter => (parameter.Type, parameter.NullableAnnotation),
            _ => throw new ArgumentException("Neither a member nor a parameter.", nameof(member)),
        };
        if (type.IsValueType)
        {
            return false;
        }

        if (Has(definition, isSetter, notNull))
        {
            return true;
        }

        // An unconstrained type parameter may be anything.
        return annotation == NullableAnnotation.NotAnnotated
            && type is not ITypeParameterSymbol { HasNotNullConstraint: false, HasReferenceTypeConstraint: false }
            && !Has(definition, isSetter, maybeNull);
    }

    private static bool Has(ISymbol symbol, bool isSetter, string attribute) => Has(symbol.GetAttributes(), attribute)
        || (symbol is IPropertySymbol property && Has(AttributesOfAccessor(property, isSetter), attribute));

    // In a referenced assembly the attributes of a property stand on its accessors.
    private static ImmutableArray<AttributeData> AttributesOfAccessor(IPropertySymbol property, bool isSetter)
    {
        var accessor = isSetter ? property.SetMethod : property.GetMethod;
        return accessor is null || IsWrittenWithoutAttributes(accessor, property) ? []
            : isSetter ? accessor.Parameters.Last().GetAttributes()
            : accessor.GetReturnTypeAttributes();
    }

    // The compiler does not know the parameter of a setter before it is asked for it, and few setters have attributes. Of
    // a partial property the other part may.
    private static bool IsWrittenWithoutAttributes(IMethodSymbol accessor, IPropertySymbol property) =>
        property is { PartialDefinitionPart: null, PartialImplementationPart: null }
        && accessor.DeclaringSyntaxReferences is { Length: 1 } declarations
        && declarations[0].GetSyntax() is AccessorDeclarationSyntax { AttributeLists.Count: 0 } or ArrowExpressionClauseSyntax or ParameterSyntax;

    private static bool Has(ImmutableArray<AttributeData> attributes, string name) => !attributes.IsEmpty && attributes.Any(data =>
        data.AttributeClass is { } type && type.Name == name && type.ContainingNamespace.ToDisplayString() == "System.Diagnostics.CodeAnalysis");
}
