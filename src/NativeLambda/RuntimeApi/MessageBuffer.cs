using System.Buffers;

namespace NativeLambda.RuntimeApi;

/// <summary>
/// A reusable buffer for the body of a message, with room in front of it, so that the head can follow when the body's
/// length is known and both leave in one write.
/// </summary>
internal sealed class MessageBuffer : IBufferWriter<byte>
{
    private const int InitialRoom = 512;

    private byte[] _bytes = new byte[BufferUse.InitialCapacity];
    private BufferUse _use;
    private int _start;
    private int _bodyStart;
    private int _end;

    internal MessageBuffer() => Empty();

    internal int BodyLength => _end - _bodyStart;

    internal ReadOnlySpan<byte> Body => _bytes.AsSpan(_bodyStart, BodyLength);

    /// <summary>The head and the body.</summary>
    internal ReadOnlySpan<byte> Message => _bytes.AsSpan(_start, _end - _start);

    /// <summary>How much there is room for, in bytes.</summary>
    internal int Capacity => _bytes.Length;

    /// <summary>Makes ready for the next message. What was written before is gone.</summary>
    internal void Clear()
    {
        // A message is cleared more than once on its way; what never held one says nothing of the next.
        if (_end > InitialRoom && _use.IsTooLarge(_bytes.Length, _end))
        {
            _bytes = new byte[BufferUse.InitialCapacity];
        }

        Empty();
    }

    /// <summary>Puts the head in front of the body.</summary>
    internal void Prepend(ReadOnlySpan<byte> head)
    {
        if (head.Length > _start)
        {
            var bytes = new byte[head.Length + BodyLength];
            Body.CopyTo(bytes.AsSpan(head.Length));
            _end = bytes.Length;
            _start = _bodyStart = head.Length;
            _bytes = bytes;
        }

        _start -= head.Length;
        head.CopyTo(_bytes.AsSpan(_start));
    }

    internal void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        _end += bytes.Length;
    }

    /// <summary>Takes the last bytes of the body back.</summary>
    internal void TakeBack(int count) => _end -= count;

    public void Advance(int count) => _end += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _bytes.AsMemory(_end);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _bytes.AsSpan(_end);
    }

    private void Empty() => _start = _bodyStart = _end = InitialRoom;

    private void Grow(int sizeHint)
    {
        var needed = checked(_end + Math.Max(sizeHint, 1));
        if (needed > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Clamp(2L * _bytes.Length, needed, Math.Max(needed, Array.MaxLength)));
        }
    }
}
