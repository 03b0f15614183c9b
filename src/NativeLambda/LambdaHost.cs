using NativeLambda.Hosting;
using NativeLambda.Logging;
using NativeLambda.RuntimeApi.Transport;

namespace NativeLambda;

/// <summary>Runs the handlers of an executable.</summary>
public static class LambdaHost
{
    /// <summary>
    /// Serves events until the platform ends the process, or, where no platform is there, calls one handler as the
    /// command line says.
    /// </summary>
    /// <param name="handlers">The handlers: <c>LambdaHandlers.Table</c>.</param>
    /// <param name="args">The command line.</param>
    /// <returns>The exit code.</returns>
    public static int Run(LambdaHandlerTable handlers, string[] args)
    {
        ArgumentNullException.ThrowIfNull(handlers);
        ArgumentNullException.ThrowIfNull(args);

        var runtimeApi = Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API");
        if (string.IsNullOrEmpty(runtimeApi))
        {
            return new LocalInvocation(handlers, OutputStream.StandardOutput, OutputStream.StandardError).Run(args);
        }

        var host = new PlatformHost(Connection.Create, LogSink.ForPlatform(), Thread.Sleep);
        return host.Run(
            handlers,
            runtimeApi,
            Environment.GetEnvironmentVariable("_HANDLER"),
            Environment.GetEnvironmentVariable("AWS_LAMBDA_MAX_CONCURRENCY"));
    }

    /// <summary>
    /// Has something done when the platform ends the process by SIGTERM, which it sends only to functions with an
    /// extension. Hooks run in reverse order of registration, before the handler's instance is disposed if it is
    /// disposable; all of them together have 200 ms.
    /// </summary>
    /// <param name="hook">What to do. What it throws is logged, and the next hook runs.</param>
    public static void OnShutdown(Action hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        Shutdown.AddHook(hook);
    }
}
