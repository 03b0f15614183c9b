using NativeLambda;

namespace Shop.Counter;

internal static class Counter
{
    [LambdaHandler]
    public static string Greet(string name) => $"Welcome, {name}!";
}
