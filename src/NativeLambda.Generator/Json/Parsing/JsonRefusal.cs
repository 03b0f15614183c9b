using System.Diagnostics.CodeAnalysis;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>Why a type, a member or the options cannot be followed: a reason in words, or a mistake that has a rule of its own.</summary>
internal sealed record JsonRefusal
{
    /// <summary>The reason and what to do, to be put after a colon; <see langword="null"/> where there is a mistake.</summary>
    public string? Reason { get; private init; }

    /// <summary>The mistake in a declaration, which is reported once, whatever handlers meet it.</summary>
    public JsonMistake? Mistake { get; private init; }

    /// <summary>Whether it is a matter of generated code alone: metadata can follow it, so that the context takes its place.</summary>
    public bool IsDirectOnly { get; private init; }

    /// <summary>Something that generated code does not follow, but metadata does.</summary>
    public static JsonRefusal DirectOnly(string reason) => new() { Reason = reason, IsDirectOnly = true };

    [return: NotNullIfNotNull(nameof(reason))]
    public static implicit operator JsonRefusal?(string? reason) => reason is null ? null : new JsonRefusal { Reason = reason };

    public static implicit operator JsonRefusal(JsonMistake mistake) => new() { Mistake = mistake };
}
