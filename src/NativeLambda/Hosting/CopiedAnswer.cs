using NativeLambda.RuntimeApi;

namespace NativeLambda.Hosting;

/// <summary>A streamed answer that goes into another stream, for the test of a handler.</summary>
/// <param name="target">Takes the bytes.</param>
internal sealed class CopiedAnswer(Stream target) : StreamedAnswer
{
    protected override void Begin()
    {
    }

    protected override void Send(ReadOnlySpan<byte> bytes) => target.Write(bytes);

    protected override void Finish(ErrorReport? report)
    {
    }
}
