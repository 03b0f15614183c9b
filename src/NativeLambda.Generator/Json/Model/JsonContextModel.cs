namespace NativeLambda.Generator.Json.Model;

/// <summary>The user's own serializer context, of which the generator writes the other part.</summary>
internal sealed record JsonContextModel
{
    /// <summary>The name of the generated file.</summary>
    public required string HintName { get; init; }
}
