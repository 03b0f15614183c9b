using NativeLambda.Text;

namespace NativeLambda.RuntimeApi;

/// <summary>A body in chunks: see RFC 9112, section 7.1.</summary>
internal sealed partial class HttpResponseReader
{
    private const int MaxChunkLineLength = 4 * 1024;

    private bool TakeChunkSize()
    {
        if (!TryReadLine(MaxChunkLineLength, out var line))
        {
            return false;
        }

        // An extension may follow the size after a semicolon.
        var semicolon = line.IndexOf((byte)';');
        var digits = (semicolon < 0 ? line : line[..semicolon]).TrimEnd(" \t"u8);
        if (!AsciiNumber.TryParseHex(digits, out var size))
        {
            throw HttpSyntax.Malformed("an unreadable chunk size");
        }

        if (size > MaxBodyLength - (_bodyEnd - _bodyStart))
        {
            throw HttpSyntax.TooLong();
        }

        _remaining = (int)size;
        _step = size == 0 ? Step.Trailer : Step.ChunkData;
        return true;
    }

    private bool TakeChunkData()
    {
        var taken = Math.Min(_remaining, _end - _position);
        _buffer.AsSpan(_position, taken).CopyTo(_buffer.AsSpan(_bodyEnd));
        _remaining -= taken;
        _bodyEnd += taken;
        _position += taken;
        if (_remaining == 0)
        {
            _step = Step.ChunkEnd;
            return true;
        }

        // All bytes are used: the next ones may follow the body directly.
        _position = _end = _bodyEnd;
        EnsureCapacity(_end + _remaining);
        return false;
    }

    private bool TakeChunkEnd()
    {
        if (!TryReadLine(MaxChunkLineLength, out var line))
        {
            return false;
        }

        if (!line.IsEmpty)
        {
            throw HttpSyntax.Malformed("a chunk that is longer than its size");
        }

        _step = Step.ChunkSize;
        return true;
    }

    private bool TakeTrailer()
    {
        if (!TryReadLine(MaxHeadLength, out var line))
        {
            return false;
        }

        if (line.IsEmpty)
        {
            _step = Step.Done;
        }
        else
        {
            HttpSyntax.CheckHeaderLine(line);
        }

        return true;
    }
}
