using NativeLambda.Generator.Infrastructure.Json;

namespace NativeLambda.Generator.Json.Parsing.Samples;

/// <summary>What a reader of a value without members takes.</summary>
internal sealed record SampleScalar
{
    /// <summary>The kinds of JSON that it takes, as the middle of a sentence: "a number".</summary>
    public required string Kinds { get; init; }

    /// <summary>Whether <c>null</c> is one of them.</summary>
    public bool TakesNull { get; init; }

    /// <summary>Whether <c>true</c> and <c>false</c> are.</summary>
    public bool TakesBooleans { get; init; }

    /// <summary>Whether it takes a number, by its characters; <see langword="null"/> if it takes none.</summary>
    public Func<string, bool>? TakesNumber { get; init; }

    /// <summary>Whether it takes a string, by its text and the number of characters that it has in the file; <see langword="null"/> if it takes none.</summary>
    public Func<string, int, bool>? TakesString { get; init; }

    /// <summary>What to write where it does not take a value of the right kind: "a date such as 2026-01-31".</summary>
    public string Example { get; init; } = "";

    public static SampleScalar Text(string example, Func<string, bool> takes) => new()
    {
        Kinds = "a string",
        TakesString = (text, _) => takes(text),
        Example = example,
    };

    public static SampleScalar Number(SampleNumber number) => new()
    {
        Kinds = "a number",
        TakesNumber = number.TakesToken,
        Example = number.Example,
    };

    /// <summary>The same where a number may also stand in a string.</summary>
    public static SampleScalar NumberOrText(SampleNumber number) => Number(number) with
    {
        Kinds = "a number or a string",
        TakesString = (text, _) => number.TakesText(text),
    };

    /// <summary>The same where one that has no digits may stand in a string, by its name.</summary>
    public static SampleScalar NumberOrName(SampleNumber number) => Number(number) with
    {
        Kinds = "a number or a string",
        TakesString = (text, _) => SampleNumber.IsNamed(text),
    };

    /// <summary>Whether it takes a kind of token at all.</summary>
    public bool TakesKind(JsonTokenKind kind) => kind switch
    {
        JsonTokenKind.Null => TakesNull,
        JsonTokenKind.True or JsonTokenKind.False => TakesBooleans,
        JsonTokenKind.Number => TakesNumber is not null,
        JsonTokenKind.String => TakesString is not null,
        _ => false,
    };

    /// <summary>Whether it takes the token that the reader stands on, which is of a kind that it takes.</summary>
    public bool Takes(JsonReader reader) => reader.Kind switch
    {
        JsonTokenKind.Number => TakesNumber!(reader.RawText),
        JsonTokenKind.String => TakesString!(reader.GetString(), reader.Span.Length - 2),
        _ => true,
    };
}
