using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Json.Model;

/// <summary>An object type as metadata describes it: how an object is made, and the members.</summary>
internal sealed record JsonObjectMetadataModel
{
    /// <summary>The name of the generated file, unlike any other's by more than case.</summary>
    public required string HintName { get; init; }

    /// <summary>The simple name of the generated class.</summary>
    public required string Name { get; init; }

    /// <summary>The C# type, <c>global::</c>-qualified.</summary>
    public required string TypeName { get; init; }

    public required bool IsValueType { get; init; }

    /// <summary>Whether objects can be made.</summary>
    public required bool IsConstructible { get; init; }

    /// <summary>The parameters of the constructor and, behind them, the members that are set in the object initializer.</summary>
    public required EquatableArray<JsonMetadataParameterModel> Parameters { get; init; }

    /// <summary>The members in the order of declaration, from the most derived type to its base.</summary>
    public required EquatableArray<JsonMetadataMemberModel> Members { get; init; }

    /// <summary>What the attributes of the type set: the name of a property and its C# value.</summary>
    public required EquatableArray<JsonSettingModel> Settings { get; init; }
}

/// <summary>A value that an object is made of.</summary>
internal sealed record JsonMetadataParameterModel
{
    /// <summary>The name as declared.</summary>
    public required string Name { get; init; }

    public required string TypeName { get; init; }

    /// <summary>Whether it may be null.</summary>
    public required bool IsNullable { get; init; }

    /// <summary>The C# expression of its default value, or <see langword="null"/> if it has none.</summary>
    public string? DefaultValue { get; init; }

    /// <summary>The C# name of the member that the object initializer sets to it, or <see langword="null"/>.</summary>
    public string? InitializedMember { get; init; }

    /// <summary>Whether only the object initializer takes it.</summary>
    public bool IsInitializer { get; init; }
}

/// <summary>A member as metadata describes it.</summary>
internal sealed record JsonMetadataMemberModel
{
    /// <summary>The name as declared.</summary>
    public required string Name { get; init; }

    /// <summary>The name in C#, escaped where it is a keyword.</summary>
    public required string Identifier { get; init; }

    public required string TypeName { get; init; }

    /// <summary>The base type that declares it, or <see langword="null"/> if the type itself does.</summary>
    public required string? InheritedFrom { get; init; }

    public required JsonAccessKind Get { get; init; }

    public required JsonAccessKind Set { get; init; }

    public required JsonMemberTraits Traits { get; init; }

    /// <summary>What its attributes set: the name of a method of <c>JsonMemberSettings</c> and its C# argument.</summary>
    public required EquatableArray<JsonSettingModel> Settings { get; init; }
}

/// <summary>Something that an attribute sets.</summary>
/// <param name="Name">What is set.</param>
/// <param name="Value">The C# expression of its value.</param>
internal sealed record JsonSettingModel(string Name, string Value);

/// <summary>How generated code reaches a member.</summary>
internal enum JsonAccessKind
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>As any code does.</summary>
    Plain,

    /// <summary>By an unsafe accessor: it is private, or <c>init</c> only.</summary>
    Accessor,
}
