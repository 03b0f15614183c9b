using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Json.Parsing.Metadata;

/// <summary>What the annotations of members and parameters say of null, as System.Text.Json understands them.</summary>
internal static class JsonNullability
{
    /// <summary>Whether a getter never gives null.</summary>
    public static bool GetsNoNull(ISymbol member) => IsNotNull(member, "NotNullAttribute", "MaybeNullAttribute");

    /// <summary>Whether a setter takes no null.</summary>
    public static bool TakesNoNull(ISymbol member) => IsNotNull(member, "DisallowNullAttribute", "AllowNullAttribute");

    private static bool IsNotNull(ISymbol member, string notNull, string maybeNull)
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
        if (type is ITypeParameterSymbol { HasNotNullConstraint: false, HasReferenceTypeConstraint: false })
        {
            return Has(definition, notNull);
        }

        return type.IsReferenceType && (Has(definition, notNull) || (annotation == NullableAnnotation.NotAnnotated && !Has(definition, maybeNull)));
    }

    private static bool Has(ISymbol symbol, string attribute) => symbol.GetAttributes().Any(data =>
        data.AttributeClass is { } type && type.Name == attribute && type.ContainingNamespace.ToDisplayString() == "System.Diagnostics.CodeAnalysis");
}
