namespace NativeLambda.Generator.Model;

/// <summary>A handler: all that its invoker is printed from.</summary>
internal sealed record HandlerModel
{
    /// <summary>The type in the invoker that names the options of a context that the handler uses.</summary>
    public const string JsonOptionsName = "JsonOptions";

    /// <summary>The simple name of the generated invoker class.</summary>
    public required string InvokerName { get; init; }

    public required HandlerCallModel Call { get; init; }

    /// <summary>The type that reads the event, or <see langword="null"/> if the event is no JSON.</summary>
    public required string? ReaderName { get; init; }

    /// <summary>The type that writes the result, or <see langword="null"/> if the result is no JSON.</summary>
    public required string? WriterName { get; init; }
}
