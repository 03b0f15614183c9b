namespace NativeLambda;

/// <summary>
/// Writes to the function's log, one record a call. The members are those of AWS's interface of this name that take a
/// finished message; a test may implement it to see what a handler logs.
/// </summary>
public interface ILambdaLogger
{
    /// <summary>Writes a message at the given level, if <c>AWS_LAMBDA_LOG_LEVEL</c> admits it.</summary>
    void Log(LogLevel level, string message);

    /// <summary>Writes a message at <see cref="LogLevel.Information"/>.</summary>
    void Log(string message) => Log(LogLevel.Information, message);

    /// <summary>Writes a message at <see cref="LogLevel.Information"/>.</summary>
    void LogLine(string message) => Log(LogLevel.Information, message);

    /// <summary>Writes a message at <see cref="LogLevel.Trace"/>.</summary>
    void LogTrace(string message) => Log(LogLevel.Trace, message);

    /// <summary>Writes a message at <see cref="LogLevel.Debug"/>.</summary>
    void LogDebug(string message) => Log(LogLevel.Debug, message);

    /// <summary>Writes a message at <see cref="LogLevel.Information"/>.</summary>
    void LogInformation(string message) => Log(LogLevel.Information, message);

    /// <summary>Writes a message at <see cref="LogLevel.Warning"/>.</summary>
    void LogWarning(string message) => Log(LogLevel.Warning, message);

    /// <summary>Writes a message at <see cref="LogLevel.Error"/>.</summary>
    void LogError(string message) => Log(LogLevel.Error, message);

    /// <summary>Writes a message at <see cref="LogLevel.Critical"/>.</summary>
    void LogCritical(string message) => Log(LogLevel.Critical, message);
}
