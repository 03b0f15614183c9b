using System.Text;
using NativeLambda.Hosting;

namespace NativeLambda.Logging;

/// <summary>
/// Writes records as lines of text: <c>LEVEL, time, request id, message</c>, separated by tabs. The platform makes an
/// entry of each line, so line breaks inside a record become carriage returns.
/// </summary>
/// <param name="output">Where the records go.</param>
/// <param name="level">The name of the lowest level that is written; an unknown one is ignored.</param>
internal sealed class LogSink(OutputStream output, string? level)
{
    private readonly LogLevel _lowest = ParseLevel(level);
    private readonly Lock _lock = new();

    /// <summary>The sink for contexts that the platform did not give: standard output belongs to the result there.</summary>
    internal static LogSink StandardError { get; } = FromEnvironment(OutputStream.StandardError);

    internal static LogSink FromEnvironment(OutputStream output) =>
        new(output, Environment.GetEnvironmentVariable("AWS_LAMBDA_LOG_LEVEL"));

    /// <summary>Writes a record if its level is not below the lowest.</summary>
    /// <param name="level">The level.</param>
    /// <param name="requestId">The invocation, or empty outside of one.</param>
    /// <param name="message">The message.</param>
    internal void Write(LogLevel level, string requestId, string message)
    {
        if (level < _lowest)
        {
            return;
        }

        var record = Encoding.UTF8.GetBytes($"{GetName(level)}\t{GetTime(DateTime.UtcNow)}\t{requestId}\t{ToOneLine((message ?? "").TrimEnd('\n'))}\n");
        lock (_lock)
        {
            output.Write(record);
        }
    }

    private static string ToOneLine(string message)
    {
        var line = new StringBuilder(message.Length);
        var last = '\0';
        foreach (var c in message)
        {
            if (c != '\n')
            {
                line.Append(c);
            }
            else if (last != '\r')
            {
                line.Append('\r');
            }

            last = c;
        }

        return line.ToString();
    }

    /// <summary>ISO 8601 to the millisecond. The framework's own formatting would bring time zones and calendars along.</summary>
    private static string GetTime(DateTime utc)
    {
        var text = "0000-00-00T00:00:00.000Z".ToCharArray();
        Put(text.AsSpan(0, 4), utc.Year);
        Put(text.AsSpan(5, 2), utc.Month);
        Put(text.AsSpan(8, 2), utc.Day);
        Put(text.AsSpan(11, 2), utc.Hour);
        Put(text.AsSpan(14, 2), utc.Minute);
        Put(text.AsSpan(17, 2), utc.Second);
        Put(text.AsSpan(20, 3), utc.Millisecond);
        return new string(text);

        static void Put(Span<char> digits, int value)
        {
            for (var i = digits.Length - 1; i >= 0; i--, value /= 10)
            {
                digits[i] = (char)('0' + (value % 10));
            }
        }
    }

    private static string GetName(LogLevel level) => level switch
    {
        LogLevel.Trace => "TRACE",
        LogLevel.Debug => "DEBUG",
        LogLevel.Warning => "WARN",
        LogLevel.Error => "ERROR",
        LogLevel.Critical => "FATAL",
        _ => "INFO",
    };

    private static LogLevel ParseLevel(string? name)
    {
        for (var level = LogLevel.Trace; level <= LogLevel.Critical; level++)
        {
            if (string.Equals(name, GetName(level), StringComparison.OrdinalIgnoreCase))
            {
                return level;
            }
        }

        return LogLevel.Information;
    }
}
