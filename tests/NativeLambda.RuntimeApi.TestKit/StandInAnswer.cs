using System.Globalization;
using System.Text;

namespace NativeLambda.RuntimeApi.TestKit;

/// <summary>What the stand-in does when a request has come.</summary>
/// <param name="Parts">The bytes of the answer; each part is sent by itself.</param>
/// <param name="CloseAfter">Whether the connection is closed then.</param>
public sealed record StandInAnswer(IReadOnlyList<byte[]> Parts, bool CloseAfter = false)
{
    /// <summary>What the platform says when it takes a result.</summary>
    public static StandInAnswer Accepted { get; } = Status(202, "Accepted", """{"status":"OK"}""");

    /// <summary>The connection is closed without an answer.</summary>
    public static StandInAnswer Close { get; } = new([], CloseAfter: true);

    /// <summary>An answer with a status and a JSON body.</summary>
    public static StandInAnswer Status(int status, string reason, string body = "") =>
        Raw($"HTTP/1.1 {status} {reason}\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");

    /// <summary>These characters, and nothing else.</summary>
    public static StandInAnswer Raw(string text) => new([Encoding.UTF8.GetBytes(text)]);

    /// <summary>An event, as the platform sends it.</summary>
    /// <param name="requestId">The id of the invocation.</param>
    /// <param name="payload">The event.</param>
    /// <param name="headers">Headers besides the request id and the deadline, or in place of them; null leaves one out.</param>
    public static StandInAnswer Event(string requestId, byte[] payload, params IEnumerable<(string Name, string? Value)> headers)
    {
        var all = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["Content-Type"] = "application/json",
            ["Lambda-Runtime-Aws-Request-Id"] = requestId,
            ["Lambda-Runtime-Deadline-Ms"] = DateTimeOffset.UtcNow.AddMinutes(1).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            ["Lambda-Runtime-Invoked-Function-Arn"] = "arn:aws:lambda:eu-west-1:123456789012:function:stand-in",
            ["Content-Length"] = payload.Length.ToString(CultureInfo.InvariantCulture),
        };
        foreach (var (name, value) in headers)
        {
            all[name] = value;
        }

        var head = new StringBuilder("HTTP/1.1 200 OK\r\n");
        foreach (var (name, value) in all.Where(header => header.Value is not null))
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        return new([[.. Encoding.UTF8.GetBytes(head.Append("\r\n").ToString()), .. payload]]);
    }

    /// <inheritdoc cref="Event(string, byte[], IEnumerable{ValueTuple{string, string}})"/>
    public static StandInAnswer Event(string requestId, string payload, params IEnumerable<(string Name, string? Value)> headers) =>
        Event(requestId, Encoding.UTF8.GetBytes(payload), headers);
}
