using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing.Facts;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>The members of an object type, and how an object of it is made.</summary>
internal sealed class JsonObjectShape
{
    /// <summary>The members that are read or written, in the order of writing.</summary>
    public required IReadOnlyList<JsonMemberShape> Members { get; init; }

    /// <summary>The parameters of the constructor in order.</summary>
    public IReadOnlyList<JsonParameterShape> Parameters { get; init; } = [];

    /// <summary>Why no object can be made of JSON, or <see langword="null"/>.</summary>
    public JsonRefusal? ConstructionReason { get; init; }
}

/// <summary>A member that is read or written.</summary>
internal sealed record JsonMemberShape
{
    /// <summary>What its declaration says.</summary>
    public required JsonMemberFacts Facts { get; init; }

    public ISymbol Symbol => Facts.Symbol;

    public ITypeSymbol Type => Facts.Type;

    /// <summary>Whether code that is not known before it runs reads and writes it.</summary>
    public bool HasConverter { get; init; }

    public required string JsonName { get; init; }

    /// <summary>The type that declares it, where the name alone means another member.</summary>
    public INamedTypeSymbol? HiddenIn { get; init; }

    /// <summary>Whether it can be assigned after construction or set in the initializer.</summary>
    public required bool CanSet { get; init; }

    /// <summary>Whether it is <c>init</c> only.</summary>
    public bool IsInitOnly { get; init; }

    /// <summary>
    /// Whether generated code sets it after construction although it is <c>init</c> only, so that it keeps its initial
    /// value where the JSON lacks it. An accessor for a generic type would have to be generic itself.
    /// </summary>
    public bool HasSetterAccessor => IsInitOnly && !Symbol.ContainingType.IsGenericType;

    /// <summary>Whether C# wants it set: <c>required</c>.</summary>
    public bool IsLanguageRequired => Facts.IsRequired;

    /// <summary>Whether JSON has to have it.</summary>
    public bool IsRequired { get; set; }

    public required bool IsWritten { get; init; }

    /// <summary>Whether [JsonIgnore] leaves it out when reading.</summary>
    public bool IsIgnoredOnRead { get; init; }

    /// <summary>Whether [JsonIgnore] leaves it out altogether. It still takes its name from a member that it hides.</summary>
    public bool IsIgnored { get; init; }

    public JsonWriteCondition WriteCondition { get; init; }

    public int Order { get; init; }

    /// <summary>How its value gets into the object; <see langword="null"/> if it is not read.</summary>
    public JsonMemberTarget? Target { get; set; }

    /// <summary>Why it can be neither read nor written, or <see langword="null"/>.</summary>
    public JsonRefusal? Reason { get; init; }

    /// <summary>The same member, which can be neither read nor written.</summary>
    public JsonMemberShape Refuse(JsonRefusal reason) => this with { IsWritten = true, Reason = reason };
}

/// <summary>A parameter of the constructor.</summary>
/// <param name="Symbol">The parameter.</param>
/// <param name="MemberIndex">The index of the member whose value it takes, or -1 if that is ignored.</param>
internal readonly record struct JsonParameterShape(IParameterSymbol Symbol, int MemberIndex);
