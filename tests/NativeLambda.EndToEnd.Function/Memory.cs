using NativeLambda;

namespace EndToEnd;

/// <summary>Looks at the memory of its process.</summary>
public static class Memory
{
    private static long s_allocated;

    /// <summary>What the collector takes for all the memory there is, in bytes.</summary>
    [LambdaHandler]
    public static long Limit() => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    /// <summary>The generation that an object of so many bytes begins in.</summary>
    [LambdaHandler]
    public static int Generation(int bytes) => GC.GetGeneration(new byte[bytes]);

    /// <summary>Makes garbage of so many megabytes, of which little is needed at a time.</summary>
    [LambdaHandler]
    public static int MakeGarbage(int megabytes)
    {
        var sum = 0;
        for (var i = 0; i < megabytes; i++)
        {
            var bytes = new byte[1024 * 1024];
            Array.Fill(bytes, (byte)1);
            sum += bytes[i];
        }

        return sum;
    }

    /// <summary>Needs more than there is.</summary>
    [LambdaHandler]
    public static int Exhaust()
    {
        var kept = new List<byte[]>();
        while (kept.Count < 100_000)
        {
            kept.Add(new byte[1024 * 1024]);
        }

        return kept.Count;
    }

    /// <summary>The bytes that this thread has allocated since it was here last: those of one whole invocation.</summary>
    [LambdaHandler]
    public static long Allocated() => Take();

    /// <inheritdoc cref="Allocated"/>
    /// <param name="context">Is made for a handler that asks for it.</param>
    [LambdaHandler]
    public static long AllocatedWithContext(LambdaContext context) => context.AwsRequestId.Length > 0 ? Take() : 0;

    /// <summary>The bytes of a context and of a text as long as its request id.</summary>
    [LambdaHandler]
    public static long ContextSize(LambdaContext context)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(new LambdaContext());
        GC.KeepAlive(new string('0', context.AwsRequestId.Length));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static long Take()
    {
        var now = GC.GetAllocatedBytesForCurrentThread();
        var since = now - s_allocated;
        s_allocated = now;
        return since;
    }
}
