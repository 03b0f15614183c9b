using System.Text.RegularExpressions;

namespace NativeLambda.Generator.Json.Parsing.Samples;

/// <summary>Which texts the readers of GUIDs, versions, addresses and bytes take.</summary>
internal static class SampleText
{
    // Four numbers of ten digits and three dots, every character written as an escape.
    private const int MaxVersionLength = 43 * 6;

    private static readonly Regex Guid = new("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", RegexOptions.CultureInvariant);

    private static readonly Regex Base64 = new("^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", RegexOptions.CultureInvariant);

    public static bool IsGuid(string text) => text.Length == 36 && Guid.IsMatch(text);

    public static bool IsUri(string text) => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _);

    public static bool IsVersion(string text, int lengthInFile) =>
        text.Length > 0
        && lengthInFile <= MaxVersionLength
        && IsDigit(text[0])
        && IsDigit(text[text.Length - 1])
        && Version.TryParse(text, out _);

    public static bool IsBase64(string text) =>
        Base64.IsMatch(text.IndexOfAny([' ', '\t', '\r', '\n']) < 0 ? text : Regex.Replace(text, "[ \t\r\n]", ""));

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
