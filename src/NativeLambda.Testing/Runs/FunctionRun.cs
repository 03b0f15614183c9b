namespace NativeLambda.Testing.Runs;

/// <summary>A function while it runs.</summary>
internal abstract class FunctionRun : IAsyncDisposable
{
    /// <summary>What it has written so far.</summary>
    public abstract string Log { get; }

    /// <summary>Completes when it has ended, with a sentence that says so.</summary>
    public abstract Task<string> Ended { get; }

    /// <summary>Ends it, once the Runtime API is gone.</summary>
    public abstract ValueTask DisposeAsync();
}
