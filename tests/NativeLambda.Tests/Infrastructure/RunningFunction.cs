using System.Collections.Concurrent;

namespace NativeLambda.Tests;

/// <summary>Which implementation carries the bytes.</summary>
public enum ConnectionKind
{
    /// <summary>The one of this system.</summary>
    Native,

    /// <summary>The one of the other systems, which works here too.</summary>
    Portable,
}

/// <summary>A function that serves events of a stand-in on a thread of its own, with everything around it but the process.</summary>
internal sealed class RunningFunction : IDisposable
{
    private readonly RecordingStream _log = new();
    private readonly ConcurrentQueue<int> _pauses = [];
    private readonly Thread _thread;
    private int _exitCode = -1;

    internal RunningFunction(
        LambdaHandlerTable handlers,
        string? handlerName = "Greeter.MyHandler",
        ConnectionKind connection = ConnectionKind.Native,
        RuntimeApiStandIn? platform = null,
        string? logFormat = null,
        string? maxConcurrency = null,
        string? initializationType = null,
        bool pipelines = false)
    {
        Platform = platform ?? new RuntimeApiStandIn();

        // An event that was requested behind an answer goes to a connection that the function may have given up.
        Platform.TakesEventsBack = pipelines;
        Func<RuntimeApiAddress, Connection> connect =
            connection == ConnectionKind.Native ? Connection.Create : address => new SocketConnection(address);
        var host = new PlatformHost(connect, new LogSink(_log, format: logFormat), _pauses.Enqueue);
        var settings = new PlatformSettings
        {
            RuntimeApi = Platform.Address,
            HandlerName = handlerName,
            MaxConcurrency = maxConcurrency,
            InitializationType = initializationType,
            Pipelines = pipelines,
        };
        _thread = new Thread(() => _exitCode = host.Run(handlers, settings, new FunctionEnvironment())) { IsBackground = true };
        _thread.Start();
    }

    internal RunningFunction(LambdaInvoker only, ConnectionKind connection = ConnectionKind.Native, string? logFormat = null, string? maxConcurrency = null, bool pipelines = false)
        : this(new TestTable(only), connection: connection, logFormat: logFormat, maxConcurrency: maxConcurrency, pipelines: pipelines)
    {
    }

    internal RuntimeApiStandIn Platform { get; }

    internal string Log => _log.Text;

    /// <summary>How long the function waited before it tried again, in milliseconds; nothing waits in a test.</summary>
    internal IReadOnlyList<int> Pauses => [.. _pauses];

    /// <summary>Waits for the function to end by itself.</summary>
    /// <returns>The exit code.</returns>
    internal int WaitForExit()
    {
        Assert.True(_thread.Join(TimeSpan.FromSeconds(60)), "The function goes on.");
        return _exitCode;
    }

    public void Dispose()
    {
        Platform.Dispose();
        _thread.Join(TimeSpan.FromSeconds(60));
    }
}
