using Microsoft.CodeAnalysis.Text;

namespace NativeLambda.Generator.Json.Parsing.Samples;

/// <summary>What is wrong at one place of a sample event.</summary>
/// <param name="Kind">Which rule it breaks.</param>
/// <param name="Span">The place.</param>
/// <param name="Arguments">What the rule's message says of it.</param>
internal sealed record SampleProblem(SampleProblemKind Kind, TextSpan Span, params string[] Arguments);

/// <summary>The rules about the contents of a sample event.</summary>
internal enum SampleProblemKind
{
    /// <summary>It is no JSON. What is wrong.</summary>
    NotJson,

    /// <summary>A value of another kind. What is read, from what, and what is there.</summary>
    WrongKind,

    /// <summary>A value of the right kind that cannot be read. What is read, what is there, what to write.</summary>
    NotReadable,

    /// <summary>A member is missing that must not be. The member in code, its name in JSON.</summary>
    Missing,

    /// <summary>A member is passed over. Its name, why, what to do.</summary>
    PassedOver,

    /// <summary>The same, where the sample lacks a member of nearly this name.</summary>
    Misspelt,

    /// <summary>The handler gets null where the type says it cannot be. What, and what the sample does.</summary>
    NullDespiteType,
}
