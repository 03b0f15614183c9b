using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>Finds the members of a type that are JSON, as System.Text.Json finds them.</summary>
internal sealed class JsonMemberParser(Compilation compilation, JsonOptionsModel options)
{
    private const string ClashReason = "another member has the same JSON name";

    /// <summary>The members in the order of writing.</summary>
    public List<JsonMemberShape> Parse(INamedTypeSymbol type)
    {
        // From the most derived type to the base; in each, properties before fields.
        var found = new List<JsonMemberShape>();
        var hierarchy = Hierarchy(type).ToList();
        foreach (var declaring in hierarchy)
        {
            var members = declaring.GetMembers();
            foreach (var property in members.OfType<IPropertySymbol>())
            {
                if (!property.IsStatic && property.Parameters.IsEmpty && ParseProperty(property) is { } member)
                {
                    Add(found, member);
                }
            }

            foreach (var field in members.OfType<IFieldSymbol>())
            {
                if (!field.IsStatic && field.AssociatedSymbol is null && ParseField(field) is { } member)
                {
                    Add(found, member);
                }
            }
        }

        // OrderBy keeps the order of equal keys.
        return [.. found.Where(member => !member.IsIgnored).OrderBy(member => member.Order)];

        bool IsHidden(ISymbol member) =>
            type.TypeKind == TypeKind.Interface
                ? !SymbolEqualityComparer.Default.Equals(member.ContainingType, type)
                : hierarchy
                    .TakeWhile(derived => !SymbolEqualityComparer.Default.Equals(derived, member.ContainingType))
                    .Any(derived => !derived.GetMembers(member.Name).IsEmpty);

        JsonMemberShape? ParseProperty(IPropertySymbol property)
        {
            var isIncluded = JsonAttributes.Has(property, JsonAttributes.Include);
            if (!isIncluded && !IsPublic(property.GetMethod) && !IsPublic(property.SetMethod))
            {
                return null;
            }

            var isSettable = Has(property.SetMethod);
            return ParseMember(
                property,
                property.Type,
                canGet: Has(property.GetMethod),
                canSet: isSettable,
                isInitOnly: isSettable && property.SetMethod!.IsInitOnly,
                property.IsRequired);

            bool Has(IMethodSymbol? accessor) => accessor is not null && (isIncluded ? IsReachable(accessor) : IsPublic(accessor));
        }

        JsonMemberShape? ParseField(IFieldSymbol field)
        {
            var isIncluded = JsonAttributes.Has(field, JsonAttributes.Include);
            var isSeen = isIncluded || (options.IncludeFields && field.DeclaredAccessibility == Accessibility.Public);
            return isSeen
                ? ParseMember(field, field.Type, IsReachable(field), IsReachable(field) && !field.IsReadOnly, isInitOnly: false, field.IsRequired)
                : null;
        }

        JsonMemberShape ParseMember(ISymbol symbol, ITypeSymbol memberType, bool canGet, bool canSet, bool isInitOnly, bool isLanguageRequired)
        {
            var ignore = GetIgnoreCondition(symbol);
            var jsonName = JsonAttributes.Argument<string>(JsonAttributes.Find(symbol, JsonAttributes.PropertyName))
                ?? JsonNaming.Convert(symbol.Name, options.PropertyNamingPolicy);
            var canBeNull = memberType.IsReferenceType || memberType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
            return new JsonMemberShape
            {
                Symbol = symbol,
                Type = memberType,
                JsonName = jsonName,
                HiddenIn = IsHidden(symbol) ? symbol.ContainingType : null,
                CanSet = canSet,
                IsInitOnly = isInitOnly,
                IsLanguageRequired = isLanguageRequired,
                IsRequired = JsonAttributes.Has(symbol, JsonAttributes.Required),
                IsWritten = canGet && ignore is not (IgnoreCondition.Always or IgnoreCondition.WhenWriting),
                IsIgnoredOnRead = ignore is IgnoreCondition.Always or IgnoreCondition.WhenReading,
                IsIgnored = ignore == IgnoreCondition.Always,
                WriteCondition = GetWriteCondition(ignore, canBeNull),
                Order = JsonAttributes.Argument<int>(JsonAttributes.Find(symbol, JsonAttributes.PropertyOrder)),
                Reason = FindReason(symbol, jsonName, ignore, canBeNull, canGet || canSet),
            };
        }
    }

    private static IEnumerable<INamedTypeSymbol> Hierarchy(INamedTypeSymbol type)
    {
        for (var current = type; current is not null && current.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType); current = current.BaseType)
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

    /// <summary>Adds a member, or settles which of two with one name stays.</summary>
    private void Add(List<JsonMemberShape> found, JsonMemberShape member)
    {
        // An override of a property whose derived form is left out is left out too.
        if (found.Any(other => other.IsIgnored && Hides(other, member) && member.Symbol is { IsVirtual: true } or { IsOverride: true } or { IsAbstract: true }
            && other.Symbol.Name == member.Symbol.Name))
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
        else if (!member.IsIgnored && !found.Any(other => Hides(other, member)))
        {
            found.Add(Clashing(member));
        }
    }

    private static bool Hides(JsonMemberShape derived, JsonMemberShape member) =>
        derived.Symbol.Name == member.Symbol.Name
        && !SymbolEqualityComparer.Default.Equals(derived.Symbol.ContainingType, member.Symbol.ContainingType);

    private static JsonMemberShape Clashing(JsonMemberShape member) => new()
    {
        Symbol = member.Symbol,
        Type = member.Type,
        JsonName = member.JsonName,
        CanSet = member.CanSet,
        IsWritten = true,
        Reason = ClashReason,
    };

    private static string? FindReason(ISymbol symbol, string jsonName, IgnoreCondition? ignore, bool canBeNull, bool isReachable)
    {
        if (ignore == IgnoreCondition.Always)
        {
            return null;
        }

        if (JsonAttributes.FindUnsupported(symbol, JsonAttributes.OnMembers) is { } attribute)
        {
            return $"it is marked [{attribute}], which generated code does not follow";
        }

        if (!isReachable)
        {
            return "it is marked [JsonInclude] but cannot be reached from generated code; make it internal or public";
        }

        if (ignore == IgnoreCondition.WhenWritingNull && !canBeNull)
        {
            return "it is to be left out when it is null, which its type cannot be; use WhenWritingDefault";
        }

        return HasLoneSurrogate(jsonName) ? "its JSON name is not valid Unicode" : null;
    }

    private static bool HasLoneSurrogate(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsSurrogatePair(name, i))
            {
                i++;
            }
            else if (char.IsSurrogate(name[i]))
            {
                return true;
            }
        }

        return false;
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

    private bool IsReachable(ISymbol symbol) => compilation.IsSymbolAccessibleWithin(symbol, compilation.Assembly);

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
