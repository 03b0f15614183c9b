using System.Runtime.InteropServices;
using System.Text;

namespace NativeLambda.RuntimeApi.Transport;

/// <summary>
/// The connection through the C library's sockets. <see cref="System.Net.Sockets"/> would add 700 KB to the executable
/// and a third to the CPU time of an invocation.
/// </summary>
internal sealed unsafe class LibcConnection(RuntimeApiAddress address) : Connection
{
    private const int None = -1;

    private int _socket = None;

    internal override bool IsOpen => _socket != None;

    internal override bool HasInput
    {
        get
        {
            byte next;
            return Libc.Receive(_socket, &next, 1, Libc.Peek | Libc.DoNotWait) >= 0 || Marshal.GetLastPInvokeError() != Libc.WouldBlock;
        }
    }

    internal override void Open()
    {
        Close();
        var candidates = Resolve();
        try
        {
            var error = 0;
            for (var candidate = candidates; candidate != null; candidate = candidate->Next)
            {
                error = TryOpen(candidate);
                if (error == 0)
                {
                    return;
                }
            }

            throw Failure($"Cannot connect to the Runtime API at {address}", error);
        }
        finally
        {
            Libc.FreeAddressInfo(candidates);
        }
    }

    internal override int Send(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* pointer = bytes)
        {
            while (true)
            {
                var sent = Libc.Send(_socket, pointer, (nuint)bytes.Length, Libc.NoSignal);
                if (sent >= 0)
                {
                    return (int)sent;
                }

                ThrowUnlessInterrupted("Sending to the Runtime API failed");
            }
        }
    }

    internal override int Receive(Span<byte> buffer)
    {
        fixed (byte* pointer = buffer)
        {
            while (true)
            {
                var received = Libc.Receive(_socket, pointer, (nuint)buffer.Length, flags: 0);
                if (received >= 0)
                {
                    return (int)received;
                }

                ThrowUnlessInterrupted("Receiving from the Runtime API failed");
            }
        }
    }

    internal override void Close()
    {
        if (_socket == None)
        {
            return;
        }

        _ = Libc.Close(_socket);
        _socket = None;
    }

    /// <summary>Looks up the address. A numeric one, which is what the platform gives, touches neither file nor network.</summary>
    private Libc.AddressInfo* Resolve()
    {
        var hints = new Libc.AddressInfo { Family = Libc.AnyFamily, SocketType = Libc.StreamSocket };
        Libc.AddressInfo* candidates;
        int error;
        fixed (byte* host = ToCString(address.Host))
        fixed (byte* port = ToCString(address.Port))
        {
            error = Libc.GetAddressInfo(host, port, &hints, &candidates);
        }

        if (error != 0)
        {
            throw new RuntimeApiException(
                $"Cannot find the Runtime API's host {address.Host}: {Marshal.PtrToStringUTF8((nint)Libc.AddressErrorText(error))}");
        }

        return candidates;

        static byte[] ToCString(string text) => Encoding.UTF8.GetBytes(text + '\0');
    }

    /// <returns>0, or the <c>errno</c> of what failed.</returns>
    private int TryOpen(Libc.AddressInfo* candidate)
    {
        var socket = Libc.Socket(candidate->Family, candidate->SocketType | Libc.CloseOnExec, candidate->Protocol);
        if (socket < 0)
        {
            return Marshal.GetLastPInvokeError();
        }

        // The time limit on sending is also the one on connecting; it is lifted once the connection stands.
        SetSendTimeout(socket, ConnectTimeout);
        if (Libc.Connect(socket, candidate->Address, candidate->AddressLength) != 0)
        {
            var error = Marshal.GetLastPInvokeError();
            _ = Libc.Close(socket);
            return error == Libc.Interrupted ? TryOpen(candidate) : error;
        }

        SetSendTimeout(socket, TimeSpan.Zero);
        var on = 1;
        _ = Libc.SetSocketOption(socket, Libc.TcpLevel, Libc.TcpNoDelay, &on, sizeof(int));
        _socket = socket;
        return 0;
    }

    private static void SetSendTimeout(int socket, TimeSpan limit)
    {
        var value = new Libc.TimeValue
        {
            Seconds = limit.Ticks / TimeSpan.TicksPerSecond,
            Microseconds = limit.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond,
        };
        _ = Libc.SetSocketOption(socket, Libc.SocketLevel, Libc.SendTimeout, &value, (uint)sizeof(Libc.TimeValue));
    }

    private static void ThrowUnlessInterrupted(string what)
    {
        if (!Libc.WasInterrupted)
        {
            throw Failure(what, Marshal.GetLastPInvokeError());
        }
    }

    private static RuntimeApiException Failure(string what, int error) =>
        new(error == Libc.InProgress ? $"{what}: timed out" : $"{what}: {Marshal.GetPInvokeErrorMessage(error)}");
}
