namespace NativeLambda.Hosting;

/// <summary>What a person wants to know of a handler: shown by the local command and in the error for an unknown name.</summary>
/// <param name="name">The name to call it by: its own, or <c>Type.Method</c>, or <c>Namespace.Type.Method</c> where that is ambiguous.</param>
/// <param name="event">The C# type of the event, or <see langword="null"/> if the handler takes none.</param>
/// <param name="result">The C# type of the result, or <see langword="null"/> if the handler returns none.</param>
public sealed class LambdaHandlerInfo(string name, string? @event, string? result)
{
    /// <summary>The name to call it by.</summary>
    public string Name => name;

    /// <summary>The C# type of the event, or <see langword="null"/> if the handler takes none.</summary>
    public string? Event => @event;

    /// <summary>The C# type of the result, or <see langword="null"/> if the handler returns none.</summary>
    public string? Result => result;
}
