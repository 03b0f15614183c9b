using NativeLambda.RuntimeApi.Transport;

namespace NativeLambda.Hosting;

/// <summary>A standard stream of the process, unbuffered. On Linux through the C library: <see cref="Console"/> would add 190 KB to the executable.</summary>
internal class OutputStream
{
    private readonly int _file;

    /// <param name="file">1 for standard output, 2 for standard error.</param>
    protected OutputStream(int file) => _file = file;

    internal static OutputStream StandardOutput { get; } = new(1);

    internal static OutputStream StandardError { get; } = new(2);

    /// <summary>Writes all bytes. A stream that takes none is nobody's to read: there is no one to tell.</summary>
    internal virtual void Write(ReadOnlySpan<byte> bytes)
    {
        if (OperatingSystem.IsLinux())
        {
            WriteByLibc(bytes);
            return;
        }

        using var stream = _file == 1 ? Console.OpenStandardOutput() : Console.OpenStandardError();
        stream.Write(bytes);
    }

    private unsafe void WriteByLibc(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            nint written;
            fixed (byte* pointer = bytes)
            {
                written = Libc.Write(_file, pointer, (nuint)bytes.Length);
            }

            if (written > 0)
            {
                bytes = bytes[(int)written..];
            }
            else if (!Libc.WasInterrupted)
            {
                return;
            }
        }
    }
}
