namespace NativeLambda.Tests.RuntimeApi;

/// <summary>What came out of reading bytes as an answer.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Status">The status, where the answer is complete.</param>
/// <param name="Body">The body, where the answer is complete.</param>
internal sealed record ReadResponse(ReadOutcome Outcome, int Status, byte[] Body)
{
    /// <summary>Gives the reader the bytes in pieces of these lengths, over and over, and then the end of the connection.</summary>
    internal static ReadResponse Read(byte[] bytes, params int[] pieces)
    {
        var reader = new HttpResponseReader();
        try
        {
            var next = 0;
            for (var rest = bytes.AsSpan(); !rest.IsEmpty;)
            {
                var free = reader.GetSpan();
                var count = Math.Min(Math.Min(free.Length, rest.Length), pieces.Length == 0 ? int.MaxValue : pieces[next++ % pieces.Length]);
                rest[..count].CopyTo(free);
                if (reader.Advance(count))
                {
                    return Complete(reader);
                }

                rest = rest[count..];
            }
        }
        catch (RuntimeApiException)
        {
            return new ReadResponse(ReadOutcome.Refused, 0, []);
        }

        try
        {
            reader.EndOfStream();
            return Complete(reader);
        }
        catch (RuntimeApiException)
        {
            return new ReadResponse(ReadOutcome.BrokenOff, 0, []);
        }
    }

    private static ReadResponse Complete(HttpResponseReader reader) => new(ReadOutcome.Complete, reader.StatusCode, reader.Body.ToArray());
}

/// <summary>How the reading of an answer ended.</summary>
internal enum ReadOutcome
{
    /// <summary>It is an answer.</summary>
    Complete,

    /// <summary>It is none.</summary>
    Refused,

    /// <summary>It would have had to go on.</summary>
    BrokenOff,
}
