using NativeLambda.Benchmarks.Report;

namespace NativeLambda.Benchmarks.Json;

/// <summary>Reading or writing a document in one way, over and over.</summary>
internal sealed class Operation(string document, string direction, string codec, Action call)
{
    private readonly List<double> _nanoseconds = [];
    private int _calls;

    public string Document => document;

    public string Direction => direction;

    public string Codec => codec;

    /// <summary>The median of a call's processor time over the rounds.</summary>
    public double Median => _nanoseconds.Order().ElementAt(_nanoseconds.Count / 2);

    /// <summary>What a call allocates.</summary>
    public long AllocatedBytes { get; private set; }

    /// <summary>Calls it until it is as fast as it gets, and chooses how often it is called in a round.</summary>
    public void WarmUp(TimeSpan lengthOfRound)
    {
        for (var i = 0; i < 10; i++)
        {
            var calls = 0;
            for (var start = ThreadClock.Now; ThreadClock.Now - start < lengthOfRound; calls++)
            {
                call();
            }

            _calls = Math.Max(1, calls);

            // The compiler of the next tier works on a thread of its own, and begins when nothing was compiled for a while.
            Thread.Sleep(20);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < _calls; i++)
        {
            call();
        }

        AllocatedBytes = (GC.GetAllocatedBytesForCurrentThread() - before) / _calls;
    }

    public void Measure()
    {
        var start = ThreadClock.Now;
        for (var i = 0; i < _calls; i++)
        {
            call();
        }

        _nanoseconds.Add((ThreadClock.Now - start).TotalNanoseconds / _calls);
    }
}
