using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Json.Model;

/// <summary>A type that stands for others derived from it.</summary>
internal sealed record JsonPolymorphicModel
{
    /// <summary>The name of the member that says which type it is.</summary>
    public required string Discriminator { get; init; }

    /// <summary>Whether an object of an unknown discriminator is read as the type itself.</summary>
    public required bool IgnoresUnknown { get; init; }

    /// <summary>How an object of a type that was not declared is written.</summary>
    public required JsonUnknownDerivedTypes UnknownTypes { get; init; }

    /// <summary>The derived types, each after those that derive from it.</summary>
    public required EquatableArray<JsonDerivedTypeModel> Types { get; init; }

    /// <summary>The generated type for objects of the type itself.</summary>
    public required string BaseName { get; init; }

    /// <summary>Whether there are objects of the type itself.</summary>
    public required bool CanBeBase { get; init; }
}

/// <summary>A derived type.</summary>
/// <param name="TypeName">The C# type, <c>global::</c>-qualified.</param>
/// <param name="ConverterName">The generated type that reads and writes it.</param>
/// <param name="Id">Its discriminator, or <see langword="null"/> if it has none.</param>
internal sealed record JsonDerivedTypeModel(string TypeName, string ConverterName, JsonTypeIdModel? Id);

/// <summary>A discriminator: a text or a number.</summary>
internal sealed record JsonTypeIdModel(string? Text, int Number);

/// <summary>The discriminator in the JSON of an object.</summary>
/// <param name="Name">The name of the member.</param>
/// <param name="Id">Its value; <see langword="null"/> if it is not written.</param>
internal sealed record JsonDiscriminatorModel(string Name, JsonTypeIdModel? Id);

/// <summary>The values of <c>System.Text.Json.Serialization.JsonUnknownDerivedTypeHandling</c>.</summary>
internal enum JsonUnknownDerivedTypes
{
    Fail = 0,
    Base = 1,
    NearestAncestor = 2,
}
