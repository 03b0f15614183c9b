using NativeLambda.Hosting;

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
    public static int Run(LambdaHandlerTable handlers, string[] args) => throw new NotImplementedException();
}
