using System.Runtime.InteropServices;

namespace NativeLambda.Hosting;

/// <summary>The token of one invocation. Only a handler that takes a token brings this, with its timer and its signal handler, into the executable.</summary>
internal sealed class InvocationCancellation : IDisposable
{
    private static readonly TimeSpan s_margin = TimeSpan.FromMilliseconds(500);

    /// <summary>After SIGTERM the platform waits 300 ms before it kills the process; the rest is for the exit itself.</summary>
    private static readonly TimeSpan s_gracePeriod = TimeSpan.FromMilliseconds(200);

    private static readonly CancellationTokenSource s_termination = new();
    private static readonly PosixSignalRegistration s_registration = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnTermination);

    private readonly CancellationTokenSource _source;

    /// <param name="timeLimit">The time until the platform ends the invocation, or <see langword="null"/> where it does not say.</param>
    internal InvocationCancellation(TimeSpan? timeLimit)
    {
        _ = s_registration;
        _source = CancellationTokenSource.CreateLinkedTokenSource(s_termination.Token);
        if (timeLimit is { } limit) _source.CancelAfter(GetDelay(limit));
    }

    internal CancellationToken Token => _source.Token;

    public void Dispose() => _source.Dispose();

    /// <summary>How long to wait, so that the handler has half a second, or a tenth of a short time, to end what it does.</summary>
    internal static TimeSpan GetDelay(TimeSpan timeLimit) => timeLimit - (timeLimit / 10 < s_margin ? timeLimit / 10 : s_margin);

    /// <summary>Lets the handler end what it does, and then ends the process in its stead.</summary>
    private static void OnTermination(PosixSignalContext signal)
    {
        signal.Cancel = true;
        s_termination.Cancel();
        Thread.Sleep(s_gracePeriod);
        Environment.Exit(0);
    }
}
