using System.ComponentModel;
using NativeLambda.Hosting;

namespace NativeLambda.Events.Batches;

/// <summary>Handles the messages of an SQS queue one by one. Generated code calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SqsBatch
{
    /// <summary>Handles the messages one after the other.</summary>
    /// <returns>The messages that failed. In a FIFO queue all after the first failure are among them, and were not handled.</returns>
    /// <remarks><see href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html"/></remarks>
    public static SQSBatchResponse Run<TRecord>(
        List<TRecord> messages, IBatchHandler<TRecord> handler, Invocation invocation, CancellationToken cancellation)
        where TRecord : SQSRecord
    {
        var run = new BatchRun<TRecord>(handler, invocation, cancellation);
        var response = new SQSBatchResponse();
        var isStopped = false;
        foreach (var message in messages)
        {
            if (isStopped || !run.TryHandle(message))
            {
                AddFailure(response, message);
                isStopped = IsOfFifoQueue(message);
            }
        }

        return response;
    }

    /// <summary>Handles several messages at the same time, unless the queue is FIFO.</summary>
    /// <returns>As <see cref="Run{TRecord}"/>.</returns>
    public static SQSBatchResponse RunInParallel<TRecord>(
        List<TRecord> messages, IBatchHandler<TRecord> handler, Invocation invocation, int maxParallelism, CancellationToken cancellation)
        where TRecord : SQSRecord
    {
        if (messages is [var first, ..] && IsOfFifoQueue(first))
        {
            return Run(messages, handler, invocation, cancellation);
        }

        var failed = new BatchRun<TRecord>(handler, invocation, cancellation).HandleInParallel(messages, maxParallelism);
        var response = new SQSBatchResponse();
        for (var i = 0; i < failed.Length; i++)
        {
            if (failed[i])
            {
                AddFailure(response, messages[i]);
            }
        }

        return response;
    }

    private static bool IsOfFifoQueue(SQSRecord message) => message.EventSourceArn.EndsWith(".fifo", StringComparison.Ordinal);

    private static void AddFailure(SQSBatchResponse response, SQSRecord message) =>
        response.BatchItemFailures.Add(new SQSBatchResponse.BatchItemFailure { ItemIdentifier = message.MessageId });
}
