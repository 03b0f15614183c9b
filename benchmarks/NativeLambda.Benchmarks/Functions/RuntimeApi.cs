using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NativeLambda.Benchmarks.Functions;

/// <summary>
/// A Runtime API for one function, on the thread that measures: what the server does while the function runs is nothing
/// but wait.
/// </summary>
internal sealed class RuntimeApi : IDisposable
{
    private static readonly byte[] Accepted = "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n"u8.ToArray();

    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly byte[] _event;
    private Socket? _connection;
    private int _requestId;

    public RuntimeApi(string payload)
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
        _event = Encoding.UTF8.GetBytes(payload);
    }

    public string Address => _listener.LocalEndPoint!.ToString()!;

    /// <summary>Waits until the function asks for its first event.</summary>
    public void WaitForFirstRequest()
    {
        _connection = _listener.Accept();
        _connection.NoDelay = true;
        Receive("GET ");
    }

    /// <summary>Sends an event to a function that has asked for one, and waits until it has answered and asked for the next.</summary>
    /// <param name="answered">Called when the answer is there.</param>
    public void Invoke(Action? answered = null)
    {
        _requestId++;
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nLambda-Runtime-Aws-Request-Id: {_requestId:00000000}-0000-4000-8000-000000000000\r\nLambda-Runtime-Deadline-Ms: {DateTimeOffset.UtcNow.AddMinutes(1).ToUnixTimeMilliseconds()}\r\nLambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:us-east-1:123456789012:function:benchmark\r\nLambda-Runtime-Trace-Id: Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=1\r\nContent-Length: {_event.Length}\r\n\r\n");
        _connection!.Send([.. Encoding.UTF8.GetBytes(head), .. _event]);
        Receive("POST ");
        answered?.Invoke();
        _connection.Send(Accepted);
        Receive("GET ");
    }

    public void Dispose()
    {
        _connection?.Dispose();
        _listener.Dispose();
    }

    /// <summary>Receives one request. The functions send each in one piece or two, and never two in one.</summary>
    private void Receive(string method)
    {
        var used = 0;
        while (true)
        {
            var received = _connection!.Receive(_buffer.AsSpan(used));
            if (received == 0)
            {
                throw new InvalidOperationException("The function closed its connection.");
            }

            used += received;
            var request = Encoding.Latin1.GetString(_buffer, 0, used);
            var headEnd = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (headEnd >= 0 && used - headEnd - 4 >= ContentLength(request))
            {
                if (!request.StartsWith(method, StringComparison.Ordinal) || request.Contains("/error ", StringComparison.Ordinal))
                {
                    throw new InvalidOperationException($"Instead of {method}the function sent:\n{request}");
                }

                return;
            }
        }
    }

    private static int ContentLength(string request)
    {
        const string name = "\r\nContent-Length:";
        var start = request.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return start < 0
            ? 0
            : int.Parse(request.AsSpan(start + name.Length, request.IndexOf('\r', start + name.Length) - start - name.Length), CultureInfo.InvariantCulture);
    }
}
