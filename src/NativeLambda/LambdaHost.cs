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
}
