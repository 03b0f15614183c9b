using NativeLambda.Logging;

namespace NativeLambda;

/// <summary>
/// Writes to the function's log, one record a call. The members are those of AWS's interface of this name; a test may
/// implement it to see what a handler logs, and has to implement only the first.
/// </summary>
/// <remarks>
/// A message that is followed by values is a template: <c>{name}</c> is replaced by the next value and <c>{0}</c> by the
/// first; <c>{name:format}</c> formats it without regard to culture, and <c>{{</c> is a brace. In a JSON log
/// (<c>AWS_LAMBDA_LOG_FORMAT</c> is <c>JSON</c>) the values are members of the record by these names, besides those that
/// each record has.
/// </remarks>
/// <example>
/// <code>
/// context.Logger.LogInformation("Order {OrderId} costs {Price:F2}.", order.Id, order.Price);
/// </code>
/// </example>
public interface ILambdaLogger
{
    /// <summary>Writes a message at the given level, if <c>AWS_LAMBDA_LOG_LEVEL</c> admits it.</summary>
    void Log(LogLevel level, string message);

    /// <summary>Writes a message with values at the given level.</summary>
    void Log(LogLevel level, string message, params object?[] args) =>
        Log(level, new MessageTemplate(message, args).Message);

    /// <summary>Writes a message with values and an exception at the given level.</summary>
    void Log(LogLevel level, Exception exception, string message, params object?[] args) =>
        Log(level, $"{new MessageTemplate(message, args).Message}\n{exception}");

    /// <summary>Writes a message at <see cref="LogLevel.Information"/>.</summary>
    void Log(string message) => Log(LogLevel.Information, message);

    /// <summary>Writes a message at <see cref="LogLevel.Information"/>.</summary>
    void LogLine(string message) => Log(LogLevel.Information, message);

    /// <summary>Writes a message at <see cref="LogLevel.Trace"/>.</summary>
    void LogTrace(string message) => Log(LogLevel.Trace, message);

    /// <summary>Writes a message with values at <see cref="LogLevel.Trace"/>.</summary>
    void LogTrace(string message, params object?[] args) => Log(LogLevel.Trace, message, args);

    /// <summary>Writes a message with values and an exception at <see cref="LogLevel.Trace"/>.</summary>
    void LogTrace(Exception exception, string message, params object?[] args) => Log(LogLevel.Trace, exception, message, args);

    /// <summary>Writes a message at <see cref="LogLevel.Debug"/>.</summary>
    void LogDebug(string message) => Log(LogLevel.Debug, message);

    /// <summary>Writes a message with values at <see cref="LogLevel.Debug"/>.</summary>
    void LogDebug(string message, params object?[] args) => Log(LogLevel.Debug, message, args);

    /// <summary>Writes a message with values and an exception at <see cref="LogLevel.Debug"/>.</summary>
    void LogDebug(Exception exception, string message, params object?[] args) => Log(LogLevel.Debug, exception, message, args);

    /// <summary>Writes a message at <see cref="LogLevel.Information"/>.</summary>
    void LogInformation(string message) => Log(LogLevel.Information, message);

    /// <summary>Writes a message with values at <see cref="LogLevel.Information"/>.</summary>
    void LogInformation(string message, params object?[] args) => Log(LogLevel.Information, message, args);

    /// <summary>Writes a message with values and an exception at <see cref="LogLevel.Information"/>.</summary>
    void LogInformation(Exception exception, string message, params object?[] args) => Log(LogLevel.Information, exception, message, args);

    /// <summary>Writes a message at <see cref="LogLevel.Warning"/>.</summary>
    void LogWarning(string message) => Log(LogLevel.Warning, message);

    /// <summary>Writes a message with values at <see cref="LogLevel.Warning"/>.</summary>
    void LogWarning(string message, params object?[] args) => Log(LogLevel.Warning, message, args);

    /// <summary>Writes a message with values and an exception at <see cref="LogLevel.Warning"/>.</summary>
    void LogWarning(Exception exception, string message, params object?[] args) => Log(LogLevel.Warning, exception, message, args);

    /// <summary>Writes a message at <see cref="LogLevel.Error"/>.</summary>
    void LogError(string message) => Log(LogLevel.Error, message);

    /// <summary>Writes a message with values at <see cref="LogLevel.Error"/>.</summary>
    void LogError(string message, params object?[] args) => Log(LogLevel.Error, message, args);

    /// <summary>Writes a message with values and an exception at <see cref="LogLevel.Error"/>.</summary>
    void LogError(Exception exception, string message, params object?[] args) => Log(LogLevel.Error, exception, message, args);

    /// <summary>Writes a message at <see cref="LogLevel.Critical"/>.</summary>
    void LogCritical(string message) => Log(LogLevel.Critical, message);

    /// <summary>Writes a message with values at <see cref="LogLevel.Critical"/>.</summary>
    void LogCritical(string message, params object?[] args) => Log(LogLevel.Critical, message, args);

    /// <summary>Writes a message with values and an exception at <see cref="LogLevel.Critical"/>.</summary>
    void LogCritical(Exception exception, string message, params object?[] args) => Log(LogLevel.Critical, exception, message, args);
}
