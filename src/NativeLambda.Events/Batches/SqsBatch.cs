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
        IList<TRecord>? messages, IQueueBatchHandler<TRecord> handler, Invocation invocation, CancellationToken cancellation)
    {
        var run = new BatchRun<TRecord>(handler, invocation, cancellation);
        var response = new SQSBatchResponse();
        var isStopped = false;
        foreach (var message in messages ?? [])
        {
            if (isStopped || !run.TryHandle(message))
            {
                AddFailure(response, message, handler);
                isStopped = IsOfFifoQueue(message, handler);
            }
        }

        return response;
    }

    /// <summary>Handles several messages at the same time, unless the queue is FIFO.</summary>
    /// <returns>As <see cref="Run{TRecord}"/>.</returns>
    public static SQSBatchResponse RunInParallel<TRecord>(
        IList<TRecord>? messages, IQueueBatchHandler<TRecord> handler, Invocation invocation, int maxParallelism, CancellationToken cancellation)
    {
        if (messages is not [var first, ..] || IsOfFifoQueue(first, handler))
        {
            return Run(messages, handler, invocation, cancellation);
        }

        var failed = new BatchRun<TRecord>(handler, invocation, cancellation).HandleInParallel(messages, maxParallelism);
        var response = new SQSBatchResponse();
        for (var i = 0; i < failed.Length; i++)
        {
            if (failed[i])
            {
                AddFailure(response, messages[i], handler);
            }
        }

        return response;
    }

    private static bool IsOfFifoQueue<TRecord>(TRecord message, IQueueBatchHandler<TRecord> handler) =>
        handler.GetQueue(message)?.EndsWith(".fifo", StringComparison.Ordinal) == true;

    private static void AddFailure<TRecord>(SQSBatchResponse response, TRecord message, IQueueBatchHandler<TRecord> handler) =>
        response.BatchItemFailures.Add(new SQSBatchResponse.BatchItemFailure { ItemIdentifier = handler.GetId(message) });
}
