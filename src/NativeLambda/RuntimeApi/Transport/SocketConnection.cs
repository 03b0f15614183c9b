using System.Globalization;
using System.Net.Sockets;

namespace NativeLambda.RuntimeApi.Transport;

/// <summary>The portable connection, for running under an emulator on Windows or macOS.</summary>
internal sealed class SocketConnection(RuntimeApiAddress address) : Connection
{
    private Socket? _socket;

    internal override bool IsOpen => _socket is not null;

    internal override bool HasInput => Opened.Poll(microSeconds: 0, SelectMode.SelectRead);

    internal override void Open()
    {
        Close();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            // Socket.Connect has no time limit of its own.
            using var limit = new CancellationTokenSource(ConnectTimeout);
            var port = int.Parse(address.Port, CultureInfo.InvariantCulture);
            socket.ConnectAsync(address.Host, port, limit.Token).AsTask().GetAwaiter().GetResult();
            _socket = socket;
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            socket.Dispose();
            var reason = e is SocketException ? e.Message : "timed out";
            throw new RuntimeApiException($"Cannot connect to the Runtime API at {address}: {reason}", e);
        }
    }

    internal override int Send(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Opened.Send(bytes);
        }
        catch (SocketException e)
        {
            throw new RuntimeApiException($"Sending to the Runtime API failed: {e.Message}", e);
        }
    }

    internal override int Receive(Span<byte> buffer)
    {
        try
        {
            return Opened.Receive(buffer);
        }
        catch (SocketException e)
        {
            throw new RuntimeApiException($"Receiving from the Runtime API failed: {e.Message}", e);
        }
    }

    internal override void Close()
    {
        _socket?.Dispose();
        _socket = null;
    }

    private Socket Opened => _socket ?? throw new InvalidOperationException("The connection is not open.");
}
