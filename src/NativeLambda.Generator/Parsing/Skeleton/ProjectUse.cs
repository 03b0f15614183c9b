using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Parsing.Skeleton;

/// <summary>
/// Tells a project that has nothing for the generator to do, which is most projects of a solution, before its files are
/// walked: none of them mentions one of our attributes, and none of the libraries that an executable refers to has handlers.
/// </summary>
internal static class ProjectUse
{
    /// <summary>Reduces a compilation to what the answer depends on.</summary>
    public static KeyedCompilation<ProjectUseKey> Reduce((Compilation Compilation, CompilationSurroundings Surroundings) inputs, CancellationToken cancellationToken) =>
        new(inputs.Compilation, new ProjectUseKey(MarkerMentions.Any(inputs.Compilation, cancellationToken), inputs.Surroundings));

    /// <summary>Whether there may be a handler or a context.</summary>
    public static bool IsAny(KeyedCompilation<ProjectUseKey> keyed, CancellationToken cancellationToken) =>
        keyed.Key.MentionsMarkers || !ReferencedHandlers.Find(keyed.Compilation).IsEmpty;
}

/// <summary>What it depends on whether a project is of interest.</summary>
/// <param name="MentionsMarkers">Whether a file mentions one of our attributes, be it in a comment.</param>
/// <param name="Surroundings">The references and options.</param>
internal sealed record ProjectUseKey(bool MentionsMarkers, CompilationSurroundings Surroundings);
