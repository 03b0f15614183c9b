namespace NativeLambda.Generator.Json.Model;

/// <summary>The options that the user's converters are called with.</summary>
internal sealed record JsonConverterOptionsModel
{
    /// <summary>The user's context, <c>global::</c>-qualified, whose options they are; <see langword="null"/> for the defaults.</summary>
    public required string? ContextName { get; init; }
}
