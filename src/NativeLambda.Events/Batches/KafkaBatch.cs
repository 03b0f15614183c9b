using System.ComponentModel;
using NativeLambda.Hosting;

namespace NativeLambda.Events.Batches;

/// <summary>Handles the records of Kafka topics one by one. Generated code calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class KafkaBatch
{
    /// <summary>Handles the records of each partition one after the other, up to the first that fails in it.</summary>
    /// <returns>The first failure of each partition: Lambda delivers it and all after it in the partition again.</returns>
    /// <remarks><see href="https://docs.aws.amazon.com/lambda/latest/dg/kafka-retry-configurations.html"/></remarks>
    public static KafkaBatchResponse Run<TRecord>(
        Dictionary<string, List<TRecord>>? partitions, IPartitionBatchHandler<TRecord> handler, Invocation invocation, CancellationToken cancellation)
    {
        var run = new BatchRun<TRecord>(handler, invocation, cancellation);
        var response = new KafkaBatchResponse();
        foreach (var (partition, records) in partitions ?? [])
        {
            Run(partition, records, run, handler, response);
        }

        return response;
    }

    /// <inheritdoc cref="Run{TRecord}(Dictionary{string, List{TRecord}}?, IPartitionBatchHandler{TRecord}, Invocation, CancellationToken)"/>
    public static KafkaBatchResponse Run<TRecord>(
        IDictionary<string, IList<TRecord>>? partitions, IPartitionBatchHandler<TRecord> handler, Invocation invocation, CancellationToken cancellation)
    {
        var run = new BatchRun<TRecord>(handler, invocation, cancellation);
        var response = new KafkaBatchResponse();
        foreach (var (partition, records) in partitions ?? new Dictionary<string, IList<TRecord>>())
        {
            Run(partition, records, run, handler, response);
        }

        return response;
    }

    private static void Run<TRecord>(
        string partition, IList<TRecord> records, BatchRun<TRecord> run, IPartitionBatchHandler<TRecord> handler, KafkaBatchResponse response)
    {
        foreach (var record in records)
        {
            if (!run.TryHandle(record))
            {
                response.BatchItemFailures.Add(new KafkaBatchResponse.BatchItemFailure
                {
                    ItemIdentifier = new KafkaBatchResponse.RecordIdentifier { Partition = partition, Offset = handler.GetOffset(record) },
                });
                return;
            }
        }
    }
}
