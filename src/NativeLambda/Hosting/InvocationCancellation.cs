namespace NativeLambda.Hosting;

/// <summary>The token of one invocation. Only a handler that takes a token brings this, with its timer, into the executable.</summary>
internal sealed class InvocationCancellation : IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource _source;

    /// <param name="timeLimit">The time until the platform ends the invocation, or <see langword="null"/> where it does not say.</param>
    internal InvocationCancellation(TimeSpan? timeLimit)
    {
        _source = CancellationTokenSource.CreateLinkedTokenSource(Shutdown.Token);
        if (timeLimit is { } limit)
        {
            _source.CancelAfter(GetDelay(limit));
        }
    }

    internal CancellationToken Token => _source.Token;

    public void Dispose() => _source.Dispose();

    /// <summary>How long to wait, so that the handler has half a second, or a tenth of a short time, to end what it does.</summary>
    internal static TimeSpan GetDelay(TimeSpan timeLimit) => timeLimit - (timeLimit / 10 < Margin ? timeLimit / 10 : Margin);
}
