using System.Text;

namespace NativeLambda.Tests;

/// <summary>A connection whose other side is written down: what it sends, receive by receive, connection by connection.</summary>
/// <param name="connections">For each time that it is opened what is received; an empty piece is the end.</param>
internal sealed class ScriptedConnection(params byte[][][] connections) : Connection
{
    private readonly Queue<byte[][]> _connections = new(connections);
    private Queue<byte[]>? _received;

    /// <summary>What was sent, message by message.</summary>
    internal List<string> Sent { get; } = [];

    internal override bool IsOpen => _received is not null;

    internal override bool HasInput => false;

    internal override void Open() => _received = new(_connections.Dequeue());

    internal override int Send(ReadOnlySpan<byte> bytes)
    {
        Sent.Add(Encoding.UTF8.GetString(bytes));
        return bytes.Length;
    }

    internal override int Receive(Span<byte> buffer)
    {
        if (_received is null || !_received.TryDequeue(out var piece))
        {
            throw new RuntimeApiException("The connection was reset.");
        }

        piece.CopyTo(buffer);
        return piece.Length;
    }

    internal override void Close() => _received = null;
}
