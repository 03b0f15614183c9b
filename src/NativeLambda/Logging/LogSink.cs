using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using NativeLambda.Hosting;
using NativeLambda.RuntimeApi;

namespace NativeLambda.Logging;

/// <summary>Writes records, one at a time, in the format that the function is configured for.</summary>
/// <param name="output">Where the records go.</param>
/// <param name="level">The name of the lowest level that is written; an unknown one is ignored.</param>
/// <param name="format"><c>JSON</c> in any case, or anything else for text.</param>
/// <param name="isFramed">
/// Whether each record goes into a frame that says how long it is. Without frames it is one line, because the platform
/// makes an entry of each line.
/// </param>
internal sealed class LogSink(OutputStream output, string? level = null, string? format = null, bool isFramed = false)
{
    private const int FrameHeadLength = 16;
    private const uint JsonFrame = 0xa55a0002;
    private const uint TextFrame = 0xa55a0003;

    private readonly bool _isJson = string.Equals(format, "JSON", StringComparison.OrdinalIgnoreCase);
    private readonly Lock _lock = new();

    /// <summary>The sink for contexts that the platform did not give: standard output belongs to the result there.</summary>
    internal static LogSink StandardError { get; } = FromEnvironment(OutputStream.StandardError, isFramed: false);

    /// <summary>The platform's own: the file that it takes frames from, or standard output.</summary>
    internal static LogSink ForPlatform => Platform.Sink;

    /// <summary>What a record goes to that belongs to no invocation.</summary>
    internal static LogSink ForProcess => Process.Sink;

    /// <summary>The lowest level that is written.</summary>
    internal LogLevel Lowest { get; } = LogLevelNames.Parse(level);

    internal bool IsEnabled(LogLevel level) => level >= Lowest;

    /// <summary>Writes a message from outside of an invocation.</summary>
    internal void Write(LogLevel level, string message) => Write(new LogRecord { Level = level, Message = message });

    /// <summary>Writes a record if its level is not below the lowest.</summary>
    internal void Write(in LogRecord record)
    {
        if (!IsEnabled(record.Level))
        {
            return;
        }

        var text = _isJson ? GetJson(record) : GetText(record);
        lock (_lock)
        {
            output.Write(text);
        }
    }

    /// <summary>Reads from the environment where the platform's records go.</summary>
    internal static LogSink CreateForPlatform() =>
        int.TryParse(Environment.GetEnvironmentVariable("_LAMBDA_TELEMETRY_LOG_FD"), NumberStyles.None, CultureInfo.InvariantCulture, out var file)
            ? FromEnvironment(new OutputStream(file), isFramed: true)
            : FromEnvironment(OutputStream.StandardOutput, isFramed: false);

    private static LogSink FromEnvironment(OutputStream output, bool isFramed) => new(
        output,
        Environment.GetEnvironmentVariable("AWS_LAMBDA_LOG_LEVEL"),
        Environment.GetEnvironmentVariable("AWS_LAMBDA_LOG_FORMAT"),
        isFramed);

    private byte[] GetText(in LogRecord record)
    {
        var text = record.ToText();
        return isFramed
            ? Frame(TextFrame, record.Time, Encoding.UTF8.GetBytes(text))
            : Encoding.UTF8.GetBytes($"{ToOneLine(text)}\n");
    }

    private ReadOnlySpan<byte> GetJson(in LogRecord record)
    {
        var buffer = new MessageBuffer();
        record.WriteJson(buffer);
        if (isFramed)
        {
            return Frame(JsonFrame, record.Time, buffer.Body);
        }

        buffer.Write("\n"u8);
        return buffer.Body;
    }

    /// <summary>Type, length and microseconds since 1970, big-endian, and then the record.</summary>
    private static byte[] Frame(uint type, DateTime time, ReadOnlySpan<byte> text)
    {
        var frame = new byte[FrameHeadLength + text.Length];
        BinaryPrimitives.WriteUInt32BigEndian(frame, type);
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(4), text.Length);
        BinaryPrimitives.WriteInt64BigEndian(frame.AsSpan(8), (time - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond);
        text.CopyTo(frame.AsSpan(FrameHeadLength));
        return frame;
    }

    private static string ToOneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        var last = '\0';
        foreach (var c in text)
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

    // One for all who write there, so that no record is torn by another; each made when it is asked for first.
    private static class Platform
    {
        internal static readonly LogSink Sink = CreateForPlatform();
    }

    private static class Process
    {
        internal static readonly LogSink Sink =
            string.IsNullOrEmpty(Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API")) ? StandardError : ForPlatform;
    }
}
