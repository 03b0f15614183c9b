using System.Text;
using NativeLambda.Hosting;

namespace NativeLambda.Testing.Runs;

/// <summary>Keeps what is written to a log.</summary>
internal sealed class RecordedLog() : OutputStream(file: 1)
{
    private readonly Lock _lock = new();
    private readonly List<byte> _bytes = [];

    public override string ToString()
    {
        lock (_lock)
        {
            return Encoding.UTF8.GetString([.. _bytes]);
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
