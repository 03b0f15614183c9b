using NativeLambda;

namespace EndToEnd;

/// <summary>Ends its process in each way there is.</summary>
public static class Endings
{
    [LambdaHandler]
    public static void Exit(int code) => Environment.Exit(code);

    [LambdaHandler]
    public static int Overflow(int depth) => depth < 0 ? depth : Overflow(depth + 1) + 1;

    [LambdaHandler]
    public static void ThrowOnThread(string message)
    {
        var thread = new Thread(() => throw new InvalidOperationException(message));
        thread.Start();
        thread.Join();
        Thread.Sleep(Timeout.Infinite);
    }
}

/// <summary>Cannot be made.</summary>
public sealed class Unready
{
    public Unready() => throw new NotSupportedException("Not ready.");

    [LambdaHandler]
    public string Answer() => "never";
}
