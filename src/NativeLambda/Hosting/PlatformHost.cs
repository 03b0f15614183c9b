using System.Runtime.ExceptionServices;
using NativeLambda.Logging;
using NativeLambda.RuntimeApi;
using NativeLambda.RuntimeApi.Transport;

namespace NativeLambda.Hosting;

/// <summary>Runs one handler for the platform.</summary>
/// <param name="connect">Makes the connection to an address.</param>
/// <param name="log">Where the records go.</param>
/// <param name="pause">Waits for this many milliseconds before something is tried again.</param>
internal sealed class PlatformHost(Func<RuntimeApiAddress, Connection> connect, LogSink log, Action<int> pause)
{
    private const int Success = 0;
    private const int Failure = 1;
    private const int Forbidden = 403;

    /// <summary>Prepares the handler, then serves events until the platform is gone: a function does not end by itself.</summary>
    /// <param name="handlers">The handlers of the executable.</param>
    /// <param name="settings">What the platform says of how to run it.</param>
    /// <param name="environment">What the platform says of the function.</param>
    /// <returns>The exit code.</returns>
    internal int Run(LambdaHandlerTable handlers, PlatformSettings settings, FunctionEnvironment environment)
    {
        if (!RuntimeApiAddress.TryParse(settings.RuntimeApi, out var address))
        {
            log.Write(LogLevel.Critical, $"AWS_LAMBDA_RUNTIME_API is '{settings.RuntimeApi}', which is not host:port.");
            return Failure;
        }

        using var client = CreateClient(address);
        if (SlotGroup.Parse(settings.MaxConcurrency) is not { } slots)
        {
            PostInitError(client, ErrorReport.Create(
                ErrorTypes.InvalidConcurrency,
                $"AWS_LAMBDA_MAX_CONCURRENCY is '{settings.MaxConcurrency}', which is not a number from 1."));
            return Failure;
        }

        var invoker = HandlerNames.FindConfigured(handlers, settings.HandlerName);
        if (invoker is null)
        {
            PostInitError(client, ErrorReport.Create(ErrorTypes.HandlerNotFound, HandlerNames.DescribeUnknown(handlers, settings.HandlerName)), slots);
        }
        else if (invoker.TryInitialize() is { } report)
        {
            PostInitError(client, report, slots);
        }
        else if (SnapStart.IsWanted(settings.InitializationType) && TakeSnapshot(client) is var exitCode and not Success)
        {
            return exitCode;
        }
        else
        {
            client.Pipelines = settings.Pipelines;
            Serve(client, address, invoker, slots, environment);
        }

        return Failure;
    }

    /// <summary>Serves on this thread, and for each slot after the first on one of its own.</summary>
    private void Serve(RuntimeApiClient client, RuntimeApiAddress address, LambdaInvoker invoker, SlotGroup slots, FunctionEnvironment environment)
    {
        var first = new InvocationLoop(client, slots, environment, log, pause);
        if (slots.Count == 1)
        {
            ReportCrashes([first], address);
            first.Run(invoker);
            return;
        }

        Environment.SetEnvironmentVariable(EventMetadata.TraceVariable, null);
        var loops = new InvocationLoop[slots.Count];
        var runs = new Action[slots.Count];
        loops[0] = first;
        for (var i = 1; i < loops.Length; i++)
        {
            var another = CreateClient(address);
            another.Pipelines = client.Pipelines;
            var loop = loops[i] = new InvocationLoop(another, slots, environment, log, pause);
            runs[i] = () =>
            {
                using (another)
                {
                    loop.Run(invoker);
                }
            };
        }

        ReportCrashes(loops, address);
        var threads = new SlotThread[slots.Count];
        for (var i = 1; i < threads.Length; i++)
        {
            threads[i] = new SlotThread(runs[i]);
        }

        first.Run(invoker);
        for (var i = 1; i < threads.Length; i++)
        {
            threads[i].Join();
        }
    }

    private int TakeSnapshot(RuntimeApiClient client) =>
        new SnapStart(client, log.Write, pause).Run((report, isRestored) => PostStartError(client, report, slots: null, isRestored));

    /// <summary>
    /// Has an exception that nobody catches, on a thread of the user's own or of the pool, reported before it ends the
    /// process. That of an <c>async void</c> method ends a native process without anybody being asked, by this or by
    /// <see cref="AppDomain.UnhandledException"/>, which would add 60 KB of reflection besides.
    /// </summary>
    private void ReportCrashes(InvocationLoop[] slots, RuntimeApiAddress address)
    {
        var reporter = new CrashReporter(slots, log, () => CreateClient(address));
        try
        {
            ExceptionHandling.SetUnhandledExceptionHandler(exception =>
            {
                reporter.Report(exception);
                return false;
            });
        }
        catch (InvalidOperationException)
        {
            // There can be one handler only, and the user's code has set its own.
        }
    }

    private RuntimeApiClient CreateClient(RuntimeApiAddress address) => new(address, connect(address));

    /// <param name="client">The connection to post on.</param>
    /// <param name="report">Why the function cannot start.</param>
    /// <param name="slots">The slots, if their number is known.</param>
    private void PostInitError(RuntimeApiClient client, ErrorReport report, SlotGroup? slots = null) =>
        PostStartError(client, report, slots, isRestored: false);

    private void PostStartError(RuntimeApiClient client, ErrorReport report, SlotGroup? slots, bool isRestored)
    {
        log.Write(new LogRecord { Level = LogLevel.Critical, Error = report });
        try
        {
            var body = new MessageBuffer();
            report.WriteJson(body);
            client.PostStartError(body, report, isRestored);

            // Where the platform starts several workers, it takes the report of the first and forbids the others'.
            var isSaidAlready = slots is { Count: > 1 } && client.Response.StatusCode == Forbidden;
            if (!client.IsAccepted && !isSaidAlready)
            {
                log.Write(LogLevel.Critical, $"The Runtime API refused the report: {client.DescribeResponse()}");
            }
        }
        catch (RuntimeApiException e)
        {
            log.Write(LogLevel.Critical, e.Message);
        }
    }
}
