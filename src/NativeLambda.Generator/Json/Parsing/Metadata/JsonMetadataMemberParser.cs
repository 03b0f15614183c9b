using System.Globalization;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing.Facts;
using NativeLambda.Generator.Json.Parsing.Types;
using NativeLambda.Generator.Parsing;

namespace NativeLambda.Generator.Json.Parsing.Metadata;

/// <summary>
/// Finds the members that metadata names: all that might be JSON with some options or other. Which of two with one name
/// counts, System.Text.Json decides when it has the options.
/// </summary>
internal sealed class JsonMetadataMemberParser(Compilation compilation, JsonMetadataResolver resolver, JsonMetadataConverters converters)
{
    private readonly JsonFacts _facts = JsonFacts.Of(compilation);

    /// <summary>The members from the most derived type to its base, properties before fields in each.</summary>
    public List<JsonMetadataMember> Parse(INamedTypeSymbol type)
    {
        var found = new List<JsonMetadataMember>();
        foreach (var declaring in _facts.Of(type).Hierarchy)
        {
            foreach (var member in declaring.Members)
            {
                // An ignored override takes what it overrides with it.
                var isIgnored = member is { Property: not null, IsVirtual: true }
                    && found.Exists(other => IsIgnored(other.Traits) && other.Symbol.Name == member.Symbol.Name);
                if (!isIgnored && (member.Property is { } property ? ParseProperty(member, property) : ParseField(member, member.Field!)) is { } parsed)
                {
                    found.Add(parsed);
                }
            }
        }

        return found;
    }

    private JsonMetadataMember? ParseProperty(JsonMemberFacts member, IPropertySymbol property)
    {
        var isIncluded = member.Attributes.IsIncluded;

        // What implements an interface explicitly is private.
        return isIncluded && !property.ExplicitInterfaceImplementations.IsEmpty
            ? null
            : ParseMember(member, JsonMemberTraits.None, Access(property.GetMethod, isIncluded), Access(property.SetMethod, isIncluded));
    }

    private JsonMetadataMember? ParseField(JsonMemberFacts member, IFieldSymbol field)
    {
        if (field.IsImplicitlyDeclared && !field.ContainingType.IsTupleType)
        {
            return null;
        }

        var access = Access(field, member.Attributes.IsIncluded);
        return ParseMember(member, JsonMemberTraits.Field, access, field.IsReadOnly ? JsonAccessKind.None : access);
    }

    private JsonAccessKind Access(ISymbol? accessor, bool isIncluded)
    {
        if (accessor is null || !(isIncluded || JsonMemberFacts.IsPublic(accessor)))
        {
            return JsonAccessKind.None;
        }

        return compilation.CanReach(accessor) ? JsonAccessKind.Plain
            : CanHaveAccessor(accessor) ? JsonAccessKind.Accessor
            : JsonAccessKind.None;
    }

    // An accessor for a generic type would have to be generic itself.
    private static bool CanHaveAccessor(ISymbol member) => !member.ContainingType.IsGenericType;

    private JsonMetadataMember? ParseMember(JsonMemberFacts member, JsonMemberTraits traits, JsonAccessKind get, JsonAccessKind set)
    {
        var attributes = member.Attributes;
        traits |= IgnoreTrait(attributes)
            | Trait(JsonMemberTraits.Include, attributes.IsIncluded)
            | Trait(JsonMemberTraits.Virtual, member.IsVirtual);
        if (IsIgnored(traits))
        {
            // Nothing is known of its type but to whoever has to set it.
            return new JsonMetadataMember
            {
                Facts = member,
                IsTypeNeeded = false,
                Traits = traits,
                CanBeSet = set != JsonAccessKind.None && resolver.IsUsable(member.Type),
            };
        }

        if (!resolver.IsUsable(member.Type))
        {
            return null;
        }

        return new JsonMetadataMember
        {
            Facts = member,
            IsTypeNeeded = true,
            Traits = traits
                | Trait(JsonMemberTraits.GetNotNull, get != JsonAccessKind.None && JsonNullability.GetsNoNull(member.Symbol))
                | Trait(JsonMemberTraits.SetNotNull, set != JsonAccessKind.None && JsonNullability.TakesNoNull(member.Symbol))
                | Trait(JsonMemberTraits.ExtensionData, attributes.IsExtensionData)
                | Trait(JsonMemberTraits.Required, attributes.IsRequired),
            Get = get,
            Set = set,
            CanBeSet = set != JsonAccessKind.None,
            CanHaveAccessor = CanHaveAccessor(member.Symbol),
            Settings = attributes.IsAny || AwsEventTypes.Declare(member.Symbol) ? [.. ParseSettings(member)] : [],
        };
    }

    private IEnumerable<JsonSettingModel> ParseSettings(JsonMemberFacts member)
    {
        var attributes = member.Attributes;
        if ((attributes.Name ?? AwsEventTypes.FindName(member.Symbol)) is { } name)
        {
            yield return new JsonSettingModel("Named", SourceWriter.Literal(name));
        }

        if (attributes.Order is not 0 and var order)
        {
            yield return new JsonSettingModel("Ordered", order.ToString(CultureInfo.InvariantCulture));
        }

        if (attributes.NumberHandling is { } numbers)
        {
            yield return new JsonSettingModel("Numbers", EnumValue("JsonNumberHandling", numbers));
        }

        if (attributes.ObjectCreationHandling is { } creation)
        {
            yield return new JsonSettingModel("Created", EnumValue("JsonObjectCreationHandling", creation));
        }

        if (converters.Find(member.Symbol, member.Type) is { } converter)
        {
            yield return new JsonSettingModel("Converted", converter);
        }
    }

    /// <summary>The C# expression of an attribute's only argument.</summary>
    public static string EnumValue(string enumName, AttributeData attribute) =>
        $"({enumName}){JsonAttributes.Argument<int>(attribute).ToString(CultureInfo.InvariantCulture)}";

    private static JsonMemberTraits Trait(JsonMemberTraits trait, bool isSet) => isSet ? trait : JsonMemberTraits.None;

    // The trait's bits are the condition and one.
    private static JsonMemberTraits IgnoreTrait(JsonMemberAttributes attributes) =>
        attributes.Ignore is { } condition ? (JsonMemberTraits)(((int)condition + 1) << 8) : JsonMemberTraits.None;

    private static bool IsIgnored(JsonMemberTraits traits) => (traits & JsonMemberTraits.IgnoreConditions) == JsonMemberTraits.IgnoreAlways;
}
