using NativeLambda;

namespace QueueWorker;

/// <summary>Works on batches of an SQS queue, and counts what is in one.</summary>
public static class Orders
{
    /// <summary>
    /// Processes each message on its own and reports the ones that failed, so that SQS delivers only those again
    /// (the event source mapping needs <c>ReportBatchItemFailures</c>).
    /// </summary>
    [LambdaHandler]
    public static async Task<SqsBatchResponse> ProcessBatch(SqsEvent batch, LambdaContext context, CancellationToken cancellationToken)
    {
        var failures = new List<BatchItemFailure>();
        foreach (var message in batch.Records)
        {
            try
            {
                await Process(message, cancellationToken);
            }
            catch (FormatException)
            {
                failures.Add(new BatchItemFailure(message.MessageId));
            }
        }

        return new SqsBatchResponse(failures);
    }

    /// <summary>A second handler in the same executable, with a name of its own.</summary>
    [LambdaHandler("orders.count")]
    public static int Count(SqsEvent batch) => batch.Records.Count;

    private static async Task Process(SqsMessage message, CancellationToken cancellationToken)
    {
        // Stands for a call to a database or another service.
        await Task.Delay(TimeSpan.FromMilliseconds(1), cancellationToken);
        if (!message.Body.StartsWith("order-", StringComparison.Ordinal))
        {
            throw new FormatException($"'{message.Body}' is not the number of an order.");
        }
    }
}
