using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Json.Model;

/// <summary>One type whose reader and writer are generated: a class, a struct or a record.</summary>
internal sealed record JsonTypeModel
{
    /// <summary>The name of the generated file, unlike any other's by more than case.</summary>
    public required string HintName { get; init; }

    /// <summary>The C# type, <c>global::</c>-qualified.</summary>
    public required string TypeName { get; init; }

    /// <summary>The simple name of the generated type.</summary>
    public required string ConverterName { get; init; }

    public required bool IsValueType { get; init; }

    /// <summary>Whether it is a class whose JSON is its text, of which objects are made. It has no members then.</summary>
    public bool IsConstant { get; init; }

    /// <summary>Whether it is read, written or both.</summary>
    public required JsonDirection Direction { get; init; }

    /// <summary>Whether names are compared without case when reading.</summary>
    public required bool IsCaseInsensitive { get; init; }

    public required EquatableArray<JsonMemberModel> Members { get; init; }

    /// <summary>Whether a member of the JSON that the type does not have is refused.</summary>
    public bool RefusesUnmapped { get; init; }

    /// <summary>What its objects want to be told.</summary>
    public JsonCallbacks Callbacks { get; init; }

    /// <summary>The discriminator of its objects, where it is a form of a type that has derived ones.</summary>
    public JsonDiscriminatorModel? Discriminator { get; init; }

    /// <summary>The types that it stands for, if there are any. Members and arguments are theirs then.</summary>
    public JsonPolymorphicModel? Polymorphism { get; init; }

    /// <summary>The constructor's arguments in order.</summary>
    public required EquatableArray<JsonArgumentModel> Arguments { get; init; }
}
