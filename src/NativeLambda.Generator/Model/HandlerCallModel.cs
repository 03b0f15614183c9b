namespace NativeLambda.Generator.Model;

/// <summary>How a handler that no rule refuses is called.</summary>
internal sealed record HandlerCallModel
{
    /// <summary>The type that declares the method, <c>global::</c>-qualified.</summary>
    public required string ContainingType { get; init; }

    /// <summary>The method's name, escaped where it is a keyword.</summary>
    public required string MethodName { get; init; }

    /// <summary>Whether the method is called on an instance that is constructed at start.</summary>
    public required bool NeedsInstance { get; init; }

    /// <summary>The interface that the instance is disposed by, <c>global::</c>-qualified, or <see langword="null"/> if it is not disposable.</summary>
    public required string? DisposableInterface { get; init; }

    /// <summary>Whether the type has a static constructor or static initializers, to be run at start.</summary>
    public required bool HasStaticInitialization { get; init; }

    /// <summary>The event, or <see langword="null"/> if the method takes none.</summary>
    public required HandlerEvent? Event { get; init; }

    /// <summary>How it is called for each record of the event, or <see langword="null"/> if it takes the event as it is.</summary>
    public HandlerBatchModel? Batch { get; init; }

    /// <summary>Whether a stream for the answer follows.</summary>
    public required bool TakesResponseStream { get; init; }

    /// <summary>Whether a context follows.</summary>
    public required bool TakesContext { get; init; }

    /// <summary>Whether that context is AWS's <c>ILambdaContext</c>, which an adapter implements.</summary>
    public bool AdaptsContext { get; init; }

    /// <summary>Whether a <c>CancellationToken</c> follows.</summary>
    public required bool TakesCancellationToken { get; init; }

    /// <summary>The result, or <see langword="null"/> if the method returns none.</summary>
    public required HandlerResult? Result { get; init; }

    /// <summary>The serializer context that the event and the result are left to, <c>global::</c>-qualified, or <see langword="null"/>.</summary>
    public string? JsonContext { get; init; }

    /// <summary>Whether the method returns a task.</summary>
    public required bool IsAwaited { get; init; }
}
