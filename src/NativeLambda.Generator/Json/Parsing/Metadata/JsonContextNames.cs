using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NativeLambda.Generator.Json.Parsing.Metadata;

/// <summary>
/// Names the properties of a context as System.Text.Json's generator names them: <c>ListString</c>, <c>Int32Array</c>.
/// Where two types would have one name, or a member of the class has it, the name is qualified.
/// </summary>
internal static class JsonContextNames
{
    /// <summary>Gives each type a name.</summary>
    /// <param name="nodes">The types, in a fixed order.</param>
    /// <param name="roots">
    /// The types that were asked for, by name, with the property's name where one was given; they come first where two types
    /// would have one name.
    /// </param>
    /// <param name="takenNames">The names that no type can have.</param>
    public static Dictionary<JsonMetadataNode, string> Assign(
        IReadOnlyCollection<JsonMetadataNode> nodes, IReadOnlyDictionary<string, string?> roots, IEnumerable<string> takenNames)
    {
        var taken = new HashSet<string>(takenNames, StringComparer.Ordinal);
        var names = new Dictionary<JsonMetadataNode, string>();
        foreach (var node in nodes)
        {
            if (roots.TryGetValue(node.TypeName, out var given) && given is not null && SyntaxFacts.IsValidIdentifier(given) && taken.Add(given))
            {
                names.Add(node, given);
            }
        }

        foreach (var group in nodes.Where(node => !names.ContainsKey(node)).GroupBy(node => ShortName(node.Type), StringComparer.Ordinal))
        {
            var first = group.GroupBy(node => Rank(node, roots)).OrderBy(rank => rank.Key).First().ToList();
            if (first.Count == 1 && taken.Add(group.Key))
            {
                names.Add(first[0], group.Key);
            }
        }

        foreach (var node in nodes.Where(node => !names.ContainsKey(node)))
        {
            // Of several that could have the short name none has it, so that no other type's coming changes what it means.
            var nested = QualifiedName(node.Type, withNamespace: false);
            var isNested = nested != ShortName(node.Type) && taken.Add(nested);
            names.Add(node, isNested ? nested : Claim(QualifiedName(node.Type, withNamespace: true), taken));
        }

        return names;
    }

    private static int Rank(JsonMetadataNode node, IReadOnlyDictionary<string, string?> roots) =>
        roots.ContainsKey(node.TypeName) ? 0
        : node.Method == "Value" ? 1
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

    private static string ShortName(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => ShortName(array.ElementType) + ArraySuffix(array),
        INamedTypeSymbol { IsGenericType: true } named => named.Name + string.Concat(Arguments(named).Select(ShortName)),
        _ => type.Name,
    };

    private static string QualifiedName(ITypeSymbol type, bool withNamespace)
    {
        if (type is IArrayTypeSymbol array)
        {
            return QualifiedName(array.ElementType, withNamespace) + ArraySuffix(array);
        }

        var name = type.Name;
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            name = outer.Name + name;
        }

        if (withNamespace)
        {
            for (var ns = type.ContainingNamespace; ns is { IsGlobalNamespace: false }; ns = ns.ContainingNamespace)
            {
                name = ns.Name + name;
            }
        }

        return type is INamedTypeSymbol named
            ? name + string.Concat(Arguments(named).Select(argument => QualifiedName(argument, withNamespace)))
            : name;
    }

    private static string ArraySuffix(IArrayTypeSymbol array) =>
        array.Rank == 1 ? "Array" : $"Array{array.Rank.ToString(CultureInfo.InvariantCulture)}D";

    private static IEnumerable<ITypeSymbol> Arguments(INamedTypeSymbol type) => type.ContainingType is { } outer
        ? Arguments(outer).Concat(type.TypeArguments)
        : type.TypeArguments;
}
