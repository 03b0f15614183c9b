using System.Globalization;
using System.Text;
using CsCheck;

namespace NativeLambda.Tests.RuntimeApi;

/// <summary>Random answers, right ones and broken ones.</summary>
internal static class HttpResponseSamples
{
    /// <summary>What a change puts in: the characters that mean something to a reader, and any byte.</summary>
    internal static readonly Gen<byte> Junk = Gen.OneOf(Gen.OneOf("\r\n :;0159aF,\0"u8.ToArray()), Gen.Byte);

    private static readonly Gen<string> Token = Gen.String[Gen.Char.AlphaNumeric, 1, 12];

    private static readonly Gen<byte[]> Body = Gen.Byte.Array[0, 300];

    private static readonly Gen<string> Headers =
        Gen.Select(Token, Gen.OneOf(":", ": ", ":\t "), Token, (name, colon, value) => $"X{name}{colon}{value}\r\n").Array[0, 4]
            .Select(string.Concat);

    /// <summary>An answer that is right, and its body.</summary>
    internal static readonly Gen<(byte[] Response, byte[] Body)> Right =
        from interim in Gen.OneOf("", "", "HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n")
        from before in Headers
        from after in Headers
        from body in Body
        from chunk in Gen.Int[0, 40]
        from extension in Gen.OneOf("", "", ";a=b", " ; x")
        from trailer in Headers
        select (Write(interim, before, after, body, chunk, extension, trailer), body);

    private static readonly Gen<(int Place, int Kind, byte Junk)[]> Changes =
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 3], Junk, (place, kind, junk) => (place, kind, junk)).Array[1, 4];

    /// <summary>An answer that was right until something happened to it.</summary>
    internal static readonly Gen<byte[]> Broken = Gen.Select(Right, Changes, (answer, changes) => Break(answer.Response, changes));

    /// <summary>Whatever stands in the place of an answer.</summary>
    internal static readonly Gen<byte[]> Any = Gen.Select(
        Gen.OneOf("", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"),
        Junk.Array[0, 200],
        (start, junk) => (byte[])[.. Encoding.ASCII.GetBytes(start), .. junk]);

    private static byte[] Write(string interim, string before, string after, byte[] body, int chunk, string extension, string trailer)
    {
        using var bytes = new MemoryStream();
        Put($"{interim}HTTP/1.1 200 OK\r\n{before}");
        if (chunk == 0)
        {
            Put($"Content-Length: {body.Length}\r\n{after}\r\n");
            bytes.Write(body);
            return bytes.ToArray();
        }

        Put($"Transfer-Encoding: chunked\r\n{after}\r\n");
        foreach (var part in body.Chunk(chunk))
        {
            Put(string.Create(CultureInfo.InvariantCulture, $"{part.Length:x}{extension}\r\n"));
            bytes.Write(part);
            Put("\r\n");
        }

        Put($"0{extension}\r\n{trailer}\r\n");
        return bytes.ToArray();

        void Put(string text) => bytes.Write(Encoding.ASCII.GetBytes(text));
    }

    private static byte[] Break(byte[] response, (int Place, int Kind, byte Junk)[] changes)
    {
        var bytes = response.ToList();
        foreach (var (at, kind, junk) in changes)
        {
            var place = at % (bytes.Count + 1);
            switch (kind)
            {
                case 0:
                    bytes.Insert(place, junk);
                    break;
                case 1 when place < bytes.Count:
                    bytes[place] = junk;
                    break;
                case 2 when place < bytes.Count:
                    bytes.RemoveAt(place);
                    break;
                default:
                    bytes.RemoveRange(place, bytes.Count - place);
                    break;
            }
        }

        return [.. bytes];
    }
}
