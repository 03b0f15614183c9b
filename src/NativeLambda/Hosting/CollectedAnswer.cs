using NativeLambda.RuntimeApi;

namespace NativeLambda.Hosting;

/// <summary>A streamed answer that is wanted whole, because a person or a test asks for it.</summary>
/// <param name="body">Takes the bytes.</param>
internal sealed class CollectedAnswer(MessageBuffer body) : StreamedAnswer
{
    protected override void Begin()
    {
    }

    protected override void Send(ReadOnlySpan<byte> bytes) => body.Write(bytes);

    protected override void Finish(ErrorReport? report)
    {
    }
}
