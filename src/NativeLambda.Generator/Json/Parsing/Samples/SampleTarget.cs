using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Parsing.Types;

namespace NativeLambda.Generator.Json.Parsing.Samples;

/// <summary>What a value of a sample event becomes.</summary>
/// <param name="Subject">What it is, as the beginning of a sentence: <c>'Order.Total'</c>.</param>
/// <param name="Type">Its type, with its nullability.</param>
internal readonly record struct SampleTarget(string Subject, ITypeSymbol Type)
{
    private const string Element = "An element of ";
    private const string Value = "A value of ";

    /// <summary>Whether an event type of AWS's packages declares the member that it stands in.</summary>
    public bool IsOfAwsEvent { get; private init; }

    public static SampleTarget Event(ITypeSymbol type) => new("The event", type);

    public static SampleTarget Member(JsonMemberShape member) =>
        new($"'{member.Symbol.ContainingType.Name}.{member.Symbol.Name}'", member.Type) { IsOfAwsEvent = AwsEventTypes.Declare(member.Symbol) };

    public SampleTarget ElementOf(ITypeSymbol type) => this with { Subject = Within(Element), Type = type };

    public SampleTarget ValueOf(ITypeSymbol type) => this with { Subject = Within(Value), Type = type };

    /// <summary>The subject with its type: <c>'Order.Total' (decimal)</c>.</summary>
    public override string ToString() => $"{Subject} ({JsonTypeNames.ForPeople(Type)})";

    // Of a list of lists the outer one is enough to find the place.
    private string Within(string what) =>
        Subject.StartsWith(Element, StringComparison.Ordinal) || Subject.StartsWith(Value, StringComparison.Ordinal) ? Subject
        : what + (Subject[0] == '\'' ? Subject : "the event");
}
