using System.Text;

namespace NativeLambda.Hosting;

/// <content>The answers that are sent while the handler makes them.</content>
public sealed partial class Invocation
{
    /// <summary>So much is collected of what a handler has ready before it is sent.</summary>
    private const int PieceLength = 16 * 1024;

    /// <summary>Begins the answer of a handler that takes a stream for it.</summary>
    public LambdaResponseStream StartResponseStream() => new(StartStream());

    /// <summary>Answers with texts, as UTF-8, each sent when the handler has to wait for the next.</summary>
    public void WriteResultChunks(IAsyncEnumerable<string?>? chunks) =>
        WriteChunks(chunks, "text/plain; charset=utf-8", static text => text is null ? default(ReadOnlyMemory<byte>) : Encoding.UTF8.GetBytes(text));

    /// <summary>Answers with bytes, each piece sent when the handler has to wait for the next.</summary>
    public void WriteResultChunks(IAsyncEnumerable<byte[]?>? chunks) => WriteChunks(chunks, contentType: null, static bytes => bytes);

    /// <inheritdoc cref="WriteResultChunks(IAsyncEnumerable{byte[]})"/>
    public void WriteResultChunks(IAsyncEnumerable<ReadOnlyMemory<byte>>? chunks) => WriteChunks(chunks, contentType: null, static bytes => bytes);

    private StreamedAnswer StartStream() =>
        Streamed = _metadata is null ? new CollectedAnswer(Answer) : _metadata.CreateStreamedAnswer();

    private void WriteChunks<T>(IAsyncEnumerable<T>? chunks, string? contentType, Func<T, ReadOnlyMemory<byte>> toBytes)
    {
        if (chunks is null)
        {
            WriteNoResult();
            return;
        }

        var answer = StartStream();
        if (contentType is not null)
        {
            answer.ContentType = contentType;
        }

        var pending = new RuntimeApi.MessageBuffer();
        var enumerator = chunks.GetAsyncEnumerator();
        try
        {
            while (true)
            {
                var next = enumerator.MoveNextAsync();
                if (!next.IsCompleted || pending.BodyLength >= PieceLength)
                {
                    SendPending();
                }

                if (!HandlerTask.Wait(next))
                {
                    break;
                }

                pending.Write(toBytes(enumerator.Current).Span);
            }
        }
        catch when (answer.HasStarted)
        {
            // The caller gets what there was before the failure.
            SendPending();
            throw;
        }
        finally
        {
            HandlerTask.Wait(enumerator.DisposeAsync());
        }

        SendPending();

        void SendPending()
        {
            answer.Write(pending.Body);
            pending.Clear();
        }
    }
}
