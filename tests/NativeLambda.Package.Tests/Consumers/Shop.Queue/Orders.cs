using NativeLambda;
using NativeLambda.Events;

namespace Shop.Queue;

public static class Orders
{
    [LambdaHandler]
    [SqsBatch]
    public static void Process(Order order) => ArgumentOutOfRangeException.ThrowIfNegativeOrZero(order.Quantity);
}

public record Order(string Article, int Quantity);
