using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NativeLambda.Tests.RuntimeApi;

public sealed class ConnectionTests
{
    [Theory]
    [InlineData(ConnectionKind.Native)]
    [InlineData(ConnectionKind.Portable)]
    public void BytesGoBothWays(ConnectionKind kind)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        using var connection = Open(kind, listener, out var other);
        Assert.True(connection.IsOpen);

        Assert.Equal(5, connection.Send("hello"u8));
        var buffer = new byte[16];
        Assert.Equal(5, other.Receive(buffer));
        other.Send("world!"u8);
        Assert.Equal(6, connection.Receive(buffer));
        Assert.Equal("world!"u8, buffer.AsSpan(0, 6));

        connection.Close();
        connection.Close();
        Assert.False(connection.IsOpen);
        Assert.Equal(0, other.Receive(buffer));
    }

    [Theory]
    [InlineData(ConnectionKind.Native)]
    [InlineData(ConnectionKind.Portable)]
    public void TheOtherSidesEndIsSeen(ConnectionKind kind)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        using var connection = Open(kind, listener, out var other);
        Assert.False(connection.HasInput);

        other.Dispose();
        Assert.True(SpinWait.SpinUntil(() => connection.HasInput, TimeSpan.FromSeconds(60)));
        Assert.Equal(0, connection.Receive(new byte[1]));
    }

    [Theory]
    [InlineData(ConnectionKind.Native)]
    [InlineData(ConnectionKind.Portable)]
    public void ABrokenConnectionIsAnErrorAndNotTheEndOfTheProcess(ConnectionKind kind)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        using var connection = Open(kind, listener, out var other);
        other.LingerState = new LingerOption(enable: true, seconds: 0); // a reset in place of an orderly end
        other.Dispose();

        Assert.Throws<RuntimeApiException>(() => { _ = connection.Receive(new byte[1]); });
        Assert.Throws<RuntimeApiException>(() => { _ = connection.Send("x"u8); });
    }

    [Theory]
    [InlineData(ConnectionKind.Native)]
    [InlineData(ConnectionKind.Portable)]
    public void Item01_AnAddressThatDoesNotAnswerIsGivenUp(ConnectionKind kind)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lets a connection wait while the listener's queue is full.");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start(backlog: 0);
        var queued = Enumerable.Range(0, 4).Select(_ => new Socket(SocketType.Stream, ProtocolType.Tcp) { Blocking = false }).ToArray();
        foreach (var socket in queued)
        {
            Assert.Throws<SocketException>(() => socket.Connect(listener.LocalEndpoint));
        }

        using var connection = Create(kind, listener);
        Assert.EndsWith(": timed out", Assert.Throws<RuntimeApiException>(connection.Open).Message, StringComparison.Ordinal);
        Assert.False(connection.IsOpen);
        foreach (var socket in queued)
        {
            socket.Dispose();
        }
    }

    [Fact]
    public void Item35_ARequestDoesNotGoOutOnAConnectionThatWasClosedWhileIdle()
    {
        var connection = new ScriptedConnection("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n");
        Assert.True(RuntimeApiAddress.TryParse("127.0.0.1:1", out var address));
        using var client = new RuntimeApiClient(address, connection);

        Post();
        connection.HasBeenClosed = true;
        Thread.Sleep(200); // longer than the time after which a connection counts as idle
        Post();

        Assert.Equal(2, connection.Opened);
        Assert.Equal(2, connection.Sent.Split("POST ").Length - 1);

        void Post() => client.PostResponse("id"u8, new MessageBuffer(), "application/json"u8);
    }

    private static Connection Open(ConnectionKind kind, TcpListener listener, out Socket other)
    {
        listener.Start();
        var connection = Create(kind, listener);
        connection.Open();
        other = listener.AcceptSocket();
        return connection;
    }

    private static Connection Create(ConnectionKind kind, TcpListener listener)
    {
        var port = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        Assert.True(RuntimeApiAddress.TryParse($"127.0.0.1:{port}", out var address));
        return kind == ConnectionKind.Native ? Connection.Create(address) : new SocketConnection(address);
    }

    /// <summary>Answers everything that is sent with the same bytes.</summary>
    private sealed class ScriptedConnection(string answer) : Connection
    {
        private bool _isOpen;

        internal bool HasBeenClosed { get; set; }

        internal int Opened { get; private set; }

        internal string Sent { get; private set; } = "";

        internal override bool IsOpen => _isOpen;

        internal override bool HasInput => HasBeenClosed;

        internal override void Open()
        {
            _isOpen = true;
            HasBeenClosed = false;
            Opened++;
        }

        internal override int Send(ReadOnlySpan<byte> bytes)
        {
            Assert.False(HasBeenClosed);
            Sent += Encoding.UTF8.GetString(bytes);
            return bytes.Length;
        }

        internal override int Receive(Span<byte> buffer)
        {
            var bytes = Encoding.UTF8.GetBytes(answer);
            bytes.CopyTo(buffer);
            return bytes.Length;
        }

        internal override void Close() => _isOpen = false;
    }
}
