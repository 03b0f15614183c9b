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

    [LambdaHandler]
    public static void ThrowOnThreadPool(string message)
    {
        ThreadPool.QueueUserWorkItem(_ => throw new InvalidOperationException(message));
        Thread.Sleep(Timeout.Infinite);
    }

    [LambdaHandler]
    public static void ThrowFromAsyncVoid(string message)
    {
        Throw();
        Thread.Sleep(Timeout.Infinite);

        async void Throw()
        {
            await Task.Yield();
            throw new InvalidOperationException(message);
        }
    }
}

/// <summary>Cannot be made.</summary>
public sealed class Unready
{
    public Unready() => throw new NotSupportedException("Not ready.");

    [LambdaHandler]
    public string Answer() => "never";
}
