using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NativeLambda.Generator.Parsing.Samples;

/// <summary>The sample events among a project's additional files, which the items <c>LambdaEvent</c> list.</summary>
internal static class ProjectSamples
{
    /// <summary>The <c>Handler</c> of an item that a target adds because the file lies where samples usually do.</summary>
    private const string ByConvention = "*";

    public static ImmutableArray<SampleFile> Find(AnalyzerOptions options) =>
        [.. options.AdditionalFiles.Select(file => TryCreate(file, options)).OfType<SampleFile>()];

    private static SampleFile? TryCreate(AdditionalText file, AnalyzerOptions options)
    {
        var metadata = options.AnalyzerConfigOptionsProvider.GetOptions(file);
        if (!metadata.TryGetValue("build_metadata.AdditionalFiles.SourceItemGroup", out var item) || item != "LambdaEvent")
        {
            return null;
        }

        metadata.TryGetValue("build_metadata.AdditionalFiles.Handler", out var handler);
        return new SampleFile(file, string.IsNullOrEmpty(handler) || handler == ByConvention ? null : handler, IsListed: handler != ByConvention);
    }
}

/// <summary>A sample event.</summary>
/// <param name="File">The file.</param>
/// <param name="Handler">The name of the handler that the project gives for it, or <see langword="null"/> if the file's name is to tell.</param>
/// <param name="IsListed">Whether the project lists the file itself.</param>
internal sealed record SampleFile(AdditionalText File, string? Handler, bool IsListed)
{
    private string Stem => Path.GetFileNameWithoutExtension(File.Path);

    /// <summary>
    /// The names of the handler that the sample may be of, the most specific first: for <c>Orders.Create.large-cart.json</c>
    /// the whole, <c>Orders.Create.large</c>, <c>Orders.Create</c> and <c>Orders</c>.
    /// </summary>
    public IEnumerable<string> PossibleHandlers => Handler is not null ? [Handler] : Beginnings(Stem);

    /// <summary>The name to show where none of them is a handler.</summary>
    public string WantedHandler => Handler ?? Stem;

    private static IEnumerable<string> Beginnings(string stem)
    {
        for (var end = stem.Length; end > 0; end--)
        {
            if (end == stem.Length || !char.IsLetterOrDigit(stem[end]))
            {
                yield return stem.Substring(0, end);
            }
        }
    }
}
