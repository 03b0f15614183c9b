using System.Globalization;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Parsing;

namespace NativeLambda.Generator.Json.Parsing.Metadata;

/// <summary>
/// Finds the members that metadata names: all that might be JSON with some options or other. Which of two with one name
/// counts, System.Text.Json decides when it has the options.
/// </summary>
internal sealed class JsonMetadataMemberParser(Compilation compilation, JsonMetadataResolver resolver, JsonMetadataConverters converters)
{
    /// <summary>The members from the most derived type to its base, properties before fields in each.</summary>
    public List<JsonMetadataMember> Parse(INamedTypeSymbol type)
    {
        var found = new List<JsonMetadataMember>();
        foreach (var declaring in Hierarchy(type))
        {
            var members = declaring.GetMembers();
            foreach (var property in members.OfType<IPropertySymbol>())
            {
                // An ignored override takes what it overrides with it.
                var isIgnored = IsVirtual(property) && found.Exists(other => IsIgnored(other.Traits) && other.Symbol.Name == property.Name);
                if (!isIgnored && ParseProperty(property) is { } member)
                {
                    found.Add(member);
                }
            }

            found.AddRange(members.OfType<IFieldSymbol>().Select(ParseField).OfType<JsonMetadataMember>());
        }

        return found;
    }

    private static IEnumerable<INamedTypeSymbol> Hierarchy(INamedTypeSymbol type)
    {
        for (var current = type; current is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; current = current.BaseType)
        {
            yield return current;
        }

        if (type.TypeKind == TypeKind.Interface)
        {
            foreach (var inherited in type.AllInterfaces)
            {
                yield return inherited;
            }
        }
    }

    private JsonMetadataMember? ParseProperty(IPropertySymbol property)
    {
        var isIncluded = JsonAttributes.Has(property, JsonAttributes.Include);
        if (property.IsStatic || !property.Parameters.IsEmpty || !property.ExplicitInterfaceImplementations.IsEmpty
            || (!isIncluded && !IsPublic(property.GetMethod) && !IsPublic(property.SetMethod)))
        {
            return null;
        }

        return ParseMember(
            property, property.Type, JsonMemberTraits.None, Access(property.GetMethod, isIncluded), Access(property.SetMethod, isIncluded));
    }

    private JsonMetadataMember? ParseField(IFieldSymbol field)
    {
        var isIncluded = JsonAttributes.Has(field, JsonAttributes.Include);
        if (field.IsStatic || field.IsConst || field.AssociatedSymbol is not null || (field.IsImplicitlyDeclared && !field.ContainingType.IsTupleType)
            || (!isIncluded && !IsPublic(field)))
        {
            return null;
        }

        var access = Access(field, isIncluded);
        return ParseMember(field, field.Type, JsonMemberTraits.Field, access, field.IsReadOnly ? JsonAccessKind.None : access);
    }

    private JsonAccessKind Access(ISymbol? accessor, bool isIncluded)
    {
        if (accessor is null || !(isIncluded || IsPublic(accessor)))
        {
            return JsonAccessKind.None;
        }

        return compilation.CanReach(accessor) ? JsonAccessKind.Plain
            : CanHaveAccessor(accessor) ? JsonAccessKind.Accessor
            : JsonAccessKind.None;
    }

    // An accessor for a generic type would have to be generic itself.
    private static bool CanHaveAccessor(ISymbol member) => !member.ContainingType.IsGenericType;

