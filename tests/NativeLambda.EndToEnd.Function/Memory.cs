using NativeLambda;

namespace EndToEnd;

/// <summary>Looks at the memory of its process.</summary>
public static class Memory
{
    /// <summary>What the collector takes for all the memory there is, in bytes.</summary>
    [LambdaHandler]
    public static long Limit() => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

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
}
