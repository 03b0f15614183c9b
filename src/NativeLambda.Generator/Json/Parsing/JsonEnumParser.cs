using System.Globalization;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>Finds the names that the values of an enum have in JSON, in the order in which System.Text.Json tries them.</summary>
internal static class JsonEnumParser
{
    /// <summary>Why the names cannot be used, or <see langword="null"/>.</summary>
    public static string? FindReason(INamedTypeSymbol type)
    {
        foreach (var field in Fields(type))
        {
            var name = AttributeName(field) ?? field.Name;
            var isBad = name.Length == 0
                || char.IsWhiteSpace(name[0])
                || char.IsWhiteSpace(name[name.Length - 1])
                || (IsFlags(type) && name.IndexOf(',') >= 0);
            if (isBad || JsonText.HasLoneSurrogate(name))
            {
                return $"gives '{field.Name}' a name in JSON that is empty, has spaces around it, a comma in it or is not valid Unicode";
            }
        }

        return null;
    }

    public static JsonEnumModel Parse(JsonEnumNode node)
    {
        // Enum.GetNames gives them so, and what contains others comes before these.
        var fields = Fields(node.Type).OrderBy(Bits);
        var ordered = (IsFlags(node.Type) ? fields.OrderByDescending(field => CountBits(Bits(field))) : fields).ToList();
        var names = new List<JsonEnumNameModel>();
        foreach (var field in ordered)
        {
            var given = AttributeName(field);
            var name = given ?? JsonNaming.Convert(field.Name, node.Policy);
            names.Add(new JsonEnumNameModel(Number(field), name, given is not null || node.Policy != JsonNamingPolicyKind.Unspecified));
        }

        if (node.Policy != JsonNamingPolicyKind.Unspecified)
        {
            // A name as it is written in C# is understood too.
            names.AddRange(ordered
                .Where(field => AttributeName(field) is null)
                .Select(field => new JsonEnumNameModel(Number(field), field.Name, IsExact: false, IsAlias: true)));
        }

        return new JsonEnumModel
        {
            HintName = node.HintName,
            TypeName = node.TypeName,
            NumberTypeName = node.NumberTypeName,
            Name = node.Name,
            IsFlags = IsFlags(node.Type),
            TakesNumbers = node.TakesNumbers,
            Names = names.ToEquatableArray(),
        };
    }

    private static IEnumerable<IFieldSymbol> Fields(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue);

    private static string? AttributeName(IFieldSymbol field) =>
        JsonAttributes.Argument<string>(JsonAttributes.Find(field, JsonAttributes.StringEnumMemberName));

    private static bool IsFlags(INamedTypeSymbol type) =>
        type.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == "System.FlagsAttribute");

    private static string Number(IFieldSymbol field) => ((IFormattable)field.ConstantValue!).ToString(null, CultureInfo.InvariantCulture);

    private static ulong Bits(IFieldSymbol field) => field.ConstantValue switch
    {
        ulong number => number,
        { } number => unchecked((ulong)Convert.ToInt64(number, CultureInfo.InvariantCulture)),
        null => 0,
    };

    private static int CountBits(ulong bits)
    {
        var count = 0;
        for (; bits != 0; bits &= bits - 1)
        {
            count++;
        }

        return count;
    }
}
