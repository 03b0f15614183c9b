using NativeLambda.Hosting;
using NativeLambda.Logging;
using NativeLambda.RuntimeApi.Transport;

namespace NativeLambda.Testing.Runs;

/// <summary>The host on a thread of this process.</summary>
internal sealed class ThreadRun : FunctionRun
{
    private readonly RecordedLog _log = new();
    private readonly CancellationTokenSource _stopped = new();

    public ThreadRun(LambdaHandlerTable handlers, string? handler, string address)
    {
        var settings = new PlatformSettings { RuntimeApi = address, HandlerName = handler };

        // When the Runtime API is gone for good there is nothing to wait for before the next attempt.
        var host = new PlatformHost(Connection.Create, new LogSink(_log), pause => _stopped.Token.WaitHandle.WaitOne(pause));
        Ended = Task.Factory.StartNew(
            () =>
            {
                var exitCode = host.Run(handlers, settings, new FunctionEnvironment());
                return $"The function ended with exit code {exitCode}.";
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
    }

    public override string Log => _log.ToString();

    public override Task<string> Ended { get; }

    public override async ValueTask DisposeAsync()
    {
        await _stopped.CancelAsync().ConfigureAwait(false);

        // Not awaited: a handler that never returns would keep the test from ending as well.
        _ = Ended.ContinueWith(_ => _stopped.Dispose(), TaskScheduler.Default);
    }
}
