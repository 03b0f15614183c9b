using System.Runtime.InteropServices;
using NativeLambda.Logging;

namespace NativeLambda.Hosting;

/// <summary>What happens on SIGTERM. Only a function that has something to do then brings this, with its signal handler, into the executable.</summary>
internal static class Shutdown
{
    /// <summary>After SIGTERM the platform waits 300 ms before it kills the process; the rest is for the exit itself.</summary>
    private const int GraceMilliseconds = 200;
    private const int LimitMilliseconds = 250;

    private static readonly Lock Gate = new();
    private static readonly List<Action> Hooks = [];
    private static readonly List<Action> Disposals = [];
    private static readonly CancellationTokenSource Termination = new();
    private static PosixSignalRegistration? _registration;
    private static bool _isTokenInUse;

    /// <summary>Cancelled on SIGTERM.</summary>
    internal static CancellationToken Token
    {
        get
        {
            _isTokenInUse = true;
            Listen();
            return Termination.Token;
        }
    }

    /// <summary>Has something done on SIGTERM, before what was added earlier.</summary>
    internal static void AddHook(Action hook) => Add(Hooks, hook);

    /// <summary>Has something disposed on SIGTERM, after all hooks, which may still use it.</summary>
    internal static void AddDisposal(Action disposal) => Add(Disposals, disposal);

    private static void Add(List<Action> actions, Action action)
    {
        lock (Gate)
        {
            actions.Add(action);
        }

        Listen();
    }

    /// <summary>Only on the platform: a user's test process ends as its own runner says.</summary>
    internal static void Listen()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API")))
        {
            return;
        }

        lock (Gate)
        {
            _registration ??= PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnTermination);
        }
    }

    private static void OnTermination(PosixSignalContext signal)
    {
        signal.Cancel = true;
        var start = Environment.TickCount64;

        // Whatever hangs must not have the process killed.
        using var limit = new Timer(_ => Environment.Exit(0), null, LimitMilliseconds, Timeout.Infinite);

        // The handlers' tokens first: what is in work ends while the hooks run.
        Run([Termination.Cancel]);
        Run(TakeLastFirst(Hooks));
        if (_isTokenInUse)
        {
            Thread.Sleep((int)Math.Max(0, start + GraceMilliseconds - Environment.TickCount64));
        }

        Run(TakeLastFirst(Disposals));
        Environment.Exit(0);
    }

    private static Action[] TakeLastFirst(List<Action> actions)
    {
        lock (Gate)
        {
            var taken = actions.ToArray();
            Array.Reverse(taken);
            return taken;
        }
    }

    private static void Run(Action[] actions)
    {
        foreach (var action in actions)
        {
            try
            {
                action();
            }
#pragma warning disable CA1031 // Nobody is left to be told but the log, and the next one is to run.
            catch (Exception e)
#pragma warning restore CA1031
            {
                LogSink.ForPlatform.Write(new LogRecord { Level = LogLevel.Error, Error = RuntimeApi.ErrorReport.FromException(e) });
            }
        }
    }
}
