using System.Text;
using NativeLambda.Text;

namespace NativeLambda.RuntimeApi;

/// <summary>
/// Reads one HTTP/1.1 response after the other from bytes that arrive in any split. It owns the buffer that the bytes
/// are received into; a chunked body is put together in place, so that a body is always one piece.
/// </summary>
internal sealed partial class HttpResponseReader
{
    /// <summary>Far above what the platform sends: client context and identity are a few kilobytes.</summary>
    internal const int MaxHeadLength = 64 * 1024;

    /// <summary>Above Lambda's 6 MiB limit on an event, because emulators do not all enforce it.</summary>
    internal const int MaxBodyLength = 64 * 1024 * 1024;

    private byte[] _buffer = new byte[BufferUse.InitialCapacity];
    private BufferUse _use;

    // The buffer holds, in this order: the head, the body as far as it is known, and bytes not looked at yet.
    private int _headEnd;
    private int _bodyStart;
    private int _bodyEnd;
    private int _position;
    private int _end;

    private Step _step;
    private bool _isFollowed;
    private int _remaining;

    private enum Step
    {
        Head,
        Body,
        BodyUntilClose,
        ChunkSize,
        ChunkData,
        ChunkEnd,
        Trailer,
        Done,
    }

    internal int StatusCode { get; private set; }

    /// <summary>Whether the connection may carry another exchange: the server did not say that it closes, and sent nothing that was not asked for.</summary>
    internal bool CanReuseConnection { get; private set; }

    /// <summary>Whether nothing of the response is there.</summary>
    internal bool IsEmpty => _end == 0;

    /// <summary>How much there is room for, in bytes.</summary>
    internal int Capacity => _buffer.Length;

    internal ReadOnlyMemory<byte> Body => _buffer.AsMemory(_bodyStart, _bodyEnd - _bodyStart);

    /// <summary>Makes ready for the next response. What was read before is gone.</summary>
    internal void Clear()
    {
        if (_use.IsTooLarge(_buffer.Length, _end))
        {
            _buffer = new byte[BufferUse.InitialCapacity];
        }

        Reset();
        _isFollowed = false;
    }

    /// <summary>Makes ready for a response behind which another one may follow on the same connection: two requests were sent.</summary>
    internal void ClearForTwo()
    {
        Clear();
        _isFollowed = true;
    }

    /// <summary>Goes on to the second of two responses. What was read of the first is gone, what came behind it is kept.</summary>
    internal void GoOn()
    {
        _isFollowed = false;
        KeepRest();
    }

    private void Reset()
    {
        _headEnd = _bodyStart = _bodyEnd = _position = _end = _remaining = 0;
        _step = Step.Head;
        StatusCode = 0;
        CanReuseConnection = false;
    }

    /// <summary>Makes ready for a response whose first bytes are there.</summary>
    private void KeepRest()
    {
        var rest = _buffer.AsSpan(_position, _end - _position);
        rest.CopyTo(_buffer);
        Reset();
        _end = rest.Length;
    }

