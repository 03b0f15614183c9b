using System.Runtime.InteropServices;
using System.Text;
using NativeLambda.RuntimeApi.Transport;

namespace NativeLambda.Hosting;

/// <summary>Reads whole files. On Linux through the C library: <see cref="File"/> would add 40 KB to the executable.</summary>
internal static class InputFile
{
    private const int StandardInput = 0;

    /// <exception cref="IOException">Standard input cannot be read.</exception>
    internal static byte[] ReadStandardInput()
    {
        if (OperatingSystem.IsLinux())
        {
            return ReadToEnd(StandardInput);
        }

        using var input = Console.OpenStandardInput();
        using var copy = new MemoryStream();
        input.CopyTo(copy);
        return copy.ToArray();
    }

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    internal static byte[] Read(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return File.ReadAllBytes(path);
        }

        var file = Open(path);
        try
        {
            return ReadToEnd(file);
        }
        finally
        {
            _ = Libc.Close(file);
        }
    }

    private static unsafe int Open(string path)
    {
        fixed (byte* name = Encoding.UTF8.GetBytes(path + '\0'))
        {
            var file = Libc.Open(name, Libc.ReadOnlyCloseOnExec);
            return file >= 0 ? file : throw Failure();
        }
    }

    private static unsafe byte[] ReadToEnd(int file)
    {
        var bytes = new byte[4096];
        var length = 0;
        while (true)
        {
            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, checked(2 * length));
            }

            nint read;
            fixed (byte* free = bytes.AsSpan(length))
            {
                read = Libc.Read(file, free, (nuint)(bytes.Length - length));
            }

            if (read > 0)
            {
                length += (int)read;
            }
            else if (read == 0)
            {
                return bytes.AsSpan(0, length).ToArray();
            }
            else if (!Libc.WasInterrupted)
            {
                throw Failure();
            }
        }
    }

    private static IOException Failure() => new(Marshal.GetLastPInvokeErrorMessage());
}
