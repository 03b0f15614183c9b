using System.Runtime.InteropServices;

namespace NativeLambda.Hosting;

/// <summary>The token of one invocation. Only a handler that takes a token brings this, with its timer and its signal handler, into the executable.</summary>
internal sealed class InvocationCancellation : IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(500);

    /// <summary>After SIGTERM the platform waits 300 ms before it kills the process; the rest is for the exit itself.</summary>
    private static readonly TimeSpan GracePeriod = TimeSpan.FromMilliseconds(200);

    private static readonly CancellationTokenSource Termination = new();
    private static readonly PosixSignalRegistration Registration = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnTermination);

    private readonly CancellationTokenSource _source;

    /// <param name="timeLimit">The time until the platform ends the invocation, or <see langword="null"/> where it does not say.</param>
    internal InvocationCancellation(TimeSpan? timeLimit)
    {
        _ = Registration;
        _source = CancellationTokenSource.CreateLinkedTokenSource(Termination.Token);
        if (timeLimit is { } limit)
        {
            _source.CancelAfter(GetDelay(limit));
        }
    }

    internal CancellationToken Token => _source.Token;

    public void Dispose() => _source.Dispose();

    /// <summary>How long to wait, so that the handler has half a second, or a tenth of a short time, to end what it does.</summary>
    internal static TimeSpan GetDelay(TimeSpan timeLimit) => timeLimit - (timeLimit / 10 < Margin ? timeLimit / 10 : Margin);

    /// <summary>Lets the handler end what it does, and then ends the process in its stead.</summary>
    private static void OnTermination(PosixSignalContext signal)
    {
        signal.Cancel = true;
        Termination.Cancel();
        Thread.Sleep(GracePeriod);
        Environment.Exit(0);
    }
}
