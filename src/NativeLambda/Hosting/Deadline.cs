namespace NativeLambda.Hosting;

/// <summary>When the platform ends an invocation.</summary>
/// <param name="unixMilliseconds">Milliseconds since 1970, as the platform says it; 0 where it does not.</param>
internal readonly struct Deadline(long unixMilliseconds)
{
    /// <summary>An emulator may say any year; a timer holds no more than this.</summary>
    private const long LongestTimer = int.MaxValue;

    internal bool IsKnown => unixMilliseconds > 0;

    /// <summary>The time left; zero when it is over or not known.</summary>
    internal TimeSpan RemainingTime
    {
        get
        {
            var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
            return unixMilliseconds <= now ? TimeSpan.Zero : TimeSpan.FromMilliseconds(Math.Min(unixMilliseconds - now, LongestTimer));
        }
    }
}
