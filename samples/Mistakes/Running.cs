using NativeLambda;

namespace Mistakes;

public static class Running
{
    [LambdaHandler]
    public static Receipt BlockingWait(Order order) => new(Load(order).Result);

    [LambdaHandler]
    public static void ReflectionCall(Order order) => Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(order));

    private static async Task<string> Load(Order order)
    {
        await Task.Yield();
        return order.Id;
    }
}
