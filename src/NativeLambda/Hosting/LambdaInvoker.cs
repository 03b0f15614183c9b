using System.ComponentModel;
using NativeLambda.RuntimeApi;

namespace NativeLambda.Hosting;

/// <summary>Calls one handler. The generator derives one class from this for each handler; nothing else needs to.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class LambdaInvoker
{
    private readonly Lock _lock = new();
    private bool _isInitialized;

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

    /// <summary>Has the handler's instance disposed when the platform ends the process.</summary>
    protected static void DisposeOnShutdown(IDisposable instance) =>
        Shutdown.AddDisposal(instance.Dispose);

    /// <inheritdoc cref="DisposeOnShutdown(IDisposable)"/>
    protected static void DisposeOnShutdown(IAsyncDisposable instance) =>
        Shutdown.AddDisposal(() => HandlerTask.Wait(instance.DisposeAsync()));

    /// <summary>Initializes unless that has succeeded before: a user's tests call handlers in any order and at the same time.</summary>
    internal void InitializeOnce()
    {
        lock (_lock)
        {
            if (_isInitialized)
            {
                return;
            }

            Initialize();
            _isInitialized = true;
        }
    }

    /// <summary>Initializes, and reports what that throws.</summary>
    internal ErrorReport? TryInitialize()
    {
        try
        {
            InitializeOnce();
            return null;
        }
#pragma warning disable CA1031 // Whatever the user's start-up code throws is reported. Without memory it cannot be.
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return ErrorReport.FromException(e);
        }
    }
}
