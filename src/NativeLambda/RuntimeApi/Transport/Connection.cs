namespace NativeLambda.RuntimeApi.Transport;

/// <summary>One blocking TCP connection to the Runtime API that can be opened again after it broke.</summary>
internal abstract class Connection : IDisposable
{
    /// <summary>The API is on the same machine: what takes longer than this to connect is not there.</summary>
    protected static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(1.5);

    /// <summary>Makes the connection that this system is best served by. The choice is a constant to the AOT compiler, which drops the other.</summary>
    internal static Connection Create(RuntimeApiAddress address) =>
        OperatingSystem.IsLinux() ? new LibcConnection(address) : new SocketConnection(address);

    internal abstract bool IsOpen { get; }

    /// <summary>
    /// Whether there is something to receive on an open connection. While no answer is awaited, that is the other
    /// side's end of the connection, or bytes that nobody asked for.
    /// </summary>
    internal abstract bool HasInput { get; }

    /// <summary>Opens the connection.</summary>
    /// <exception cref="RuntimeApiException">Nobody answers at the address.</exception>
    internal abstract void Open();

    /// <summary>Sends some of the bytes.</summary>
    /// <returns>How many were sent, at least one.</returns>
    /// <exception cref="RuntimeApiException">The connection is broken.</exception>
    internal abstract int Send(ReadOnlySpan<byte> bytes);

    /// <summary>Waits for bytes without a time limit.</summary>
    /// <returns>How many were received; 0 when the other side closed the connection.</returns>
    /// <exception cref="RuntimeApiException">The connection is broken.</exception>
    internal abstract int Receive(Span<byte> buffer);

    /// <summary>Closes the connection; no effect on one that is not open.</summary>
    internal abstract void Close();

    public void Dispose() => Close();
}
