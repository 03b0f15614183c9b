using System.Text;
using NativeLambda.RuntimeApi;

namespace NativeLambda.Hosting;

/// <summary>A streamed answer that is sent to the platform.</summary>
/// <param name="client">The slot's connection, which nobody else uses until the event is answered.</param>
/// <param name="metadata">Whose event it answers.</param>
internal sealed class PostedAnswer(RuntimeApiClient client, EventMetadata metadata) : StreamedAnswer
{
    private RuntimeApiException? _failure;

    protected override void Begin() =>
        client.BeginStream(metadata.RequestId, Encoding.UTF8.GetBytes(ContentType));

    protected override void Send(ReadOnlySpan<byte> bytes)
    {
        ThrowIfBroken();
        try
        {
            client.SendChunk(bytes);
        }
        catch (RuntimeApiException e)
        {
            _failure = e;
            ThrowIfBroken();
        }
    }

    protected override void Finish(ErrorReport? report)
    {
        if (_failure is not null)
        {
            throw new RuntimeApiException(_failure.Message, _failure);
        }

        client.EndStream(report);
    }

    private void ThrowIfBroken()
    {
        if (_failure is not null)
        {
            throw new IOException($"The platform takes no more of the answer. {_failure.Message}", _failure);
        }
    }
}
