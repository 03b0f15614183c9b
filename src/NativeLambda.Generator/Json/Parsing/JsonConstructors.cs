using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>Chooses the constructor that makes an object of JSON.</summary>
internal static class JsonConstructors
{
    /// <summary>Chooses as System.Text.Json does: the marked one; for a struct the default; the public one without parameters; the only public one.</summary>
    public static JsonConstructorChoice Choose(INamedTypeSymbol type, Compilation compilation)
    {
        var constructors = type.InstanceConstructors;
        var marked = constructors.Where(constructor => JsonAttributes.Has(constructor, JsonAttributes.Constructor)).ToList();
        if (marked.Count > 1)
        {
            return new(null, JsonConstructionMistakes.SeveralMarked(type, marked));
        }

        if (marked.FirstOrDefault() is { } chosen)
        {
            var isReachable = compilation.IsSymbolAccessibleWithin(chosen, compilation.Assembly);
            return isReachable ? new(chosen, null) : new(chosen, JsonConstructionMistakes.MarkedUnreachable(type, chosen));
        }

        var isPair = type.Name == "KeyValuePair" && JsonTypeNames.Definition(type) == "System.Collections.Generic.KeyValuePair";
        if (type.IsValueType && !isPair)
        {
            return new(null, null);
        }

        var open = constructors
            .Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public && !(type.IsValueType && constructor.IsImplicitlyDeclared))
            .ToList();
        var result = open.Find(constructor => constructor.Parameters.IsEmpty) ?? (open.Count == 1 ? open[0] : null);
        return result is not null ? new(result, null) : new(null, JsonConstructionMistakes.NoneToChoose(type, hasSeveral: open.Count > 0));
    }

    /// <summary>Whether a constructor says that it sets all members that are <c>required</c>.</summary>
    public static bool SetsRequiredMembers(IMethodSymbol? constructor) =>
        constructor?.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "SetsRequiredMembersAttribute" }) == true;

    /// <summary>Whether <c>new T()</c> makes an object of the type.</summary>
    public static bool HasDefault(INamedTypeSymbol type) => !type.IsAbstract
        && type.InstanceConstructors.FirstOrDefault(constructor => constructor.Parameters.IsEmpty) is { DeclaredAccessibility: Accessibility.Public } constructor
        && (SetsRequiredMembers(constructor) || !HasRequiredMembers(type));

    private static bool HasRequiredMembers(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers().Any(member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The constructor that makes an object of JSON, or why there is none.</summary>
/// <param name="Constructor">The constructor; <see langword="null"/> with a reason if there is none, and without one for a struct's default.</param>
/// <param name="Reason">Why objects cannot be made.</param>
internal sealed record JsonConstructorChoice(IMethodSymbol? Constructor, JsonRefusal? Reason)
{
    /// <summary>Whether the constructor says that it sets all members that are <c>required</c>.</summary>
    public bool SetsRequiredMembers { get; } = JsonConstructors.SetsRequiredMembers(Constructor);
}
