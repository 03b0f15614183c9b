using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Diagnostics;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>A <c>[JsonExtensionData]</c> that System.Text.Json would refuse when it first meets the type.</summary>
internal static class JsonExtensionDataMistakes
{
    /// <summary>Finds out whether a marked member is of a type that cannot hold what no property takes.</summary>
    public static JsonMistake? FindType(ISymbol member, ITypeSymbol type) =>
        JsonAttributes.Has(member, JsonAttributes.ExtensionData) && type.TypeKind != TypeKind.Error && !CanHoldAnything(type)
            ? Create(member, $"its type is '{JsonTypeNames.ForPeople(type)}'", "write Dictionary<string, JsonElement> or JsonObject")
            : null;

    /// <summary>Refuses each marked member of a type but the first.</summary>
    public static void RefuseSecond(List<JsonMemberShape> members)
    {
        JsonMemberShape? first = null;
        for (var i = 0; i < members.Count; i++)
        {
            if (members[i].IsIgnored || !members[i].Facts.Attributes.IsExtensionData)
            {
                continue;
            }

            if (first is null)
            {
                first = members[i];
            }
            else
            {
                members[i] = members[i].Refuse(Create(
                    members[i].Symbol, $"'{JsonTypeNames.MemberForPeople(first.Symbol)}' is it already", "keep [JsonExtensionData] on one of them"));
            }
        }
    }

    private static JsonMistake Create(ISymbol member, string problem, string remedy) =>
        new(Rules.ExtensionData, member, JsonTypeNames.MemberForPeople(member), problem, remedy);

    private static bool CanHoldAnything(ITypeSymbol type) =>
        JsonTypeNames.Definition(type) == "System.Text.Json.Nodes.JsonObject"
        || (type is INamedTypeSymbol named && named.AllInterfaces.Append(named).Any(IsDictionary));

    private static bool IsDictionary(INamedTypeSymbol type) =>
        type is { Arity: 2, Name: "IDictionary" }
        && JsonTypeNames.Definition(type) == "System.Collections.Generic.IDictionary"
        && type.TypeArguments[0].SpecialType == SpecialType.System_String
        && (type.TypeArguments[1].SpecialType == SpecialType.System_Object
            || JsonTypeNames.Definition(type.TypeArguments[1]) == "System.Text.Json.JsonElement");
}
