using System.Globalization;
using System.Text;

namespace NativeLambda.Generator.Infrastructure;

/// <summary>
/// Turns full names into identifiers and file names that are unlike by more than case, since a file system or the
/// compiler's list of generated files may not tell those apart. The same names in the same order give the same result.
/// </summary>
internal sealed class UniqueNames
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A name made of letters, digits and underscores that was not given before.</summary>
    public string Claim(string fullName) => Claim(ToIdentifier(fullName), "");

    /// <summary>The name of a file, with a number before its first dot if it was given before.</summary>
    public string ClaimFile(string fileName)
    {
        var dot = fileName.IndexOf('.');
        return Claim(fileName.Substring(0, dot), fileName.Substring(dot));
    }

    private string Claim(string name, string extension)
    {
        var candidate = name + extension;
        for (var n = 2; !_taken.Add(candidate); n++)
        {
            candidate = name + "_" + n.ToString(CultureInfo.InvariantCulture) + extension;
        }

        return candidate;
    }

    private static string ToIdentifier(string fullName)
    {
        var name = new StringBuilder(fullName.Length);
        foreach (var c in fullName)
        {
            name.Append(char.IsLetterOrDigit(c) ? c : '_');
        }

        if (name.Length == 0 || char.IsDigit(name[0]))
        {
            name.Insert(0, '_');
        }

        return name.ToString();
    }
}
