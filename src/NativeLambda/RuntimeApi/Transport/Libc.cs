using System.Runtime.InteropServices;

namespace NativeLambda.RuntimeApi.Transport;

/// <summary>The few functions of the C library that the run time needs on Linux. The publish targets bind them directly.</summary>
internal static unsafe partial class Libc
{
    private const string Library = "libc";

    /// <summary>Either address family, for <see cref="AddressInfo.Family"/>.</summary>
    internal const int AnyFamily = 0;

    internal const int StreamSocket = 1;
    internal const int CloseOnExec = 0x80000;

    internal const int SocketLevel = 1;
    internal const int SendTimeout = 21;
    internal const int TcpLevel = 6;
    internal const int TcpNoDelay = 1;

    /// <summary>A broken connection is an error of <see cref="Send"/>, not a signal that ends the process.</summary>
    internal const int NoSignal = 0x4000;

    internal const int Peek = 2;
    internal const int DoNotWait = 0x40;

    internal const int ReadOnlyCloseOnExec = 0x80000;

    /// <summary>Bytes that hold a <c>pthread_attr_t</c> of any C library and processor: the largest known has 64.</summary>
    internal const int ThreadAttributesSize = 128;

    internal const int Interrupted = 4;
    internal const int WouldBlock = 11;
    internal const int InProgress = 115;

    /// <summary>Whether the call before failed only because a signal came in between, and is to be made again.</summary>
    internal static bool WasInterrupted => Marshal.GetLastPInvokeError() == Interrupted;

    [LibraryImport(Library, EntryPoint = "getaddrinfo")]
    internal static partial int GetAddressInfo(byte* node, byte* service, AddressInfo* hints, AddressInfo** result);

    [LibraryImport(Library, EntryPoint = "freeaddrinfo")]
    internal static partial void FreeAddressInfo(AddressInfo* result);

    [LibraryImport(Library, EntryPoint = "gai_strerror")]
    internal static partial byte* AddressErrorText(int error);

    [LibraryImport(Library, EntryPoint = "socket", SetLastError = true)]
    internal static partial int Socket(int family, int type, int protocol);

    [LibraryImport(Library, EntryPoint = "setsockopt", SetLastError = true)]
    internal static partial int SetSocketOption(int socket, int level, int name, void* value, uint length);

    [LibraryImport(Library, EntryPoint = "connect", SetLastError = true)]
    internal static partial int Connect(int socket, void* address, uint length);

    [LibraryImport(Library, EntryPoint = "send", SetLastError = true)]
    internal static partial nint Send(int socket, byte* buffer, nuint length, int flags);

    [LibraryImport(Library, EntryPoint = "recv", SetLastError = true)]
    internal static partial nint Receive(int socket, byte* buffer, nuint length, int flags);

    // Variadic in C; without its third argument the call is the same on every Linux ABI.
    [LibraryImport(Library, EntryPoint = "open", SetLastError = true)]
    internal static partial int Open(byte* path, int flags);

    [LibraryImport(Library, EntryPoint = "read", SetLastError = true)]
    internal static partial nint Read(int file, byte* buffer, nuint length);

    [LibraryImport(Library, EntryPoint = "write", SetLastError = true)]
    internal static partial nint Write(int file, byte* buffer, nuint length);

    [LibraryImport(Library, EntryPoint = "close")]
    internal static partial int Close(int file);

    [LibraryImport(Library, EntryPoint = "pthread_attr_init")]
    internal static partial int InitializeThreadAttributes(void* attributes);

    [LibraryImport(Library, EntryPoint = "pthread_attr_setstacksize")]
    internal static partial int SetThreadStackSize(void* attributes, nuint size);

    [LibraryImport(Library, EntryPoint = "pthread_attr_destroy")]
    internal static partial int DestroyThreadAttributes(void* attributes);

    [LibraryImport(Library, EntryPoint = "pthread_create")]
    internal static partial int CreateThread(nuint* thread, void* attributes, delegate* unmanaged<void*, void*> start, void* argument);

    [LibraryImport(Library, EntryPoint = "pthread_join")]
    internal static partial int JoinThread(nuint thread, void** result);

    /// <summary><c>struct addrinfo</c> as glibc and musl lay it out.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct AddressInfo
    {
        internal int Flags;
        internal int Family;
        internal int SocketType;
        internal int Protocol;
        internal uint AddressLength;
        internal void* Address;
        internal byte* CanonicalName;
        internal AddressInfo* Next;
    }

    /// <summary><c>struct timeval</c> of a 64-bit system.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct TimeValue
    {
        internal long Seconds;
        internal long Microseconds;
    }
}
