using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Json.Parsing.Facts;

/// <summary>What the declaration of one property or field says of JSON.</summary>
internal sealed class JsonMemberFacts
{
    private readonly JsonFacts _facts;
    private string? _typeName;

    private JsonMemberFacts(ISymbol symbol, ITypeSymbol type, JsonMemberAttributes attributes, JsonFacts facts)
    {
        Symbol = symbol;
        Type = type;
        Attributes = attributes;
        _facts = facts;
    }

    public ISymbol Symbol { get; }

    public ITypeSymbol Type { get; }

    public JsonMemberAttributes Attributes { get; }

    /// <summary>The C# name of its type.</summary>
    public string TypeName => _typeName ??= _facts.NameOf(Type);

    /// <summary>The property, or <see langword="null"/> for a field.</summary>
    public IPropertySymbol? Property { get; private init; }

    /// <summary>The field, or <see langword="null"/> for a property.</summary>
    public IFieldSymbol? Field { get; private init; }

    /// <summary>Whether the setter is <c>init</c>.</summary>
    public bool IsInitOnly => Property is { SetMethod.IsInitOnly: true };

    /// <summary>Whether C# wants it set: <c>required</c>.</summary>
    public bool IsRequired => Property?.IsRequired ?? Field!.IsRequired;

    /// <summary>Whether a derived type may declare it again, or it declares again what a base has.</summary>
    public bool IsVirtual => Symbol.IsVirtual || Symbol.IsOverride || Symbol.IsAbstract;

    /// <summary>Whether <see langword="null"/> is a value of its type.</summary>
    public bool CanBeNull => Type.IsReferenceType || Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    /// <summary>The facts of a property; <see langword="null"/> if it is an indexer, or none that JSON sees.</summary>
    public static JsonMemberFacts? OfProperty(IPropertySymbol property, JsonFacts facts)
    {
        var attributes = JsonMemberAttributes.Of(property);
        return (attributes.IsIncluded || IsPublic(property.GetMethod) || IsPublic(property.SetMethod)) && property.Parameters.IsEmpty
            ? new JsonMemberFacts(property, property.Type, attributes, facts) { Property = property }
            : null;
    }

    /// <summary>The facts of a field; <see langword="null"/> if it is that of a property, or none that JSON sees.</summary>
    public static JsonMemberFacts? OfField(IFieldSymbol field, JsonFacts facts)
    {
        if (field.AssociatedSymbol is not null)
        {
            return null;
        }

        var attributes = JsonMemberAttributes.Of(field);
        return attributes.IsIncluded || IsPublic(field) ? new JsonMemberFacts(field, field.Type, attributes, facts) { Field = field } : null;
    }

    public static bool IsPublic(ISymbol? symbol) => symbol is { DeclaredAccessibility: Accessibility.Public };
}
