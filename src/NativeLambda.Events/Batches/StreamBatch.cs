using System.ComponentModel;
using NativeLambda.Hosting;

namespace NativeLambda.Events.Batches;

/// <summary>Handles the records of a Kinesis data stream or a DynamoDB stream one by one. Generated code calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StreamBatch
{
    /// <summary>Handles the records one after the other, up to the first that fails.</summary>
    /// <returns>That one: Lambda delivers it and all after it again.</returns>
    /// <remarks><see href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-batchfailurereporting.html"/></remarks>
    public static StreamsEventResponse Run<TRecord>(
        IList<TRecord>? records, IBatchHandler<TRecord> handler, Invocation invocation, CancellationToken cancellation)
    {
        var run = new BatchRun<TRecord>(handler, invocation, cancellation);
        var response = new StreamsEventResponse();
        foreach (var record in records ?? [])
        {
            if (!run.TryHandle(record))
            {
                response.BatchItemFailures.Add(new StreamsEventResponse.BatchItemFailure { ItemIdentifier = handler.GetId(record) });
                break;
            }
        }

        return response;
    }
}
