using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing.Facts;

namespace NativeLambda.Generator.Json.Parsing.Metadata;

/// <summary>A member as it was found, before it is known how the object is made.</summary>
internal sealed class JsonMetadataMember
{
    /// <summary>What its declaration says.</summary>
    public required JsonMemberFacts Facts { get; init; }

    public ISymbol Symbol => Facts.Symbol;

    public ITypeSymbol Type => Facts.Type;

    /// <summary>Whether the metadata of its type is asked for.</summary>
    public required bool IsTypeNeeded { get; init; }

    public required JsonMemberTraits Traits { get; init; }

    public JsonAccessKind Get { get; init; }

    public JsonAccessKind Set { get; init; }

    public bool IsInitOnly => Facts.IsInitOnly;

    /// <summary>Whether C# wants it set: <c>required</c>.</summary>
    public bool IsLanguageRequired => Facts.IsRequired;

    /// <summary>Whether the object initializer can set it.</summary>
    public bool CanBeSet { get; init; }

    /// <summary>Whether an unsafe accessor can reach it.</summary>
    public bool CanHaveAccessor { get; init; }

    public IReadOnlyList<JsonSettingModel> Settings { get; init; } = [];
}
