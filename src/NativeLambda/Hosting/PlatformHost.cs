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
    private const int Failure = 1;

    /// <summary>Prepares the handler, then serves events until the platform is gone: a function does not end by itself.</summary>
    /// <param name="handlers">The handlers of the executable.</param>
    /// <param name="runtimeApi">The value of <c>AWS_LAMBDA_RUNTIME_API</c>.</param>
    /// <param name="handlerName">The value of <c>_HANDLER</c>.</param>
    /// <returns>The exit code.</returns>
    internal int Run(LambdaHandlerTable handlers, string runtimeApi, string? handlerName)
    {
        if (!RuntimeApiAddress.TryParse(runtimeApi, out var address))
        {
            log.Write(LogLevel.Critical, $"AWS_LAMBDA_RUNTIME_API is '{runtimeApi}', which is not host:port.");
            return Failure;
        }

        using var client = new RuntimeApiClient(address, connect(address));
        var invoker = HandlerNames.FindConfigured(handlers, handlerName);
        if (invoker is null)
        {
            PostInitError(client, ErrorReport.Create(ErrorTypes.HandlerNotFound, HandlerNames.DescribeUnknown(handlers, handlerName)));
        }
        else if (invoker.TryInitialize() is { } report)
        {
            PostInitError(client, report);
        }
        else
        {
            Serve(client, address, invoker);
        }

        return Failure;
    }

    private void Serve(RuntimeApiClient client, RuntimeApiAddress address, LambdaInvoker invoker)
    {
        var loop = new InvocationLoop(client, new FunctionEnvironment(), log, pause);
        ReportCrashes(loop, address);
        loop.Run(invoker);
    }

    /// <summary>
    /// Has an exception that nobody catches on a thread of the user's own reported before it ends the process. The
    /// thread pool does not ask this handler: there the platform reports the end of the process.
    /// <see cref="AppDomain.UnhandledException"/> is raised there too, and would add 50 KB of reflection.
    /// </summary>
    private void ReportCrashes(InvocationLoop loop, RuntimeApiAddress address)
    {
        try
        {
            ExceptionHandling.SetUnhandledExceptionHandler(exception =>
            {
                // The loop's own connection may be in use by another thread.
                using var another = new RuntimeApiClient(address, connect(address));
                loop.ReportCrash(another, exception);
                return false;
            });
        }
        catch (InvalidOperationException)
        {
            // There can be one handler only, and the user's code has set its own.
        }
    }

    private void PostInitError(RuntimeApiClient client, ErrorReport report)
    {
        log.Write(new LogRecord { Level = LogLevel.Critical, Error = report });
        try
        {
            var body = new MessageBuffer();
            report.WriteJson(body);
            client.PostInitError(body, report);
            if (!client.IsAccepted)
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
