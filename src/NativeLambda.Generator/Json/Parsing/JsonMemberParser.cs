using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing.Types;
using NativeLambda.Generator.Parsing;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>Finds the members of a type that are JSON, as System.Text.Json finds them.</summary>
internal sealed class JsonMemberParser(Compilation compilation, JsonOptionsModel options)
{
    /// <summary>The members in the order of writing.</summary>
    public List<JsonMemberShape> Parse(INamedTypeSymbol type)
    {
        // From the most derived type to the base; in each, properties before fields.
        var found = new List<JsonMemberShape>();
        foreach (var declaring in Hierarchy(type))
        {
            var members = declaring.GetMembers();
            foreach (var property in members.OfType<IPropertySymbol>())
            {
                if (!property.IsStatic && property.Parameters.IsEmpty && ParseProperty(property, type) is { } member)
                {
                    Add(found, member);
                }
            }

            foreach (var field in members.OfType<IFieldSymbol>())
            {
                if (!field.IsStatic && field.AssociatedSymbol is null && ParseField(field, type) is { } member)
                {
                    Add(found, member);
                }
            }
        }

        JsonExtensionDataMistakes.RefuseSecond(found);

        // OrderBy keeps the order of equal keys.
        return [.. found.Where(member => !member.IsIgnored).OrderBy(member => member.Order)];
    }

    private JsonMemberShape? ParseProperty(IPropertySymbol property, INamedTypeSymbol type)
    {
        var isIncluded = JsonAttributes.Has(property, JsonAttributes.Include);
        if (!isIncluded && !IsPublic(property.GetMethod) && !IsPublic(property.SetMethod))
        {
            return null;
        }

        var canSet = CanUse(property.SetMethod);
        var access = new Access(
            CanUse(property.GetMethod), canSet, canSet && property.SetMethod!.IsInitOnly, property.IsRequired);
        return ParseMember(property, property.Type, type, access);

        bool CanUse(IMethodSymbol? accessor) => isIncluded ? accessor is not null && IsReachable(accessor) : IsPublic(accessor);
    }

    private JsonMemberShape? ParseField(IFieldSymbol field, INamedTypeSymbol type)
    {
        if (!JsonAttributes.Has(field, JsonAttributes.Include) && !(options.IncludeFields && IsPublic(field)))
        {
            return null;
        }

        var access = new Access(IsReachable(field), IsReachable(field) && !field.IsReadOnly, IsInitOnly: false, field.IsRequired);
        return ParseMember(field, field.Type, type, access);
    }

    private JsonMemberShape ParseMember(ISymbol symbol, ITypeSymbol memberType, INamedTypeSymbol type, Access access)
    {
        var ignore = GetIgnoreCondition(symbol);
        var jsonName = JsonAttributes.Argument<string>(JsonAttributes.Find(symbol, JsonAttributes.PropertyName))
            ?? JsonNaming.Convert(symbol.Name, options.PropertyNamingPolicy);
        var canBeNull = memberType.IsReferenceType || memberType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        return new JsonMemberShape
        {
            Symbol = symbol,
            Type = memberType,
            HasConverter = JsonConverters.Find(symbol) is not null && JsonStringEnums.Find(symbol, memberType) is null,
            JsonName = jsonName,
            HiddenIn = IsHidden(symbol, type) ? symbol.ContainingType : null,
            CanSet = access.CanSet,
            IsInitOnly = access.IsInitOnly,
            IsLanguageRequired = access.IsRequired,
            IsRequired = JsonAttributes.Has(symbol, JsonAttributes.Required),
            IsWritten = access.CanGet && ignore is not (IgnoreCondition.Always or IgnoreCondition.WhenWriting),
            IsIgnoredOnRead = ignore is IgnoreCondition.Always or IgnoreCondition.WhenReading,
            IsIgnored = ignore == IgnoreCondition.Always,
            WriteCondition = GetWriteCondition(ignore, canBeNull),
            Order = JsonAttributes.Argument<int>(JsonAttributes.Find(symbol, JsonAttributes.PropertyOrder)),
            Reason = ignore == IgnoreCondition.Always ? null : FindReason(symbol, memberType, jsonName, ignore, canBeNull, access),
        };
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

    /// <summary>Whether the member's name, looked up in <paramref name="type"/>, may mean another one.</summary>
    private static bool IsHidden(ISymbol member, INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface)
        {
            // Two inherited interfaces may have members of one name.
            return !SymbolEqualityComparer.Default.Equals(member.ContainingType, type);
        }

        return Hierarchy(type)
            .TakeWhile(derived => !SymbolEqualityComparer.Default.Equals(derived, member.ContainingType))
            .Any(derived => !derived.GetMembers(member.Name).IsEmpty);
    }

