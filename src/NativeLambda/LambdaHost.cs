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

        if (PlatformSettings.FromEnvironment() is not { } settings)
        {
            return new LocalInvocation(handlers, OutputStream.StandardOutput, OutputStream.StandardError).Run(args);
        }

        var environment = new FunctionEnvironment();
        HeapLimit.Set(environment.MemoryLimitInMB);
        return new PlatformHost(Connection.Create, LogSink.ForPlatform, Thread.Sleep).Run(handlers, settings, environment);
    }

    /// <summary>
    /// Has something done when the platform ends the process by SIGTERM, which it sends only to functions with an
    /// extension: see <see cref="EnableShutdownSignal"/>. Hooks run in reverse order of registration, before the
    /// handler's instance is disposed if it is disposable; all of them together have 200 ms.
    /// </summary>
    /// <param name="hook">What to do. What it throws is logged, and the next hook runs.</param>
    public static void OnShutdown(Action hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        Shutdown.AddHook(hook);
    }

    /// <summary>
    /// Asks the platform for SIGTERM before it ends the process, which it sends only to functions with an extension: it
    /// registers the function as an extension of its own that wants no events, named <c>native-lambda-shutdown</c>.
    /// Without a platform nothing happens. Call it while the handler is prepared, because the platform takes extensions
    /// only then: in a static constructor, the constructor of the handler's type, or before <see cref="Run"/>.
    /// </summary>
    /// <remarks>The platform then keeps the process up to 300 ms longer at its end. A refusal is a warning in the log.</remarks>
    public static void EnableShutdownSignal()
    {
        Shutdown.Listen();
        ShutdownSignal.Request(Connection.Create, Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API"), LogSink.ForPlatform);
    }
}
