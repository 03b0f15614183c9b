using NativeLambda;
using NativeLambda.Hosting;

// Where code that configures logging looks for it.
namespace Microsoft.Extensions.Logging;

/// <summary>Adds the log of the Lambda function to those that a logger writes to.</summary>
public static class LambdaLoggingBuilderExtensions
{
    /// <summary>
    /// Writes to the function's log, from the level on that <c>AWS_LAMBDA_LOG_LEVEL</c> says. Call it while the handler
    /// is prepared: in a static constructor, the constructor of the handler's type, or before <c>LambdaHost.Run</c>.
    /// Records of an invocation that had begun before are written without its request id.
    /// </summary>
    /// <param name="builder">What is being configured. A minimum level that is set later wins.</param>
    public static ILoggingBuilder AddLambda(this ILoggingBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder
            .SetMinimumLevel(LambdaLogLevels.ToLogging(LambdaLog.LowestLevel))
            .AddProvider(new LambdaLoggerProvider());
    }
}
