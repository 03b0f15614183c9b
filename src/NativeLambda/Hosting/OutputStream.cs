using NativeLambda.RuntimeApi.Transport;

namespace NativeLambda.Hosting;

/// <summary>A file that the process was started with, unbuffered: a standard stream, or the platform's own for records. On Linux through the C library: <see cref="Console"/> would add 190 KB to the executable.</summary>
/// <param name="file">The file descriptor: 1 is standard output, 2 standard error. Only Linux has others.</param>
internal class OutputStream(int file)
{
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

        using var stream = file == 1 ? Console.OpenStandardOutput() : Console.OpenStandardError();
        stream.Write(bytes);
    }

    private unsafe void WriteByLibc(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            nint written;
            fixed (byte* pointer = bytes)
            {
                written = Libc.Write(file, pointer, (nuint)bytes.Length);
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
