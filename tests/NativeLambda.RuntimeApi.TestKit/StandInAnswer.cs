using System.Globalization;
using System.Text;

namespace NativeLambda.RuntimeApi.TestKit;

/// <summary>What the stand-in does when a request has come.</summary>
/// <param name="Parts">The bytes of the answer; each part is sent by itself.</param>
/// <param name="CloseAfter">Whether the connection is closed then.</param>
/// <param name="ResetAfter">Whether the connection is reset then, so that what is on its way is lost.</param>
public sealed record StandInAnswer(IReadOnlyList<byte[]> Parts, bool CloseAfter = false, bool ResetAfter = false)
{
    /// <summary>What the platform says when it takes a result.</summary>
    public static StandInAnswer Accepted { get; } = Status(202, "Accepted", """{"status":"OK"}""");

    /// <summary>The connection is closed without an answer.</summary>
    public static StandInAnswer Close { get; } = new([], CloseAfter: true);

    /// <summary>What is waited for before the first byte; <see langword="null"/> for nothing.</summary>
    public Task? Awaited { get; init; }

    /// <summary>Whether a function that reads it gets an event by it.</summary>
    public bool IsEvent { get; init; }

    /// <summary>Whether the connection ends after it.</summary>
    public bool EndsConnection => CloseAfter || ResetAfter;

    /// <summary>How many bytes there are.</summary>
    public int Length => Parts.Sum(part => part.Length);

    /// <summary>The same bytes in parts of at most this length.</summary>
    public StandInAnswer InPartsOf(int length) => this with { Parts = [.. Bytes().Chunk(length)] };

    /// <summary>The same bytes in two parts.</summary>
    public StandInAnswer SplitAt(int place) => this with { Parts = [Bytes()[..place], Bytes()[place..]] };

    /// <summary>The first bytes, and then the end of the connection.</summary>
    public StandInAnswer CutAt(int place, bool resets = false) => new([Bytes()[..place]], CloseAfter: true, ResetAfter: resets);

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

        return new([[.. Encoding.UTF8.GetBytes(head.Append("\r\n").ToString()), .. payload]]) { IsEvent = requestId.Length > 0 };
    }

    /// <summary>An event in chunks.</summary>
    /// <param name="requestId">The id of the invocation.</param>
    /// <param name="chunks">The event, piece by piece.</param>
    /// <param name="extension">What stands behind each size.</param>
    /// <param name="trailers">The lines behind the last chunk, each with its line break.</param>
    public static StandInAnswer ChunkedEvent(string requestId, IEnumerable<byte[]> chunks, string extension = "", string trailers = "")
    {
        var body = new List<byte>();
        foreach (var chunk in chunks)
        {
            body.AddRange(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{chunk.Length:x}{extension}\r\n")));
            body.AddRange(chunk);
            body.AddRange("\r\n"u8);
        }

        body.AddRange(Encoding.ASCII.GetBytes($"0{extension}\r\n{trailers}\r\n"));
        return Event(requestId, [.. body], ("Content-Length", null), ("Transfer-Encoding", "chunked"));
    }

    /// <inheritdoc cref="Event(string, byte[], IEnumerable{ValueTuple{string, string}})"/>
    public static StandInAnswer Event(string requestId, string payload, params IEnumerable<(string Name, string? Value)> headers) =>
        Event(requestId, Encoding.UTF8.GetBytes(payload), headers);

    private byte[] Bytes() => [.. Parts.SelectMany(part => part)];
}
