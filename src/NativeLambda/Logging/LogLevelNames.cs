namespace NativeLambda.Logging;

/// <summary>The names that the platform has for the levels.</summary>
internal static class LogLevelNames
{
    internal static string Get(LogLevel level) => level switch
    {
        LogLevel.Trace => "TRACE",
        LogLevel.Debug => "DEBUG",
        LogLevel.Warning => "WARN",
        LogLevel.Error => "ERROR",
        LogLevel.Critical => "FATAL",
        _ => "INFO",
    };

    /// <summary>The level of this name in any case; the default one if there is none.</summary>
    internal static LogLevel Parse(string? name)
    {
        for (var level = LogLevel.Trace; level <= LogLevel.Critical; level++)
        {
            if (string.Equals(name, Get(level), StringComparison.OrdinalIgnoreCase))
            {
                return level;
            }
        }

        return LogLevel.Information;
    }
}
