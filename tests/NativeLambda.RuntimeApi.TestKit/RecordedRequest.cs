using System.Text;

namespace NativeLambda.RuntimeApi.TestKit;

/// <summary>One request that a function made, as its bytes came over the wire.</summary>
/// <param name="Connection">Which connection it came on, counted from 1.</param>
/// <param name="Head">The request line and the headers, up to and without the empty line.</param>
/// <param name="Body">The body.</param>
public sealed record RecordedRequest(int Connection, string Head, byte[] Body)
{
    /// <summary>The pieces that the body came in, if it was chunked.</summary>
    public IReadOnlyList<byte[]> Chunks { get; init; } = [];

    /// <summary>Whether the body was not read to its end.</summary>
    public bool IsCut { get; init; }

    /// <summary>The lines behind a chunked body, each after a line break.</summary>
    public string Trailers { get; init; } = "";

    public string RequestLine => Head[..Head.IndexOf("\r\n", StringComparison.Ordinal)];

    public string Method => RequestLine.Split(' ')[0];

    public string Path => RequestLine.Split(' ')[1];

    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>The value of a header, or null if it is absent.</summary>
    public string? GetHeader(string name) => Find(Head, name);

    /// <summary>The value of a trailer, or null if it is absent.</summary>
    public string? GetTrailer(string name) => Find(Trailers, name);

    private static string? Find(string lines, string name)
    {
        foreach (var line in lines.Split("\r\n").Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line[..colon].Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return line[(colon + 1)..].Trim();
            }
        }

        return null;
    }
}
