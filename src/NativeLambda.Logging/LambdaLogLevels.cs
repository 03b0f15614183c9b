using LoggingLevel = Microsoft.Extensions.Logging.LogLevel;

namespace NativeLambda;

/// <summary>The levels of Microsoft.Extensions.Logging and those of the function's log.</summary>
internal static class LambdaLogLevels
{
    internal static LoggingLevel ToLogging(LogLevel level) => level switch
    {
        LogLevel.Trace => LoggingLevel.Trace,
        LogLevel.Debug => LoggingLevel.Debug,
        LogLevel.Warning => LoggingLevel.Warning,
        LogLevel.Error => LoggingLevel.Error,
        LogLevel.Critical => LoggingLevel.Critical,
        _ => LoggingLevel.Information,
    };

    internal static LogLevel FromLogging(LoggingLevel level) => level switch
    {
        LoggingLevel.Trace => LogLevel.Trace,
        LoggingLevel.Debug => LogLevel.Debug,
        LoggingLevel.Warning => LogLevel.Warning,
        LoggingLevel.Error => LogLevel.Error,
        LoggingLevel.Critical => LogLevel.Critical,
        _ => LogLevel.Information,
    };
}
