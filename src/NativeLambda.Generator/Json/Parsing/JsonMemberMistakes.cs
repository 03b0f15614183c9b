using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Diagnostics;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>What can be wrong with a member of an event or result, whatever its type.</summary>
internal static class JsonMemberMistakes
{
    /// <summary>Two members with one name in JSON, or with two names that the options take for one.</summary>
    public static JsonMistake NameTaken(JsonMemberShape member, JsonMemberShape other) => new(
        Rules.JsonNameTaken,
        member.Symbol,
        JsonTypeNames.MemberForPeople(other.Symbol),
        JsonTypeNames.MemberForPeople(member.Symbol),
        other.JsonName == member.JsonName
            ? $"the JSON name '{member.JsonName}'"
            : $"JSON names that differ by case only, '{other.JsonName}' and '{member.JsonName}'")
    {
        Other = other.Symbol,
    };
}
