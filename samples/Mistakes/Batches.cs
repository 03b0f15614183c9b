using NativeLambda;
using NativeLambda.Events;

namespace Mistakes;

public static class Batches
{
    [LambdaHandler, SqsBatch]
    public static void BatchRecord(SQSEvent<Order> batch) => Console.WriteLine(batch.Records.Count);

    [LambdaHandler, DynamoDBBatch]
    public static void NoPayload(Order order) => Console.WriteLine(order.Id);

    [LambdaHandler, SqsBatch]
    public static Receipt BatchResult(Order order) => new(order.Id);

    [LambdaHandler, SqsBatch, KinesisBatch]
    public static void SeveralBatches(Order order) => Console.WriteLine(order.Id);

    [SqsBatch]
    public static void BatchWithoutHandler(Order order) => Console.WriteLine(order.Id);

    [LambdaHandler, SqsBatch(MaxParallelism = 0)]
    public static void MaxParallelism(Order order) => Console.WriteLine(order.Id);
}
