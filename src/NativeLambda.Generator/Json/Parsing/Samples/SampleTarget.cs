using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Json.Parsing.Samples;

/// <summary>What a value of a sample event becomes.</summary>
/// <param name="Subject">What it is, as the beginning of a sentence: <c>'Order.Total'</c>.</param>
/// <param name="Type">Its type, with its nullability.</param>
internal readonly record struct SampleTarget(string Subject, ITypeSymbol Type)
{
    private const string Element = "An element of ";
    private const string Value = "A value of ";

    public static SampleTarget Event(ITypeSymbol type) => new("The event", type);

    public static SampleTarget Member(JsonMemberShape member) =>
        new($"'{member.Symbol.ContainingType.Name}.{member.Symbol.Name}'", member.Type);

    public SampleTarget ElementOf(ITypeSymbol type) => new(Within(Element), type);

    public SampleTarget ValueOf(ITypeSymbol type) => new(Within(Value), type);

    /// <summary>The subject with its type: <c>'Order.Total' (decimal)</c>.</summary>
    public override string ToString() => $"{Subject} ({JsonTypeNames.ForPeople(Type)})";

    // Of a list of lists the outer one is enough to find the place.
    private string Within(string what) =>
        Subject.StartsWith(Element, StringComparison.Ordinal) || Subject.StartsWith(Value, StringComparison.Ordinal) ? Subject
        : what + (Subject[0] == '\'' ? Subject : "the event");
}
