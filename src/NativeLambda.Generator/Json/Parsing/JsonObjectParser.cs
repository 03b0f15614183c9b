using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing.Facts;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>Decides how an object is made of its members: which constructor, and what goes where.</summary>
internal sealed class JsonObjectParser(Compilation compilation, JsonOptionsModel options)
{
    private readonly JsonMemberParser _members = new(compilation, options);
    private readonly JsonFacts _facts = JsonFacts.Of(compilation);

    public JsonObjectShape Parse(INamedTypeSymbol type)
    {
        var members = _members.Parse(type);
        if (type.IsAbstract)
        {
            return new JsonObjectShape { Members = members };
        }

        var facts = _facts.Of(type);
        var (constructor, reason) = facts.Constructor;
        if (reason is not null)
        {
            return new JsonObjectShape { Members = members, ConstructionReason = reason };
        }

        var setsRequired = facts.Constructor.SetsRequiredMembers;
        var parameters = new List<JsonParameterShape>();
        foreach (var parameter in constructor?.Parameters ?? [])
        {
            var index = FindMember(members, parameter);
            parameters.Add(new JsonParameterShape(parameter, index));
            if (parameter.RefKind != RefKind.None || (index < 0 && !IsIgnoredMember(type, parameter)))
            {
                reason = JsonConstructionMistakes.UnmatchedParameter(type, parameter);
            }
        }

        var arguments = new HashSet<int>(parameters.Select(parameter => parameter.MemberIndex));
        for (var i = 0; i < members.Count; i++)
        {
            var member = members[i];
            var mustBeSet = member.IsLanguageRequired && !setsRequired;
            member.IsRequired |= mustBeSet;
            member.Target = GetTarget(member, arguments.Contains(i), mustBeSet);
            if (member.IsRequired && member.Target is null)
            {
                reason = JsonConstructionMistakes.RequiredButNotRead(type, member.Symbol);
            }
        }

        if (!setsRequired && FindUnsetRequired(facts, members) is { } unset)
        {
            reason = JsonConstructionMistakes.RequiredButNotRead(type, unset);
        }

        return new JsonObjectShape { Members = members, Parameters = parameters, ConstructionReason = reason };
    }

    private static int FindMember(List<JsonMemberShape> members, IParameterSymbol parameter) => members.FindIndex(member =>
        string.Equals(member.Symbol.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)
        && SymbolEqualityComparer.Default.Equals(member.Type, parameter.Type));

    private static JsonMemberTarget? GetTarget(JsonMemberShape member, bool isArgument, bool mustBeSet)
    {
        if (isArgument)
        {
            return mustBeSet ? JsonMemberTarget.ArgumentAndInitializer : JsonMemberTarget.Argument;
        }

        if (!member.CanSet || member.IsIgnoredOnRead)
        {
            return null;
        }

        return mustBeSet || (member.IsInitOnly && !member.HasSetterAccessor) ? JsonMemberTarget.Initializer : JsonMemberTarget.Assignment;
    }

    private static bool IsIgnoredMember(INamedTypeSymbol type, IParameterSymbol parameter)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            var isFound = current.GetMembers().Any(member =>
                member is IPropertySymbol or IFieldSymbol
                && string.Equals(member.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)
                && JsonAttributes.Has(member, JsonAttributes.Ignore));
            if (isFound)
            {
                return true;
            }
        }

        return false;
    }

    private static ISymbol? FindUnsetRequired(JsonTypeFacts type, List<JsonMemberShape> members) => type.Hierarchy
        .SelectMany(declaring => declaring.Required)
        .FirstOrDefault(member => !members.Exists(known => known.Symbol.Name == member.Name && known.Target is not null));
}
