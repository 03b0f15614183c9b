using System.Text;

namespace NativeLambda.RuntimeApi.TestKit;

/// <summary>One request that a function made, as its bytes came over the wire.</summary>
/// <param name="Connection">Which connection it came on, counted from 1.</param>
/// <param name="Head">The request line and the headers, up to and without the empty line.</param>
/// <param name="Body">The body.</param>
public sealed record RecordedRequest(int Connection, string Head, byte[] Body)
{
    public string RequestLine => Head[..Head.IndexOf("\r\n", StringComparison.Ordinal)];

    public string Method => RequestLine.Split(' ')[0];

    public string Path => RequestLine.Split(' ')[1];

    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>The value of a header, or null if it is absent.</summary>
    public string? GetHeader(string name)
    {
        foreach (var line in Head.Split("\r\n").Skip(1))
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
