using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace NativeLambda.Benchmarks.Functions;

/// <summary>One connection of a function to the Runtime API. Requests may come in any split, and several in one piece.</summary>
internal sealed class RuntimeApiConnection : IDisposable
{
    private static readonly byte[] Accepted = "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n"u8.ToArray();

    private byte[] _buffer = new byte[64 * 1024];
    private int _used;

    public RuntimeApiConnection(Socket socket)
    {
        Socket = socket;
        socket.NoDelay = true;
    }

    public Socket Socket { get; }

    /// <summary>Whether an event was asked for here, and not sent yet.</summary>
    public bool IsWaiting { get; set; }

    public void SendEvent(int id, byte[] payload)
    {
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nLambda-Runtime-Aws-Request-Id: {id:00000000}-0000-4000-8000-000000000000\r\nLambda-Runtime-Deadline-Ms: {DateTimeOffset.UtcNow.AddMinutes(1).ToUnixTimeMilliseconds()}\r\nLambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:us-east-1:123456789012:function:benchmark\r\nLambda-Runtime-Trace-Id: Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=1\r\nContent-Length: {payload.Length}\r\n\r\n");
        Socket.Send([.. Encoding.UTF8.GetBytes(head), .. payload]);
    }

    public void SendAccepted() => Socket.Send(Accepted);

    /// <summary>Waits for one request.</summary>
    /// <param name="expected">What it must begin with.</param>
    public void Receive(string expected)
    {
        int length;
        while ((length = FirstRequestLength()) == 0)
        {
            ReceiveBytes();
        }

        var method = Take(length);
        if (!expected.StartsWith(method, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"Instead of {expected}the function sent {method}.");
        }
    }

    /// <summary>Receives once, and gives the methods of the requests that are complete then.</summary>
    public IEnumerable<string> ReceiveSome()
    {
        ReceiveBytes();
        for (var length = FirstRequestLength(); length > 0; length = FirstRequestLength())
        {
            yield return Take(length);
        }
    }

    public void Dispose() => Socket.Dispose();

    private void ReceiveBytes()
    {
        if (_used == _buffer.Length)
        {
            Array.Resize(ref _buffer, 4 * _buffer.Length);
        }

        var received = Socket.Receive(_buffer.AsSpan(_used));
        if (received == 0)
        {
            throw new InvalidOperationException("The function closed its connection.");
        }

        _used += received;
    }

    /// <summary>The length of the first request in the buffer, or 0 while it is not complete.</summary>
    private int FirstRequestLength()
    {
        var head = _buffer.AsSpan(0, _used).IndexOf("\r\n\r\n"u8);
        var length = head + 4 + (head < 0 ? 0 : ContentLength(_buffer.AsSpan(0, head)));
        return head < 0 || length > _used ? 0 : length;
    }

    private string Take(int length)
    {
        var line = Encoding.Latin1.GetString(_buffer.AsSpan(0, _buffer.AsSpan().IndexOf("\r\n"u8)));
        if (line.Contains("/error ", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"The function failed:\n{Encoding.UTF8.GetString(_buffer, 0, length)}");
        }

        _buffer.AsSpan(length, _used - length).CopyTo(_buffer);
        _used -= length;
        return line.Split(' ')[0];
    }

    private static int ContentLength(ReadOnlySpan<byte> head)
    {
        const string name = "\r\nContent-Length:";
        var text = Encoding.Latin1.GetString(head);
        var start = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return 0;
        }

        start += name.Length;
        var end = text.IndexOf('\r', start);
        return int.Parse(text.AsSpan(start, (end < 0 ? text.Length : end) - start), CultureInfo.InvariantCulture);
    }
}
