namespace NativeLambda.Generator.Json.Model;

/// <summary>One type whose reader and writer are generated.</summary>
internal sealed record JsonTypeModel
{
    /// <summary>The name of the generated file, unlike any other's by more than case.</summary>
    public required string HintName { get; init; }
}
