using NativeLambda;

namespace Shop.Function;

/// <summary>Takes orders.</summary>
internal static class Orders
{
    /// <summary>Confirms an order.</summary>
    [LambdaHandler]
    public static Confirmation Place(Order order, LambdaContext context) =>
        new(order.Lines.Sum(line => line.Quantity * line.Price), context.AwsRequestId);

    /// <summary>Counts an order's lines.</summary>
    [LambdaHandler("orders.count")]
    public static async Task<int> CountAsync(Order order, CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(1), cancellationToken).ConfigureAwait(false);
        return order.Lines.Count;
    }
}
