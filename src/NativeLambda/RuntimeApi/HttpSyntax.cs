using System.Text;
using NativeLambda.Text;

namespace NativeLambda.RuntimeApi;

/// <summary>The lines of an HTTP/1.1 response. What HTTP lets a recipient refuse or mend is refused: a damaged head may be that of another event.</summary>
internal static class HttpSyntax
{
    private const int SwitchingProtocols = 101;

    /// <summary>Takes the next line without its end, which is CR LF or, as RFC 9112 allows a recipient, LF alone.</summary>
    internal static bool TakeLine(scoped ref ReadOnlySpan<byte> lines, out ReadOnlySpan<byte> line)
    {
        var end = lines.IndexOf((byte)'\n');
        if (end < 0)
        {
            line = default;
            return false;
        }

        line = end > 0 && lines[end - 1] == '\r' ? lines[..(end - 1)] : lines[..end];
        lines = lines[(end + 1)..];
        return true;
    }

    /// <summary>Reads the first line of a response.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isPersistent">Whether the connection goes on after a response of this version, unless a header says otherwise.</param>
    /// <returns>The status.</returns>
    internal static int ReadStatusLine(ReadOnlySpan<byte> line, out bool isPersistent)
    {
        // HTTP/1.1 200 OK
        if (line.Length < 12 || !line.StartsWith("HTTP/1."u8) || line[7] is not ((byte)'0' or (byte)'1') || line[8] != ' '
            || !AsciiNumber.TryParse(line[9..12], out var status) || status < 100
            || (line.Length > 12 && line[12] != ' '))
        {
            throw Malformed("no HTTP status line");
        }

        if (status == SwitchingProtocols)
        {
            throw Malformed("another protocol");
        }

        isPersistent = line[7] != '0';
        return (int)status;
    }

    /// <summary>Makes sure that a line of the head or of the trailers is a header.</summary>
    internal static void CheckHeaderLine(ReadOnlySpan<byte> line)
    {
        var length = 0;
        while (length < line.Length && IsTokenByte(line[length]))
        {
            length++;
        }

        if (length == 0 || length == line.Length || line[length] != ':')
        {
            throw Malformed("a header without a name");
        }
    }

    /// <summary>Whether a header's name may hold this byte: see RFC 9110, section 5.6.2.</summary>
    private static bool IsTokenByte(byte value)
    {
        // One bit for each character of ASCII: the letters, the digits, and !#$%&'*+-.^_`|~
        const ulong low = 0x03FF_6CFA_0000_0000, high = 0x57FF_FFFF_C7FF_FFFE;
        return value < 128 && (((value < 64 ? low : high) >> (value & 63)) & 1) != 0;
    }

    /// <summary>Whether the header <c>Connection</c> says that the connection ends after the response.</summary>
    /// <param name="options">The value of the header, a list.</param>
    internal static bool EndsConnection(ReadOnlySpan<byte> options)
    {
        while (!options.IsEmpty)
        {
            var comma = options.IndexOf((byte)',');
            var option = comma < 0 ? options : options[..comma];
            if (Ascii.EqualsIgnoreCase(option.Trim(" \t"u8), "close"u8))
            {
                return true;
            }

            options = options[(option.Length + (comma < 0 ? 0 : 1))..];
        }

        return false;
    }

    internal static RuntimeApiException TooLong() =>
        new("The Runtime API answered with more than any event can be");

    internal static RuntimeApiException Malformed(string what) =>
        new($"The Runtime API answered with {what}");
}
