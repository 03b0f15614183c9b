using Microsoft.Build.Framework;

namespace NativeLambda.Build;

/// <summary>
/// Warns of an executable that asks for a newer C library than there is where it is to run. It would not start there, and
/// nothing but the log of a failed start would say so.
/// </summary>
public sealed class CheckLambdaGlibc : Microsoft.Build.Utilities.Task
{
    private const string Prefix = "GLIBC_";

    /// <summary>The executable.</summary>
    [Required]
    public required string Executable { get; set; }

    /// <summary>The version of glibc that it finds: <c>2.34</c>.</summary>
    [Required]
    public required string GlibcVersion { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (!Version.TryParse(GlibcVersion, out var available))
        {
            Log.LogError("LambdaGlibcVersion is '{0}'; write the version of glibc where the function runs, such as 2.34, or 'none' for no check.", GlibcVersion);
            return false;
        }

        try
        {
            var newer = VersionedSymbols.Read(File.ReadAllBytes(Executable))
                .Select(symbol => (symbol.Name, Version: VersionOf(symbol)))
                .Where(symbol => symbol.Version > available)
                .OrderByDescending(symbol => symbol.Version)
                .ThenBy(symbol => symbol.Name, StringComparer.Ordinal)
                .ToList();
            if (newer.Count > 0)
            {
                Log.LogWarning(
                    "This function needs glibc {0} (for '{1}') and has {2} where it runs, so that it would not start: build it where glibc is not newer, "
                        + "as https://github.com/nativelambda/nativelambda/blob/main/docs/publishing.md says, or name the version that it will have in LambdaGlibcVersion.",
                    newer[0].Version,
                    newer[0].Name,
                    available);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Log.LogError("{0} cannot be read: {1}", Executable, e.Message);
        }

        return !Log.HasLoggedErrors;
    }

    private static Version? VersionOf(VersionedSymbol symbol) =>
        symbol.Version.StartsWith(Prefix, StringComparison.Ordinal) && Version.TryParse(symbol.Version.AsSpan(Prefix.Length), out var version) ? version : null;
}
