using System.ComponentModel;
using NativeLambda.Logging;
using NativeLambda.RuntimeApi;

namespace NativeLambda.Hosting;

/// <summary>The function's log, for the providers of other logging libraries: <c>NativeLambda.Logging</c> is one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LambdaLog
{
    /// <summary>The lowest level that is written, as <c>AWS_LAMBDA_LOG_LEVEL</c> says.</summary>
    public static LogLevel LowestLevel => LogSink.ForProcess.Lowest;

    /// <summary>Has the records of each invocation that begins from now on say which one it is. Without this nobody keeps account.</summary>
    public static void FollowInvocations() => AmbientInvocation.Enable();

    /// <summary>Whether records of this level are written.</summary>
    public static bool IsEnabled(LogLevel level) => SinkOf(AmbientInvocation.Current).IsEnabled(level);

    /// <summary>Writes a record of the invocation that the calling code works for, if there is one.</summary>
    /// <param name="level">How much it matters.</param>
    /// <param name="logger">Who writes it; a member of a JSON record.</param>
    /// <param name="message">What is said.</param>
    /// <param name="exception">What was thrown, or <see langword="null"/>.</param>
    /// <param name="values">Members of a JSON record; of two with one name the first counts, and those that each record has are kept.</param>
    public static void Write(LogLevel level, string logger, string message, Exception? exception, IEnumerable<KeyValuePair<string, object?>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var context = AmbientInvocation.Current;
        var sink = SinkOf(context);
        if (!sink.IsEnabled(level))
        {
            return;
        }

        sink.Write(new LogRecord
        {
            Level = level,
            Logger = logger,
            RequestId = context?.AwsRequestId ?? "",
            TenantId = context?.TenantId,
            Message = message,
            Template = MessageTemplate.Filled(message, values),
            Error = exception is null ? null : ErrorReport.FromException(exception),
        });
    }

    private static LogSink SinkOf(LambdaContext? context) => context?.LogSink ?? LogSink.ForProcess;
}
