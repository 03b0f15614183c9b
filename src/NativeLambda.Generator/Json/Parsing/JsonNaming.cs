using System.Globalization;
using System.Text;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>Works out names as <c>System.Text.Json.JsonNamingPolicy</c> does at run time, letter for letter.</summary>
internal static class JsonNaming
{
    public static string Convert(string name, JsonNamingPolicyKind policy) => policy switch
    {
        JsonNamingPolicyKind.CamelCase => ToCamelCase(name),
        JsonNamingPolicyKind.SnakeCaseLower => ToSeparated(name, '_', isLower: true),
        JsonNamingPolicyKind.SnakeCaseUpper => ToSeparated(name, '_', isLower: false),
        JsonNamingPolicyKind.KebabCaseLower => ToSeparated(name, '-', isLower: true),
        JsonNamingPolicyKind.KebabCaseUpper => ToSeparated(name, '-', isLower: false),
        _ => name,
    };

    /// <summary>Lowers the first letter, or the whole first word where it is an acronym: <c>URLValue</c> becomes <c>urlValue</c>.</summary>
    private static string ToCamelCase(string name)
    {
        var chars = name.ToCharArray();
        for (var i = 0; i < chars.Length && char.IsUpper(chars[i]); i++)
        {
            // The last capital before a small letter begins the next word.
            if (i > 0 && i + 1 < chars.Length && !char.IsUpper(chars[i + 1]))
            {
                break;
            }

            chars[i] = char.ToLowerInvariant(chars[i]);
        }

        return new string(chars);
    }

    private static string ToSeparated(string name, char separator, bool isLower)
    {
        var result = new StringBuilder(name.Length + 8);
        var previous = Previous.Other;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            switch (char.GetUnicodeCategory(c))
            {
                case UnicodeCategory.UppercaseLetter:
                    // A capital begins a word after a small letter, and, ending an acronym, before one.
                    if (previous == Previous.SmallLetterOrDigit
                        || (previous == Previous.Capital && i + 1 < name.Length && char.IsLower(name[i + 1])))
                    {
                        result.Append(separator);
                    }

                    result.Append(isLower ? char.ToLowerInvariant(c) : c);
                    previous = Previous.Capital;
                    break;

                case UnicodeCategory.LowercaseLetter:
                    result.Append(isLower ? c : char.ToUpperInvariant(c));
                    previous = Previous.SmallLetterOrDigit;
                    break;

                case UnicodeCategory.DecimalDigitNumber:
                    result.Append(c);
                    previous = Previous.SmallLetterOrDigit;
                    break;

                default:
                    result.Append(c);
                    previous = Previous.Other;
                    break;
            }
        }

        return result.ToString();
    }

    private enum Previous
    {
        Other,
        Capital,
        SmallLetterOrDigit,
    }
}
