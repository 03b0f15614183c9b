using NativeLambda;
using NativeLambda.Events;

namespace QueueWorker;

/// <summary>Works on the messages of an SQS queue.</summary>
public static class Orders
{
    /// <summary>
    /// Called for each message of a batch. One whose body is no order, or that this throws for, is reported as failed, so
    /// that SQS delivers only that one again (the event source mapping needs <c>ReportBatchItemFailures</c>).
    /// </summary>
    [LambdaHandler]
    [SqsBatch]
    public static async Task Process(Order order, LambdaContext context, CancellationToken cancellationToken)
    {
        if (order.Quantity < 1)
        {
            throw new ArgumentException($"Order {order.Id} is for {order.Quantity} pieces.");
        }

        // Stands for a call to a database or another service.
        await Task.Delay(TimeSpan.FromMilliseconds(1), cancellationToken);
        context.Logger.LogInformation("Order {Id}: {Quantity} of {Article}", order.Id, order.Quantity, order.Article);
    }

    /// <summary>A second handler in the same executable, with a name of its own, that takes the batch as a whole.</summary>
    [LambdaHandler("orders.count")]
    public static int Count(SQSEvent batch) => batch.Records.Count;
}
