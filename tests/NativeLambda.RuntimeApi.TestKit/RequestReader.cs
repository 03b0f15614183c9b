using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace NativeLambda.RuntimeApi.TestKit;

/// <summary>Reads the requests of one connection, with bodies of a known length and with chunked ones.</summary>
/// <param name="stream">The connection.</param>
/// <param name="connection">Which one it is, counted from 1.</param>
/// <param name="onChunk">Told of each chunk when it has come; says whether to go on.</param>
internal sealed class RequestReader(NetworkStream stream, int connection, Func<byte[], bool> onChunk)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>Waits for the next request.</summary>
    /// <param name="bodyLimit">How many bytes of a body of a known length are read at most.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The request, or null if the connection ended.</returns>
    public async Task<RecordedRequest?> ReadAsync(int bodyLimit, CancellationToken cancellationToken)
    {
        if (await ReadUntilAsync("\r\n\r\n", cancellationToken) is not { } head)
        {
            return null;
        }

        var request = new RecordedRequest(connection, Encoding.Latin1.GetString(head), []);
        if (request.GetHeader("Transfer-Encoding") == "chunked")
        {
            return await ReadChunksAsync(request, cancellationToken);
        }

        var length = int.Parse(request.GetHeader("Content-Length") ?? "0", CultureInfo.InvariantCulture);
        return await ReadBytesAsync(Math.Min(length, bodyLimit), cancellationToken) is { } body
            ? request with { Body = body, IsCut = length > bodyLimit }
            : null;
    }

    private async Task<RecordedRequest?> ReadChunksAsync(RecordedRequest request, CancellationToken cancellationToken)
    {
        var chunks = new List<byte[]>();
        while (true)
        {
            if (await ReadUntilAsync("\r\n", cancellationToken) is not { } line)
            {
                return null;
            }

            var size = int.Parse(Encoding.ASCII.GetString(line), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (size == 0)
            {
                break;
            }

            if (await ReadBytesAsync(size + 2, cancellationToken) is not { } chunk || !onChunk(chunk[..^2]))
            {
                return null;
            }

            chunks.Add(chunk[..^2]);
        }

        var trailers = new StringBuilder();
        while (await ReadUntilAsync("\r\n", cancellationToken) is { Length: > 0 } trailer)
        {
            trailers.Append("\r\n").Append(Encoding.Latin1.GetString(trailer));
        }

        return request with { Body = [.. chunks.SelectMany(chunk => chunk)], Chunks = chunks, Trailers = trailers.ToString() };
    }

    private async Task<byte[]?> ReadUntilAsync(string end, CancellationToken cancellationToken)
    {
        var mark = Encoding.ASCII.GetBytes(end);
        int length;
        while ((length = _buffer.AsSpan(_start, _end - _start).IndexOf(mark)) < 0)
        {
            if (!await FillAsync(cancellationToken))
            {
                return null;
            }
        }

        var found = _buffer.AsSpan(_start, length).ToArray();
        _start += length + mark.Length;
        return found;
    }

    private async Task<byte[]?> ReadBytesAsync(int length, CancellationToken cancellationToken)
    {
        while (_end - _start < length)
        {
            if (!await FillAsync(cancellationToken))
            {
                return null;
            }
        }

        var found = _buffer.AsSpan(_start, length).ToArray();
        _start += length;
        return found;
    }

    private async Task<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }

        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        _end += read;
        return read > 0;
    }
}