    /// <summary>Adds a member, or settles which of two with one name stays.</summary>
    private void Add(List<JsonMemberShape> found, JsonMemberShape member)
    {
        var isIgnoredByOverride = member.Symbol is { IsVirtual: true } or { IsOverride: true } or { IsAbstract: true }
            && found.Exists(other => other.IsIgnored && Hides(other, member));
        if (isIgnoredByOverride)
        {
            return;
        }

        var comparison = options.PropertyNameCaseInsensitive ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var index = found.FindIndex(other => string.Equals(other.JsonName, member.JsonName, comparison));
        if (index < 0)
        {
            found.Add(member);
        }
        else if (found[index].IsIgnored)
        {
            // The ignored one gives way, even to one that it hides.
            found[index] = member;
        }
        else if (!member.IsIgnored && !Hides(found[index], member))
        {
            found.Add(member.Refuse(JsonMemberMistakes.NameTaken(member, found[index])));
        }
    }

    private static bool Hides(JsonMemberShape derived, JsonMemberShape member) =>
        derived.Symbol.Name == member.Symbol.Name
        && !SymbolEqualityComparer.Default.Equals(derived.Symbol.ContainingType, member.Symbol.ContainingType);

    private JsonRefusal? FindReason(
        ISymbol symbol, ITypeSymbol type, string jsonName, IgnoreCondition? ignore, bool canBeNull, Access access)
    {
        if ((JsonConverterMistakes.Find(symbol, type, compilation) ?? JsonExtensionDataMistakes.FindType(symbol, type)) is { } mistake)
        {
            return mistake;
        }

        if (JsonAttributes.FindUnsupported(symbol, HandledNumbers.IsFollowed(symbol, type) ? JsonAttributes.OnNumbers : JsonAttributes.OnMembers) is { } attribute)
        {
            return JsonAttributes.NotFollowed("it", attribute);
        }

        if (!access.CanGet && !access.CanSet)
        {
            const string Reason = "it is marked [JsonInclude] but cannot be reached from generated code; make it internal or public";
            return symbol.ContainingType.IsGenericType ? Reason : JsonRefusal.DirectOnly(Reason);
        }

        if (ignore == IgnoreCondition.WhenWritingNull && !canBeNull)
        {
            return "it is to be left out when it is null, which its type cannot be; use WhenWritingDefault";
        }

        if (JsonAttributes.IsObsoleteError(symbol) || JsonAttributes.IsObsoleteError(type))
        {
            return JsonRefusal.DirectOnly("its use is an error, as [Obsolete] says");
        }

        return JsonText.HasLoneSurrogate(jsonName) ? "its JSON name is not valid Unicode" : null;
    }

    private JsonWriteCondition GetWriteCondition(IgnoreCondition? ignore, bool canBeNull)
    {
        var condition = ignore switch
        {
            IgnoreCondition.Never or IgnoreCondition.WhenReading => JsonWriteCondition.Always,
            IgnoreCondition.WhenWritingNull => JsonWriteCondition.UnlessNull,
            IgnoreCondition.WhenWritingDefault => JsonWriteCondition.UnlessDefault,
            _ => options.DefaultCondition,
        };

        // For what can be null, null is the default; for what cannot, null is no condition.
        return (condition, canBeNull) switch
        {
            (JsonWriteCondition.UnlessDefault, true) => JsonWriteCondition.UnlessNull,
            (JsonWriteCondition.UnlessNull, false) => JsonWriteCondition.Always,
            _ => condition,
        };
    }

    private static IgnoreCondition? GetIgnoreCondition(ISymbol symbol)
    {
        if (JsonAttributes.Find(symbol, JsonAttributes.Ignore) is not { } attribute)
        {
            return null;
        }

        var condition = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Condition").Value;
        return condition.Value is int value ? (IgnoreCondition)value : IgnoreCondition.Always;
    }

    private static bool IsPublic(ISymbol? symbol) => symbol is { DeclaredAccessibility: Accessibility.Public };

    private bool IsReachable(ISymbol symbol) => compilation.CanReach(symbol);

    /// <summary>What generated code can do with a member.</summary>
    private readonly record struct Access(bool CanGet, bool CanSet, bool IsInitOnly, bool IsRequired);

    /// <summary>The values of <c>System.Text.Json.Serialization.JsonIgnoreCondition</c>.</summary>
    private enum IgnoreCondition
    {
        Never = 0,
        Always = 1,
        WhenWritingDefault = 2,
        WhenWritingNull = 3,
        WhenWriting = 4,
        WhenReading = 5,
    }
}
