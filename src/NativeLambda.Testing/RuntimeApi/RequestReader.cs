using System.Globalization;
using System.Text;

namespace NativeLambda.Testing.RuntimeApi;

/// <summary>Reads the requests of one connection.</summary>
internal sealed class RequestReader(Stream stream)
{
    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _start;
    private int _end;

    /// <summary>Waits for the next request.</summary>
    /// <returns>The request, or <see langword="null"/> if the connection ended.</returns>
    /// <exception cref="EndOfStreamException">It ended within a request.</exception>
    public async Task<Request?> ReadAsync(CancellationToken cancellationToken)
    {
        if (_start == _end && !await FillAsync(cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        var line = (await ReadLineAsync(cancellationToken).ConfigureAwait(false)).Split(' ');
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        await ReadHeadersAsync(headers, cancellationToken).ConfigureAwait(false);
        var body = headers.TryGetValue("Transfer-Encoding", out var encoding) && encoding == "chunked"
            ? await ReadChunksAsync(headers, cancellationToken).ConfigureAwait(false)
            : await ReadBytesAsync(int.Parse(headers.GetValueOrDefault("Content-Length", "0"), CultureInfo.InvariantCulture), cancellationToken).ConfigureAwait(false);
        return new Request(line[0], line[1], headers, body);
    }

    private async Task<byte[]> ReadChunksAsync(Dictionary<string, string> headers, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        while (true)
        {
            var line = await ReadLineAsync(cancellationToken).ConfigureAwait(false);
            var size = int.Parse(line.Split(';')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (size == 0)
            {
                await ReadHeadersAsync(headers, cancellationToken).ConfigureAwait(false);
                return body.ToArray();
            }

            body.Write(await ReadBytesAsync(size, cancellationToken).ConfigureAwait(false));
            _ = await ReadLineAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task ReadHeadersAsync(Dictionary<string, string> headers, CancellationToken cancellationToken)
    {
        while (await ReadLineAsync(cancellationToken).ConfigureAwait(false) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }
    }

    private async Task<string> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        while (await ReadByteAsync(cancellationToken).ConfigureAwait(false) is var next && next != '\n')
        {
            line.Append((char)next);
        }

        return line.ToString().TrimEnd('\r');
    }

    private async Task<byte[]> ReadBytesAsync(int length, CancellationToken cancellationToken)
    {
        var bytes = new byte[length];
        var buffered = Math.Min(length, _end - _start);
        _buffer.AsSpan(_start, buffered).CopyTo(bytes);
        _start += buffered;
        await stream.ReadExactlyAsync(bytes.AsMemory(buffered), cancellationToken).ConfigureAwait(false);
        return bytes;
    }

    private async ValueTask<byte> ReadByteAsync(CancellationToken cancellationToken)
    {
        if (_start == _end && !await FillAsync(cancellationToken).ConfigureAwait(false))
        {
            throw new EndOfStreamException();
        }

        return _buffer[_start++];
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        (_start, _end) = (0, await stream.ReadAsync(_buffer, cancellationToken).ConfigureAwait(false));
        return _end > 0;
    }
}
