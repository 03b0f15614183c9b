namespace NativeLambda.RuntimeApi;

/// <summary>
/// Says when a buffer that grew for a large message is to be given up: not after one small message, because large ones
/// come in rows, and between two of them there is always a short acknowledgement.
/// </summary>
internal struct BufferUse
{
    /// <summary>What a buffer begins with and goes back to, in bytes.</summary>
    internal const int InitialCapacity = 16 * 1024;

    /// <summary>So many small messages in a row.</summary>
    internal const int Patience = 64;

    private int _small;

    /// <summary>Takes in how much of a buffer a message used.</summary>
    /// <param name="capacity">The length of the buffer, in bytes.</param>
    /// <param name="used">How much of it the message took.</param>
    /// <returns>Whether the buffer is to be replaced by one of <see cref="InitialCapacity"/>.</returns>
    internal bool IsTooLarge(int capacity, int used)
    {
        if (capacity <= InitialCapacity || used > capacity / 4)
        {
            _small = 0;
            return false;
        }

        if (++_small < Patience)
        {
            return false;
        }

        _small = 0;
        return true;
    }
}
