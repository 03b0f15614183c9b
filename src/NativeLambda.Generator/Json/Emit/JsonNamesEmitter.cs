using System.Globalization;
using System.Text;
using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Json.Emit;

/// <summary>Prints the names that a reader looks up, as <c>NativeLambda.Json.JsonNames</c> takes them.</summary>
internal static class JsonNamesEmitter
{
    /// <summary>What a length in one byte can say; more goes on in the next.</summary>
    private const int Continued = 127;

    /// <summary>Prints the variables <c>names</c> and <c>place</c>.</summary>
    public static void EmitVariables(SourceWriter source, IReadOnlyList<string> names)
    {
        var literal = new StringBuilder();
        foreach (var name in names)
        {
            var length = Encoding.UTF8.GetByteCount(name);
            for (; length >= Continued; length -= Continued)
            {
                literal.Append(Byte(Continued));
            }

            var text = SourceWriter.Literal(name);
            literal.Append(Byte(length)).Append(text, 1, text.Length - 2);
        }

        source.Line("// Each behind its length.");
        source.Line($"ReadOnlySpan<byte> names = \"{literal}\"u8;");
        source.Line("var place = 0L;");
    }

    /// <summary>The call that finds the variable <c>name</c> among the names.</summary>
    public static string Find(IReadOnlyList<string> names, bool ignoreCase)
    {
        var method = !ignoreCase ? "Find" : names.All(IsAscii) ? "FindIgnoreCase" : "FindTextIgnoreCase";
        return $"JsonNames.{method}(names, name, ref place)";
    }

    /// <summary>
    /// The call that goes to the next member and finds its name in one, or <see langword="null"/> where the names are not
    /// all in JSON as they are here.
    /// </summary>
    public static string? Next(IReadOnlyList<string> names, bool ignoreCase) =>
        names.All(name => name.All(c => c is >= ' ' and not ('"' or '\\'))) && (!ignoreCase || names.All(IsAscii))
            ? $"JsonNames.{(ignoreCase ? "NextIgnoreCase" : "Next")}(ref reader, names, ref place, out var member)"
            : null;

    private static bool IsAscii(string name) => name.All(c => c < 0x80);

    private static string Byte(int value) => "\\u" + value.ToString("x4", CultureInfo.InvariantCulture);
}
