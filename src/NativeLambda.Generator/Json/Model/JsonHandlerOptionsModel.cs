namespace NativeLambda.Generator.Json.Model;

/// <summary>How the code of handlers reads and writes.</summary>
internal sealed record JsonHandlerOptionsModel
{
    /// <summary>The user's context that says so, <c>global::</c>-qualified, or <see langword="null"/> if the assembly has none.</summary>
    public string? ContextName { get; init; }

    public JsonOptionsModel Options { get; init; } = new();

    /// <summary>Whether generated code does not follow them, so that everything is left to the context.</summary>
    public bool IsIndirect { get; init; }
}
