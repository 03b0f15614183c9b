using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing.Facts;
using NativeLambda.Generator.Json.Parsing.Types;
using NativeLambda.Generator.Parsing;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>Finds the members of a type that are JSON, as System.Text.Json finds them.</summary>
internal sealed class JsonMemberParser(Compilation compilation, JsonOptionsModel options)
{
    private readonly JsonFacts _facts = JsonFacts.Of(compilation);

    /// <summary>The members in the order of writing.</summary>
    public List<JsonMemberShape> Parse(INamedTypeSymbol type)
    {
        // From the most derived type to the base; in each, properties before fields.
        var found = new List<JsonMemberShape>();
        foreach (var declaring in _facts.Of(type).Hierarchy)
        {
            foreach (var member in declaring.Members)
            {
                if (member.Field is null || member.Attributes.IsIncluded || options.IncludeFields)
                {
                    Add(found, ParseMember(member, type));
                }
            }
        }

        JsonExtensionDataMistakes.RefuseSecond(found);
        found.RemoveAll(member => member.IsIgnored);

        // OrderBy keeps the order of equal keys.
        return found.Exists(member => member.Facts.Attributes.Order != 0) ? [.. found.OrderBy(member => member.Facts.Attributes.Order)] : found;
    }

    private JsonMemberShape ParseMember(JsonMemberFacts member, INamedTypeSymbol type)
    {
        var attributes = member.Attributes;
        var ignore = attributes.Ignore;
        var jsonName = attributes.Name ?? AwsEventTypes.FindName(member.Symbol) ?? JsonNaming.Convert(member.Symbol.Name, options.PropertyNamingPolicy);
        var access = GetAccess(member);
        return new JsonMemberShape
        {
            Facts = member,
            HasConverter = attributes.Converter is not null
                && JsonConverters.Find(member.Symbol) is not null
                && JsonStringEnums.Find(member.Symbol, member.Type) is null,
            JsonName = jsonName,
            HiddenIn = IsHidden(member.Symbol, type) ? member.Symbol.ContainingType : null,
            CanSet = access.CanSet,
            IsInitOnly = access.CanSet && member.IsInitOnly,
            IsRequired = attributes.IsRequired,
            IsWritten = access.CanGet && ignore is not (JsonIgnoreCondition.Always or JsonIgnoreCondition.WhenWriting),
            IsIgnoredOnRead = ignore is JsonIgnoreCondition.Always or JsonIgnoreCondition.WhenReading,
            IsIgnored = ignore == JsonIgnoreCondition.Always,
            WriteCondition = GetWriteCondition(ignore, member.CanBeNull),
            Reason = ignore == JsonIgnoreCondition.Always ? null : FindReason(member, jsonName, access),
        };
    }

    private Access GetAccess(JsonMemberFacts member)
    {
        if (member.Field is { } field)
        {
            var isReachable = IsReachable(field);
            return new Access(isReachable, isReachable && !field.IsReadOnly);
        }

        return new Access(CanUse(member.Property!.GetMethod), CanUse(member.Property.SetMethod));

        bool CanUse(IMethodSymbol? accessor) =>
            member.Attributes.IsIncluded ? accessor is not null && IsReachable(accessor) : JsonMemberFacts.IsPublic(accessor);
    }

    /// <summary>Whether the member's name, looked up in <paramref name="type"/>, may mean another one.</summary>
    private static bool IsHidden(ISymbol member, INamedTypeSymbol type)
    {
        if (SymbolEqualityComparer.Default.Equals(member.ContainingType, type))
        {
            return false;
        }

        if (type.TypeKind == TypeKind.Interface)
        {
            // Two inherited interfaces may have members of one name.
            return true;
        }

        for (var derived = type; derived is not null && !SymbolEqualityComparer.Default.Equals(derived, member.ContainingType); derived = derived.BaseType)
        {
            if (!derived.GetMembers(member.Name).IsEmpty)
            {
                return true;
            }
        }

        return false;
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

    private JsonRefusal? FindReason(JsonMemberFacts member, string jsonName, Access access)
    {
        var (symbol, type) = (member.Symbol, member.Type);
        if (member.Attributes.IsAny && FindReasonInAttributes(symbol, type) is { } found)
        {
            return found;
        }

        if (!access.CanGet && !access.CanSet)
        {
            const string Reason = "it is marked [JsonInclude] but cannot be reached from generated code; make it internal or public";
            return symbol.ContainingType.IsGenericType ? Reason : JsonRefusal.DirectOnly(Reason);
        }

        if (member.Attributes.Ignore == JsonIgnoreCondition.WhenWritingNull && !member.CanBeNull)
        {
            return "it is to be left out when it is null, which its type cannot be; use WhenWritingDefault";
        }

        if ((member.Attributes.IsAny && JsonAttributes.IsObsoleteError(symbol)) || JsonAttributes.IsObsoleteError(type))
        {
            return JsonRefusal.DirectOnly("its use is an error, as [Obsolete] says");
        }

        return JsonText.HasLoneSurrogate(jsonName) ? "its JSON name is not valid Unicode" : null;
    }

    private JsonRefusal? FindReasonInAttributes(ISymbol symbol, ITypeSymbol type)
    {
        if ((JsonConverterMistakes.Find(symbol, type, compilation) ?? JsonExtensionDataMistakes.FindType(symbol, type)) is { } mistake)
        {
            return mistake;
        }

        return JsonAttributes.FindUnsupported(symbol, HandledNumbers.IsFollowed(symbol, type) ? JsonAttributes.OnNumbers : JsonAttributes.OnMembers) is { } attribute
            ? JsonAttributes.NotFollowed("it", attribute)
            : null;
    }

    private JsonWriteCondition GetWriteCondition(JsonIgnoreCondition? ignore, bool canBeNull)
    {
        var condition = ignore switch
        {
            JsonIgnoreCondition.Never or JsonIgnoreCondition.WhenReading => JsonWriteCondition.Always,
            JsonIgnoreCondition.WhenWritingNull => JsonWriteCondition.UnlessNull,
            JsonIgnoreCondition.WhenWritingDefault => JsonWriteCondition.UnlessDefault,
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

    private bool IsReachable(ISymbol symbol) => compilation.CanReach(symbol);

    /// <summary>What generated code can do with a member.</summary>
    private readonly record struct Access(bool CanGet, bool CanSet);
}
