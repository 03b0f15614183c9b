using NativeLambda;

internal static class Echo
{
    [LambdaHandler]
    public static string Shout(string text) => text.ToUpperInvariant();
}
