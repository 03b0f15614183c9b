using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Json.Model;

/// <summary>An enum whose values are names in JSON.</summary>
internal sealed record JsonEnumModel
{
    /// <summary>The name of the generated file, unlike any other's by more than case.</summary>
    public required string HintName { get; init; }

    /// <summary>The C# type, <c>global::</c>-qualified.</summary>
    public required string TypeName { get; init; }

    /// <summary>The C# name of the underlying type.</summary>
    public required string NumberTypeName { get; init; }

    /// <summary>The simple name of the generated type.</summary>
    public required string Name { get; init; }

    public required bool IsFlags { get; init; }

    /// <summary>Whether a number may stand in place of a name.</summary>
    public required bool TakesNumbers { get; init; }

    /// <summary>The names in the order in which they are tried.</summary>
    public required EquatableArray<JsonEnumNameModel> Names { get; init; }
}

/// <summary>A name of a value. A value may have several, of which the first is written.</summary>
/// <param name="Value">The number, as C# writes it.</param>
/// <param name="Name">The name in JSON, unescaped.</param>
/// <param name="IsExact">Whether it is taken in this spelling only, not in another case.</param>
/// <param name="IsAlias">Whether it is only understood, where nothing else has it in exactly this spelling.</param>
internal sealed record JsonEnumNameModel(string Value, string Name, bool IsExact, bool IsAlias = false);
