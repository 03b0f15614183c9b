using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>What a polymorphic type declares.</summary>
internal sealed class JsonPolymorphism
{
    /// <summary>The name of the discriminator.</summary>
    public required string Discriminator { get; init; }

    public required bool IgnoresUnknown { get; init; }

    public required JsonUnknownDerivedTypes UnknownTypes { get; init; }

    /// <summary>The derived types as their objects look here: with the discriminator.</summary>
    public required IReadOnlyList<JsonTypeNode> Types { get; init; }

    /// <summary>The type itself, as its own objects look.</summary>
    public required JsonTypeNode Base { get; init; }

    /// <summary>Whether there are objects of the type itself.</summary>
    public bool CanBeBase => !Base.Type.IsAbstract;

    /// <summary>All forms of its objects.</summary>
    public IEnumerable<JsonTypeNode> Forms => [.. Types, Base];

    /// <summary>The forms in which objects are read or written.</summary>
    public IEnumerable<JsonTypeNode> GetForms(JsonDirection direction)
    {
        var needsBase = CanBeBase || (direction == JsonDirection.Write && UnknownTypes != JsonUnknownDerivedTypes.Fail);
        return needsBase && !Types.Contains(Base) ? [.. Types, Base] : Types;
    }
}
