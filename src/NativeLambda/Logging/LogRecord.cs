using NativeLambda.Json;
using NativeLambda.RuntimeApi;
using NativeLambda.Text;

namespace NativeLambda.Logging;

/// <summary>One record of the log, and how it is written.</summary>
internal readonly struct LogRecord()
{
    internal DateTime Time { get; } = DateTime.UtcNow;

    internal required LogLevel Level { get; init; }

    /// <summary>The invocation, or empty outside of one.</summary>
    internal string RequestId { get; init; } = "";

    internal string? TenantId { get; init; }

    /// <summary>Who writes it, where another library's logger does.</summary>
    internal string? Logger { get; init; }

    /// <summary>What is said; without it the error speaks for itself.</summary>
    internal string? Message { get; init; }

    /// <summary>What the message was made of, if it has values.</summary>
    internal MessageTemplate? Template { get; init; }

    internal ErrorReport? Error { get; init; }

    /// <summary>The record as text: <c>LEVEL, time, request id, message</c>, separated by tabs.</summary>
    internal string ToText() => $"{LogLevelNames.Get(Level)}\t{GetTimeText()}\t{RequestId}\t{GetMessageAndError().TrimEnd('\n')}";

    /// <summary>The record as one JSON object.</summary>
    internal void WriteJson(MessageBuffer buffer)
    {
        // A person reads this, and nobody takes it for HTML.
        var writer = new JsonWriter(buffer, isRelaxed: true);
        writer.WriteStartObject();
        JsonMember.Write(writer, "timestamp"u8, GetTimeText());
        JsonMember.Write(writer, "level"u8, LogLevelNames.Get(Level));
        JsonMember.Write(writer, "message"u8, Message ?? Error?.Summary ?? "");
        if (Logger is not null)
        {
            JsonMember.Write(writer, "logger"u8, Logger);
        }

        if (RequestId.Length > 0)
        {
            JsonMember.Write(writer, "requestId"u8, RequestId);
        }

        if (TenantId is not null)
        {
            JsonMember.Write(writer, "tenantId"u8, TenantId);
        }

        Error?.WriteMembers(writer);
        Template?.WriteMembers(writer);
        writer.WriteEndObject();
    }

    private string GetMessageAndError() => Error is null ? Message ?? ""
        : Message is null ? Error.ToString()
        : $"{Message}\n{Error}";

    /// <summary>ISO 8601 to the millisecond. The framework's own formatting would bring time zones and calendars along.</summary>
    private string GetTimeText()
    {
        var text = "0000-00-00T00:00:00.000Z".ToCharArray();
        Put(text.AsSpan(0, 4), Time.Year);
        Put(text.AsSpan(5, 2), Time.Month);
        Put(text.AsSpan(8, 2), Time.Day);
        Put(text.AsSpan(11, 2), Time.Hour);
        Put(text.AsSpan(14, 2), Time.Minute);
        Put(text.AsSpan(17, 2), Time.Second);
        Put(text.AsSpan(20, 3), Time.Millisecond);
        return new string(text);

        static void Put(Span<char> digits, int value)
        {
            for (var i = digits.Length - 1; i >= 0; i--, value /= 10)
            {
                digits[i] = (char)('0' + (value % 10));
            }
        }
    }
}
