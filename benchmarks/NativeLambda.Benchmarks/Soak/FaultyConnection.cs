using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace NativeLambda.Benchmarks.Soak;

/// <summary>One connection to the function.</summary>
/// <param name="api">Whose it is.</param>
/// <param name="socket">The connection.</param>
/// <param name="random">Decides on faults, by a seed.</param>
internal sealed class FaultyConnection(FaultyRuntimeApi api, Socket socket, Random random)
{
    private const string Accepted = "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n";

    private const int None = -1;

    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _used;

    /// <summary>The event that was sent and has no answer yet.</summary>
    private int _unanswered = None;

    public void Serve()
    {
        try
        {
            using (socket)
            {
                while (ReceiveHead() is { } head && (head.StartsWith("GET ", StringComparison.Ordinal) ? Offer() : TakeAnswer(head)))
                {
                }
            }
        }
        catch (SocketException)
        {
            // The function has closed it, or is gone.
        }
        catch (ObjectDisposedException)
        {
            // So has a fault.
        }

        // The function had left before the event came, which it had requested behind an answer.
        if (_unanswered != None)
        {
            api.Count("event that the function did not take");
            api.Return(_unanswered);
        }
    }

    /// <returns>Whether the connection goes on.</returns>
    private bool Offer()
    {
        var number = api.Take();
        if (number < 0)
        {
            return false;
        }

        var payload = FaultyRuntimeApi.Payload(number);
        var head = string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nLambda-Runtime-Aws-Request-Id: {number}\r\nLambda-Runtime-Deadline-Ms: 9999999999999\r\n");
        var answer = $"{head}Content-Length: {payload.Length}\r\n\r\n{payload}";
        if (!api.Fails(random))
        {
            _unanswered = number;
            Send(answer);
            return true;
        }

        switch (random.Next(10))
        {
            case 0:
                Send(answer[..random.Next(answer.Length)]);
                return Fail(number, "event cut off, connection closed");
            case 1:
                Send(answer[..random.Next(answer.Length)]);
                return Fail(number, "event cut off, connection reset", resets: true);
            case 2:
                return Fail(number, "no event, connection closed");
            case 3:
                return Fail(number, "no event, connection reset", resets: true);
            case 4:
                Send("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 2\r\n\r\n{}");
                return Fail(number, "status 500 in place of an event");
            case 5:
                Send("\u0015\u0003\u0003 no HTTP \r\n\r\n");
                return Fail(number, "garbage in place of an event");
            case 6:
                Send($"HTTP/1.1 200 OK\r\nContent-Length: {payload.Length}\r\n\r\n{payload}");
                return Fail(number, "event without a request id");
            case 7:
                api.Count("event in chunks, in two pieces");
                var chunked = $"{head}Transfer-Encoding: chunked\r\n\r\n{string.Concat(payload.Select(c => $"1\r\n{c}\r\n"))}0\r\n\r\n";
                var half = random.Next(chunked.Length);
                Send(chunked[..half]);
                Thread.Sleep(1);
                _unanswered = number;
                Send(chunked[half..]);
                return true;
            case 8:
                api.Count("event after 100 Continue");
                _unanswered = number;
                Send("HTTP/1.1 100 Continue\r\n\r\n" + answer);
                return true;
            default:
                api.Count("event that closes its connection");
                Send(answer.Replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n", StringComparison.Ordinal));
                return false;
        }
    }

    /// <returns>Whether the connection goes on.</returns>
    private bool TakeAnswer(string head)
    {
        var number = Number(head);
        _unanswered = None;
        var fault = api.Fails(random) ? random.Next(7) : -1;
        if (fault == 0)
        {
            return Fail(number, "answer not read, connection reset", resets: true);
        }

        var body = ReceiveBody(head);
        if (body is null)
        {
            return Fail(number, "answer broken off by the function");
        }

        if (fault == 1)
        {
            Send("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n");
            api.Count("answer refused by status 500");
            api.Return(number);
            return true;
        }

        api.Answer(number, body == FaultyRuntimeApi.Expected(number) && head.Contains("/response ", StringComparison.Ordinal));
        switch (fault)
        {
            case 2:
                return End("answer taken, connection closed");
            case 3:
                return End("answer taken, connection reset", resets: true);
            case 4:
                Send(Accepted[..random.Next(Accepted.Length)]);
                return End("acknowledgement cut off");
            case 5:
                Send("no HTTP\r\n");
                return End("garbage in place of an acknowledgement");
            case 6:
                Send(Accepted.Replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n", StringComparison.Ordinal));
                return End("acknowledgement that closes its connection");
            default:
                Send(Accepted);
                return true;
        }
    }

    private static int Number(string head)
    {
        const string before = "/invocation/";
        var start = head.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return int.Parse(head.AsSpan(start, head.IndexOf('/', start) - start), CultureInfo.InvariantCulture);
    }

    /// <summary>The event is the platform's again.</summary>
    private bool Fail(int number, string fault, bool resets = false)
    {
        api.Return(number);
        return End(fault, resets);
    }

    private bool End(string fault, bool resets = false)
    {
        api.Count(fault);
        if (resets)
        {
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
        }

        return false;
    }

    private void Send(string text)
    {
        ReadOnlySpan<byte> bytes = Encoding.Latin1.GetBytes(text);
        while (!bytes.IsEmpty)
        {
            bytes = bytes[socket.Send(bytes)..];
        }
    }

    /// <summary>Receives the head of a request. What came behind it is kept.</summary>
    private string? ReceiveHead()
    {
        while (true)
        {
            if (_buffer.AsSpan(0, _used).IndexOf("\r\n\r\n"u8) is >= 0 and var end)
            {
                var head = Encoding.Latin1.GetString(_buffer, 0, end);
                Remove(end + 4);
                return head;
            }

            if (!Receive())
            {
                return null;
            }
        }
    }

    private string? ReceiveBody(string head)
    {
        const string name = "\r\nContent-Length: ";
        var start = head.IndexOf(name, StringComparison.Ordinal) + name.Length;
        var end = head.IndexOf('\r', start);
        var length = int.Parse(head.AsSpan(start, (end < 0 ? head.Length : end) - start), CultureInfo.InvariantCulture);
        while (_used < length)
        {
            if (!Receive())
            {
                return null;
            }
        }

        var body = Encoding.UTF8.GetString(_buffer, 0, length);
        Remove(length);
        return body;
    }

    private bool Receive()
    {
        var received = socket.Receive(_buffer.AsSpan(_used));
        _used += received;
        return received > 0;
    }

    private void Remove(int count)
    {
        _used -= count;
        _buffer.AsSpan(count, _used).CopyTo(_buffer);
    }
}
