using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Metadata;

/// <summary>
/// Names the properties of a context as System.Text.Json's generator names them: <c>ListString</c>, <c>Int32Array</c>.
/// Where two types would have one name, or a member of the class has it, the name is qualified.
/// </summary>
internal static class JsonContextNames
{
    /// <summary>Gives each type a name.</summary>
    /// <param name="types">The types, in a fixed order.</param>
    /// <param name="roots">
    /// The types that were asked for, by name, with the property's name where one was given; they come first where two types
    /// would have one name.
    /// </param>
    /// <param name="takenNames">The names that no type can have.</param>
    public static Dictionary<JsonMetadataTypeModel, string> Assign(
        IReadOnlyCollection<JsonMetadataTypeModel> types, IReadOnlyDictionary<string, string?> roots, IEnumerable<string> takenNames)
    {
        var taken = new HashSet<string>(takenNames, StringComparer.Ordinal);
        var names = new Dictionary<JsonMetadataTypeModel, string>(types.Count, ByTypeName.Instance);
        foreach (var type in types)
        {
            if (roots.TryGetValue(type.TypeName, out var given) && given is not null && SyntaxFacts.IsValidIdentifier(given) && taken.Add(given))
            {
                names.Add(type, given);
            }
        }

        foreach (var group in types.Where(type => !names.ContainsKey(type)).GroupBy(type => type.Names.Short, StringComparer.Ordinal))
        {
            var first = group.GroupBy(type => Rank(type, roots)).OrderBy(rank => rank.Key).First().ToList();
            if (first.Count == 1 && taken.Add(group.Key))
            {
                names.Add(first[0], group.Key);
            }
        }

        foreach (var type in types.Where(type => !names.ContainsKey(type)))
        {
            // Of several that could have the short name none has it, so that no other type's coming changes what it means.
            var isNested = type.Names.Nested != type.Names.Short && taken.Add(type.Names.Nested);
            names.Add(type, isNested ? type.Names.Nested : Claim(type.Names.Qualified, taken));
        }

        return names;
    }

    private static int Rank(JsonMetadataTypeModel type, IReadOnlyDictionary<string, string?> roots) =>
        roots.ContainsKey(type.TypeName) ? 0
        : type.Method == "Value" ? 1
        : 2;

    private static string Claim(string name, HashSet<string> taken)
    {
        var candidate = name;
        for (var n = 2; !taken.Add(candidate); n++)
        {
            candidate = name + n.ToString(CultureInfo.InvariantCulture);
        }

        return candidate;
    }

    /// <summary>Compares types by their names: a context knows each once.</summary>
    private sealed class ByTypeName : IEqualityComparer<JsonMetadataTypeModel>
    {
        public static ByTypeName Instance { get; } = new();

        public bool Equals(JsonMetadataTypeModel? x, JsonMetadataTypeModel? y) => x?.TypeName == y?.TypeName;

        public int GetHashCode(JsonMetadataTypeModel obj) => StringComparer.Ordinal.GetHashCode(obj.TypeName);
    }
}
