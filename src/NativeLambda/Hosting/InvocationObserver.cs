namespace NativeLambda.Hosting;

/// <summary>Told of each invocation. Abstract, so that a function that has no use for it has only this of it.</summary>
internal abstract class InvocationObserver
{
    /// <summary>The one there is, or <see langword="null"/>.</summary>
    internal static InvocationObserver? Registered { get; private protected set; }

    /// <summary>Takes in that this thread calls the handler for an event.</summary>
    internal abstract void Begin(Invocation invocation);

    /// <summary>Takes in that the handler has ended.</summary>
    internal abstract void End();
}
