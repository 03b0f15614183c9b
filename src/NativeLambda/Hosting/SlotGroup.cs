using System.Globalization;

namespace NativeLambda.Hosting;

/// <summary>The slots of one function: how many events it takes at the same time, and how many slots still get any.</summary>
/// <param name="count">How many there are, at least one.</param>
internal sealed class SlotGroup(int count)
{
    private int _lost;

    internal int Count => count;

    /// <summary>Whether the platform is gone for all slots. Where it is gone for some only, those keep asking.</summary>
    internal bool AreAllLost => Volatile.Read(ref _lost) == count;

    /// <summary>Reads <c>AWS_LAMBDA_MAX_CONCURRENCY</c>: one slot where it is not set.</summary>
    /// <returns>The slots, or <see langword="null"/> if the value is not a number from 1.</returns>
    internal static SlotGroup? Parse(string? maxConcurrency) =>
        string.IsNullOrEmpty(maxConcurrency) ? new SlotGroup(1)
        : int.TryParse(maxConcurrency, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? new SlotGroup(count)
        : null;

    /// <summary>Takes in that a slot gets no events any more.</summary>
    internal void Lose() => Interlocked.Increment(ref _lost);

    /// <summary>Takes in that a slot that was lost got an event.</summary>
    internal void Regain() => Interlocked.Decrement(ref _lost);
}
