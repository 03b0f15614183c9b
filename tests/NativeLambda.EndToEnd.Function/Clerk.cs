using NativeLambda;

namespace EndToEnd;

/// <summary>Says what is done with it on SIGTERM.</summary>
public sealed class Clerk : IDisposable
{
    public Clerk()
    {
        LambdaHost.OnShutdown(() => Console.WriteLine("first hook"));
        LambdaHost.OnShutdown(() => throw new InvalidOperationException("A hook failed."));
        LambdaHost.OnShutdown(() => Console.WriteLine("last hook"));
    }

    /// <summary>Makes the file that the event names, and works until it is told to stop.</summary>
    [LambdaHandler]
    public string Work(string file, CancellationToken cancellationToken)
    {
        File.WriteAllText(file, "");
        cancellationToken.WaitHandle.WaitOne();
        return "stopped";
    }

    /// <summary>Has no token, so nothing is waited for.</summary>
    [LambdaHandler]
    public string Greet(string name) => name;

    public void Dispose() => Console.WriteLine("disposed");
}