    private JsonMetadataMember? ParseMember(
        ISymbol symbol, ITypeSymbol type, JsonMemberTraits traits, JsonAccessKind get, JsonAccessKind set)
    {
        if (JsonAttributes.Has(symbol, JsonAttributes.Include))
        {
            traits |= JsonMemberTraits.Include;
        }

        if (IsVirtual(symbol))
        {
            traits |= JsonMemberTraits.Virtual;
        }

        var condition = IgnoreTrait(symbol);
        traits |= condition;
        if (IsIgnored(condition))
        {
            // Nothing is known of its type but to whoever has to set it.
            return new JsonMetadataMember
            {
                Symbol = symbol,
                Type = type,
                IsTypeNeeded = false,
                Traits = traits,
                IsInitOnly = symbol is IPropertySymbol { SetMethod.IsInitOnly: true },
                CanBeSet = set != JsonAccessKind.None && resolver.IsUsable(type),
            };
        }

        if (!resolver.IsUsable(type))
        {
            return null;
        }

        if (get != JsonAccessKind.None && JsonNullability.GetsNoNull(symbol))
        {
            traits |= JsonMemberTraits.GetNotNull;
        }

        if (set != JsonAccessKind.None && JsonNullability.TakesNoNull(symbol))
        {
            traits |= JsonMemberTraits.SetNotNull;
        }

        if (JsonAttributes.Has(symbol, JsonAttributes.ExtensionData))
        {
            traits |= JsonMemberTraits.ExtensionData;
        }

        if (JsonAttributes.Has(symbol, JsonAttributes.Required))
        {
            traits |= JsonMemberTraits.Required;
        }

        return new JsonMetadataMember
        {
            Symbol = symbol,
            Type = type,
            IsTypeNeeded = true,
            Traits = traits,
            Get = get,
            Set = set,
            IsInitOnly = symbol is IPropertySymbol { SetMethod.IsInitOnly: true },
            CanBeSet = set != JsonAccessKind.None,
            CanHaveAccessor = CanHaveAccessor(symbol),
            Settings = [.. ParseSettings(symbol, type)],
        };
    }

    private IEnumerable<JsonSettingModel> ParseSettings(ISymbol symbol, ITypeSymbol type)
    {
        if (JsonAttributes.Argument<string>(JsonAttributes.Find(symbol, JsonAttributes.PropertyName)) is { } name)
        {
            yield return new JsonSettingModel("Named", SourceWriter.Literal(name));
        }

        if (JsonAttributes.Argument<int>(JsonAttributes.Find(symbol, JsonAttributes.PropertyOrder)) is not 0 and var order)
        {
            yield return new JsonSettingModel("Ordered", order.ToString(CultureInfo.InvariantCulture));
        }

        if (JsonAttributes.Find(symbol, JsonAttributes.NumberHandling) is { } numbers)
        {
            yield return new JsonSettingModel("Numbers", EnumValue("JsonNumberHandling", numbers));
        }

        if (JsonAttributes.Find(symbol, JsonAttributes.ObjectCreationHandling) is { } creation)
        {
            yield return new JsonSettingModel("Created", EnumValue("JsonObjectCreationHandling", creation));
        }

        if (converters.Find(symbol, type) is { } converter)
        {
            yield return new JsonSettingModel("Converted", converter);
        }
    }

    /// <summary>The C# expression of an attribute's only argument.</summary>
    public static string EnumValue(string enumName, AttributeData attribute) =>
        $"({enumName}){JsonAttributes.Argument<int>(attribute).ToString(CultureInfo.InvariantCulture)}";

    // The trait's bits are the condition and one.
    private static JsonMemberTraits IgnoreTrait(ISymbol symbol)
    {
        if (JsonAttributes.Find(symbol, JsonAttributes.Ignore) is not { } attribute)
        {
            return JsonMemberTraits.None;
        }

        var condition = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Condition").Value;
        return condition.Value is int value ? (JsonMemberTraits)((value + 1) << 8) : JsonMemberTraits.IgnoreAlways;
    }

    private static bool IsIgnored(JsonMemberTraits traits) => (traits & JsonMemberTraits.IgnoreConditions) == JsonMemberTraits.IgnoreAlways;

    private static bool IsVirtual(ISymbol symbol) => symbol.IsVirtual || symbol.IsOverride || symbol.IsAbstract;

    private static bool IsPublic(ISymbol? symbol) => symbol is { DeclaredAccessibility: Accessibility.Public };
}