    /// <summary>The place for the next bytes; never empty.</summary>
    internal Span<byte> GetSpan()
    {
        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, checked(2 * _buffer.Length));
        }

        return _buffer.AsSpan(_end);
    }

    /// <summary>Takes in bytes that were put into <see cref="GetSpan"/>.</summary>
    /// <param name="count">How many; 0 to look at what is there already.</param>
    /// <returns>Whether the response is complete.</returns>
    /// <exception cref="RuntimeApiException">The bytes are not an HTTP response, or one beyond the limits.</exception>
    internal bool Advance(int count)
    {
        _end += count;
        while (_step != Step.Done && TakeStep())
        {
        }

        if (_step == Step.Done && _position < _end && !_isFollowed)
        {
            CanReuseConnection = false;
        }

        return _step == Step.Done;
    }

    /// <summary>Takes in that the server closed the connection.</summary>
    /// <exception cref="RuntimeApiException">The response is not complete without more bytes.</exception>
    internal void EndOfStream()
    {
        if (_step != Step.BodyUntilClose)
        {
            throw new RuntimeApiException(_end == 0 ? "The Runtime API closed the connection without an answer" : "The Runtime API closed the connection in the middle of an answer");
        }

        _step = Step.Done;
    }

    /// <summary>The value of a header, without the white space around it; empty when it is absent or empty, which mean the same to Lambda.</summary>
    /// <param name="name">The name, in any case.</param>
    internal ReadOnlySpan<byte> GetHeader(ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<byte> lines = _buffer.AsSpan(0, _headEnd);
        _ = HttpSyntax.TakeLine(ref lines, out _); // the status line
        while (HttpSyntax.TakeLine(ref lines, out var line))
        {
            if (line.Length > name.Length && line[name.Length] == ':' && Ascii.EqualsIgnoreCase(line[..name.Length], name))
            {
                return line[(name.Length + 1)..].Trim(" \t"u8);
            }
        }

        return default;
    }

    /// <returns>Whether another step may be possible with the bytes that are there.</returns>
    private bool TakeStep() => _step switch
    {
        Step.Head => TakeHead(),
        Step.Body => TakeBody(),
        Step.BodyUntilClose => TakeBodyUntilClose(),
        Step.ChunkSize => TakeChunkSize(),
        Step.ChunkData => TakeChunkData(),
        Step.ChunkEnd => TakeChunkEnd(),
        Step.Trailer => TakeTrailer(),
        _ => false,
    };

    private bool TakeHead()
    {
        // _position stands at the start of a line; every line before it belongs to the head.
        while (TryReadLine(MaxHeadLength, out var line))
        {
            if (_position > MaxHeadLength)
            {
                throw HttpSyntax.Malformed("a head that is too long");
            }

            if (line.ContainsAny((byte)'\r', (byte)'\0'))
            {
                throw HttpSyntax.Malformed("a head that is broken");
            }

            if (_headEnd == 0)
            {
                StatusCode = HttpSyntax.ReadStatusLine(line, out var isPersistent);
                CanReuseConnection = isPersistent;
                _headEnd = _position;
            }
            else if (!line.IsEmpty)
            {
                HttpSyntax.CheckHeaderLine(line);
                _headEnd = _position;
            }
            else
            {
                EndHead();
                return true;
            }
        }

        return false;
    }

    private void EndHead()
    {
        if (StatusCode is >= 100 and < 200)
        {
            // An interim response such as 100 Continue: the real one follows it.
            KeepRest();
            return;
        }

        if (HttpSyntax.EndsConnection(GetHeader("Connection"u8)))
        {
            CanReuseConnection = false;
        }

        _bodyStart = _bodyEnd = _position;
        var coding = GetHeader("Transfer-Encoding"u8);
        if (StatusCode is 204 or 304)
        {
            _step = Step.Done;
        }
        else if (!coding.IsEmpty)
        {
            if (!Ascii.EqualsIgnoreCase(coding, "chunked"u8))
            {
                throw HttpSyntax.Malformed("a transfer coding other than chunked");
            }

            _step = Step.ChunkSize;
        }
        else if (GetHeader("Content-Length"u8) is { IsEmpty: false } length)
        {
            if (!TryParseLength(length, out _remaining))
            {
                throw HttpSyntax.Malformed("an unreadable Content-Length");
            }

            EnsureCapacity(_bodyStart + _remaining);
            _step = Step.Body;
        }
        else
        {
            CanReuseConnection = false;
            _step = Step.BodyUntilClose;
        }
    }

    private bool TakeBody()
    {
        var taken = Math.Min(_remaining, _end - _position);
        _remaining -= taken;
        _bodyEnd = _position += taken;
        if (_remaining == 0)
        {
            _step = Step.Done;
        }

        return false;
    }

    private bool TakeBodyUntilClose()
    {
        _bodyEnd = _position = _end;
        if (_bodyEnd - _bodyStart > MaxBodyLength)
        {
            throw HttpSyntax.TooLong();
        }

        return false;
    }

    /// <summary>Takes the next line of the buffer, if it is there as a whole.</summary>
    private bool TryReadLine(int limit, out ReadOnlySpan<byte> line)
    {
        var rest = (ReadOnlySpan<byte>)_buffer.AsSpan(_position, _end - _position);
        var length = rest.Length;
        if (!HttpSyntax.TakeLine(ref rest, out line))
        {
            if (length > limit)
            {
                throw HttpSyntax.Malformed("a line that is too long");
            }

            return false;
        }

        _position += length - rest.Length;
        return true;
    }

    private static bool TryParseLength(ReadOnlySpan<byte> text, out int length)
    {
        if (!AsciiNumber.TryParse(text, out var value))
        {
            length = 0;
            return false;
        }

        if (value > MaxBodyLength)
        {
            throw HttpSyntax.TooLong();
        }

        length = (int)value;
        return true;
    }

    private void EnsureCapacity(int needed)
    {
        if (needed > _buffer.Length)
        {
            Array.Resize(ref _buffer, needed);
        }
    }
}
