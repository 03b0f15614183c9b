using NativeLambda;

namespace Mistakes;

public record Order(string Id, decimal Total);

public record Receipt(string OrderId);

public static class Shape
{
    [LambdaHandler]
    public static Receipt TooManyParameters(Order order, LambdaContext context, int retries) => new(order.Id);

    [LambdaHandler]
    public static Receipt NotAContext(Order order, Dictionary<string, string> context) => new(order.Id);

    [LambdaHandler]
    public static Receipt ParameterOrder(LambdaContext context, Order order) => new(order.Id);

    [LambdaHandler]
    public static async void AsyncVoid(Order order) => await Task.Yield();

    [LambdaHandler]
    public static Receipt ParameterModifier(in Order order) => new(order.Id);

    [LambdaHandler]
    public static Receipt Generic<TOrder>(TOrder order) => new("1");

    [LambdaHandler]
    static Receipt NotReachable(Order order) => new(order.Id);

    [LambdaHandler]
    public static IAsyncEnumerable<Receipt> NotAResult(Order order) => throw new NotSupportedException();

    [LambdaHandler]
    public static extern Receipt NotCallable(Order order);
}

public class NoInstance(TimeProvider time)
{
    [LambdaHandler]
    public Receipt Handle(Order order) => new(order.Id + time.GetUtcNow());
}
