using System.ComponentModel;

namespace NativeLambda.Hosting;

/// <summary>Calls one handler. The generator derives one class from this for each handler; nothing else needs to.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class LambdaInvoker
{
    /// <summary>
    /// Runs what must run once before the first event: the static constructor of the handler's type, or the
    /// constructor of its instance. Called at start, so that what throws here is a failed start and not a failed event.
    /// </summary>
    public virtual void Initialize()
    {
    }

    /// <summary>Reads the event, calls the handler, waits for it if it is asynchronous, and writes the result.</summary>
    /// <param name="invocation">The event, the context and the place for the result.</param>
    public abstract void Invoke(Invocation invocation);
}
