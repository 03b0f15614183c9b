using NativeLambda;
using NativeLambda.Events;

public static class Function
{
    // Called for each message. One whose body is no order, or that this throws for, is delivered again, and no other.
    [LambdaHandler]
    [SqsBatch]
    public static void Handle(Order order, LambdaContext context)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(order.Quantity, 1);
        context.Logger.LogInformation("Order {Id}: {Quantity} pieces", order.Id, order.Quantity);
    }
}

public record Order(string Id, int Quantity);
