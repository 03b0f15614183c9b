using System.Text;

namespace NativeLambda.Tests;

/// <summary>An output that a test can look at.</summary>
internal sealed class RecordingStream() : OutputStream(file: 1)
{
    private readonly Lock _lock = new();
    private readonly List<byte> _bytes = [];

    internal string Text
    {
        get
        {
            lock (_lock)
            {
                return Encoding.UTF8.GetString([.. _bytes]);
            }
        }
    }

    internal override void Write(ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            _bytes.AddRange(bytes);
        }
    }
}
