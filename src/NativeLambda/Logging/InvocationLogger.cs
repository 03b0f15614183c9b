using NativeLambda.RuntimeApi;

namespace NativeLambda.Logging;

/// <summary>The logger of one invocation.</summary>
/// <param name="sink">Where the records go.</param>
/// <param name="requestId">The invocation.</param>
/// <param name="tenantId">The tenant that the invocation is for, if the function isolates tenants.</param>
internal sealed class InvocationLogger(LogSink sink, string requestId, string? tenantId) : ILambdaLogger
{
    public void Log(LogLevel level, string message) => Write(level, message);

    public void Log(LogLevel level, string message, params object?[] args) => Write(level, message, args);

    public void Log(LogLevel level, Exception exception, string message, params object?[] args) =>
        Write(level, message, args, exception);

    /// <summary>Writes why the invocation failed.</summary>
    internal void Log(LogLevel level, ErrorReport error) =>
        sink.Write(new LogRecord { Level = level, RequestId = requestId, TenantId = tenantId, Error = error });

    private void Write(LogLevel level, string message) =>
        sink.Write(new LogRecord { Level = level, RequestId = requestId, TenantId = tenantId, Message = message });

    // Not the method above with more arguments: what nobody calls stays out of the executable.
    private void Write(LogLevel level, string message, object?[] args, Exception? exception = null)
    {
        // Filling a template is work, and most levels are off.
        if (!sink.IsEnabled(level))
        {
            return;
        }

        var template = new MessageTemplate(message, args);
        sink.Write(new LogRecord
        {
            Level = level,
            RequestId = requestId,
            TenantId = tenantId,
            Message = template.Message,
            Template = template,
            Error = exception is null ? null : ErrorReport.FromException(exception),
        });
    }
}
