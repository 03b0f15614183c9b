using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>Chooses the constructor that makes an object of JSON.</summary>
internal static class JsonConstructors
{
    /// <summary>Chooses as System.Text.Json does: the marked one; for a struct the default; the public one without parameters; the only public one.</summary>
    /// <returns>The constructor; <see langword="null"/> with a reason if there is none, and without one for a struct's default.</returns>
    public static IMethodSymbol? Choose(INamedTypeSymbol type, Compilation compilation, out JsonRefusal? reason)
    {
        reason = null;
        var marked = type.InstanceConstructors.Where(constructor => JsonAttributes.Has(constructor, JsonAttributes.Constructor)).ToList();
        if (marked.Count > 1)
        {
            reason = JsonConstructionMistakes.SeveralMarked(type, marked);
            return null;
        }

        if (marked.FirstOrDefault() is { } chosen)
        {
            if (!compilation.IsSymbolAccessibleWithin(chosen, compilation.Assembly))
            {
                reason = JsonConstructionMistakes.MarkedUnreachable(type, chosen);
            }

            return chosen;
        }

        var isPair = type.Name == "KeyValuePair" && type.ContainingNamespace?.ToDisplayString() == "System.Collections.Generic";
        if (type.IsValueType && !isPair)
        {
            return null;
        }

        var open = type.InstanceConstructors
            .Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public && !(type.IsValueType && constructor.IsImplicitlyDeclared))
            .ToList();
        var result = open.Find(constructor => constructor.Parameters.IsEmpty) ?? (open.Count == 1 ? open[0] : null);
        if (result is null)
        {
            reason = JsonConstructionMistakes.NoneToChoose(type, hasSeveral: open.Count > 0);
        }

        return result;
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
