using System.Net;
using System.Net.Sockets;

namespace NativeLambda.Benchmarks.Functions;

/// <summary>
/// A Runtime API for one function, on the thread that measures: what the server does while the function runs is nothing
/// but wait.
/// </summary>
internal sealed class RuntimeApi : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly List<RuntimeApiConnection> _connections = [];
    private readonly byte[] _event;
    private int _requestId;

    public RuntimeApi(byte[] payload)
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
        _event = payload;
    }

    public string Address => _listener.LocalEndPoint!.ToString()!;

    /// <summary>Waits until the function asks for its first event.</summary>
    public void WaitForFirstRequest()
    {
        var connection = Accept();
        connection.Receive("GET ");
        connection.IsWaiting = true;
    }

    /// <summary>Sends an event to a function that has asked for one, and waits until it has answered and asked for the next.</summary>
    /// <param name="answered">Called when the answer is there.</param>
    public void Invoke(Action? answered = null)
    {
        var connection = _connections[0];
        connection.SendEvent(++_requestId, _event);
        connection.Receive("POST ");
        answered?.Invoke();
        connection.SendAccepted();
        connection.Receive("GET ");
    }

    /// <summary>Serves a function with several slots, each of which has the next event as soon as it asks.</summary>
    public void InvokeOnAllSlots(int invocations)
    {
        var (sent, answered) = (0, 0);
        while (answered < invocations)
        {
            foreach (var connection in _connections.Where(connection => connection.IsWaiting))
            {
                if (sent++ < invocations)
                {
                    connection.SendEvent(++_requestId, _event);
                    connection.IsWaiting = false;
                }
            }

            List<Socket> ready = [_listener, .. _connections.Select(connection => connection.Socket)];
            Socket.Select(ready, null, null, TimeSpan.FromSeconds(30));
            if (ready.Remove(_listener))
            {
                Accept();
            }

            foreach (var connection in _connections.Where(connection => ready.Contains(connection.Socket)))
            {
                foreach (var method in connection.ReceiveSome())
                {
                    if (method == "POST")
                    {
                        connection.SendAccepted();
                        answered++;
                    }
                    else
                    {
                        connection.IsWaiting = true;
                    }
                }
            }
        }
    }

    public void Dispose()
    {
        foreach (var connection in _connections)
        {
            connection.Dispose();
        }

        _listener.Dispose();
    }

    private RuntimeApiConnection Accept()
    {
        var connection = new RuntimeApiConnection(_listener.Accept());
        _connections.Add(connection);
        return connection;
    }
}
