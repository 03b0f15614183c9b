using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing.Types;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>
/// Names what is generated for a type. A name follows from the type alone and no other type has it, so that the types of one
/// event can be parsed without those of the others.
/// </summary>
/// <remarks>
/// <c>Shop.Order</c> is <c>Shop_Order</c>, <c>Shop.Page&lt;Shop.Order&gt;</c> is <c>Shop_Page_of_Shop_Order</c>, and an
/// underscore of the user's is doubled. What this would not keep apart, such as type arguments within type arguments, has a
/// fingerprint of the full name behind it.
/// </remarks>
internal static class JsonGeneratedNames
{
    private const string Of = "of";
    private const string And = "and";
    private const string As = "as";

    /// <summary>
    /// The names of what generated files name without its namespace, which a type outside of any namespace would hide.
    /// </summary>
    private static readonly HashSet<string> Reserved = new(
        BuiltInTypes.ConverterNames.Concat(["EnumJson", "DirectJson"])
            .Select(name => name.Substring(0, name.Length - JsonTypeNode.ConverterSuffix.Length))
            .Concat([JsonConversion.ConverterOptions, "Json"]),
        StringComparer.Ordinal);

    /// <summary>The name of a type.</summary>
    public static string ForType(ITypeSymbol type) => ForFullName(JsonTypeNames.Full(type));

    /// <summary>The name of a type as a form of another, or of itself.</summary>
    public static string ForForm(ITypeSymbol type, ITypeSymbol baseType) => $"{ForType(type)}_{As}_{ForType(baseType)}";

    /// <summary>The name of an enum whose values are names.</summary>
    public static string ForEnum(JsonStringEnum names) => ForType(names.Type)
        + (names.Policy == JsonNamingPolicyKind.Unspecified ? "" : "_" + As + "_" + names.Policy)
        + (names.TakesNumbers ? "" : "_" + As + "_NamesOnly");

    /// <summary>The name of the type that is called so, with its namespace, the types around it and its type arguments.</summary>
    public static string ForFullName(string fullName)
    {
        var name = new StringBuilder(fullName.Length + 8);
        return TryAppend(fullName, name) && !Reserved.Contains(fullName) ? name.ToString() : WithFingerprint(fullName);
    }

    /// <summary>Appends the name part by part; <see langword="false"/> if that would not keep it apart from others.</summary>
    private static bool TryAppend(string fullName, StringBuilder name)
    {
        var start = 0;
        var isArgument = false;
        for (var i = 0; i <= fullName.Length; i++)
        {
            var c = i < fullName.Length ? fullName[i] : '\0';
            if (char.IsLetterOrDigit(c) || c == '_')
            {
                continue;
            }

            if (!TryAppendIdentifier(fullName.Substring(start, i - start), name))
            {
                return false;
            }

            switch (c)
            {
                case '\0':
                    return true;
                case '.':
                    name.Append('_');
                    break;
                case '<' when !isArgument:
                    name.Append('_').Append(Of).Append('_');
                    isArgument = true;
                    break;
                case ',' when fullName[i + 1] == ' ':
                    name.Append('_').Append(And).Append('_');
                    i++;
                    break;
                default:
                    // Nothing says where the arguments end, so nothing may come behind them.
                    return c == '>' && i == fullName.Length - 1;
            }

            start = i + 1;
        }

        return true;
    }

    private static bool TryAppendIdentifier(string identifier, StringBuilder name)
    {
        // An underscore beside the one of a border would be on either side of it.
        if (identifier.Length == 0 || identifier[0] == '_' || identifier[identifier.Length - 1] == '_' || identifier is Of or And or As)
        {
            return false;
        }

        name.Append(identifier.Replace("_", "__"));
        return true;
    }

    private static string WithFingerprint(string fullName)
    {
        var hash = new Hash128.Builder();
        hash.Add(fullName);
        var name = new StringBuilder(fullName.Length + 16);
        foreach (var c in fullName)
        {
            if (char.IsLetterOrDigit(c))
            {
                name.Append(c);
            }
            else if (name.Length > 0 && name[name.Length - 1] != '_')
            {
                name.Append('_');
            }
        }

        // A part that starts with a digit is no identifier, so no other name ends like this.
        return name.ToString().TrimEnd('_') + "_0" + (hash.ToHash().Low & 0xFF_FFFF_FFFF).ToString("x10", CultureInfo.InvariantCulture);
    }
}
