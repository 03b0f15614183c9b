using System.Globalization;
using System.Text;
using CsCheck;
using NativeLambda.Generator.TestKit;

namespace NativeLambda.Tests.RuntimeApi;

/// <summary>The reader under random answers, right ones and broken ones, in random pieces.</summary>
public sealed class HttpResponseReaderFuzzTests
{
    private const int Cases = 100_000;

    /// <summary>What a change puts in: the characters that mean something to a reader, and any byte.</summary>
    private static readonly Gen<byte> Junk = Gen.OneOf(Gen.OneOf("\r\n :;0159aF,\0"u8.ToArray()), Gen.Byte);

    private static readonly Gen<string> Token = Gen.String[Gen.Char.AlphaNumeric, 1, 12];

    private static readonly Gen<byte[]> Body = Gen.Byte.Array[0, 300];

    private static readonly Gen<string> Headers =
        Gen.Select(Token, Gen.OneOf(":", ": ", ":\t "), Token, (name, colon, value) => $"X{name}{colon}{value}\r\n").Array[0, 4]
            .Select(string.Concat);

    /// <summary>An answer that is right, and its body.</summary>
    private static readonly Gen<(byte[] Response, byte[] Body)> Answer =
        from interim in Gen.OneOf("", "", "HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n")
        from before in Headers
        from after in Headers
        from body in Body
        from chunk in Gen.Int[0, 40]
        from extension in Gen.OneOf("", "", ";a=b", " ; x")
        from trailer in Headers
        select (Write(interim, before, after, body, chunk, extension, trailer), body);

    private static readonly Gen<int[]> Pieces = Gen.OneOf(Gen.Const(1), Gen.Int[1, 7], Gen.Int[1, 200]).Array[1, 6];

    private static readonly Gen<(int Place, int Kind, byte Junk)[]> Changes =
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 3], Junk, (place, kind, junk) => (place, kind, junk)).Array[1, 4];

    private enum Outcome
    {
        Complete,
        Refused,
        BrokenOff,
    }

    [Fact]
    public void Item08_ARightAnswerIsReadInAnyPieces() =>
        Gen.Select(Answer, Pieces, (answer, pieces) => (answer, pieces)).Check(Cases, given =>
        {
            var read = Read(given.answer.Response, given.pieces);
            Assert.Equal(Outcome.Complete, read.Outcome);
            Assert.Equal(200, read.Status);
            Assert.Equal(given.answer.Body, read.Body);
        });

    [Fact]
    public void Item10_ABrokenAnswerIsTheSameInAnyPieces() =>
        Gen.Select(Answer, Changes, Pieces, (answer, changes, pieces) => (answer, changes, pieces)).Check(Cases, given =>
        {
            var broken = Break(given.answer.Response, given.changes);
            var whole = Read(broken, [int.MaxValue]);
            var inPieces = Read(broken, given.pieces);
            Assert.Equal(whole.Outcome, inPieces.Outcome);
            if (whole.Outcome == Outcome.Complete)
            {
                Assert.Equal(whole.Status, inPieces.Status);
                Assert.Equal(whole.Body, inPieces.Body);
            }
        });

    [Fact]
    public void Item10_AnyBytesAreReadOrRefused() =>
        Gen.Select(Gen.OneOf("", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"), Junk.Array[0, 200], Pieces, (start, junk, pieces) => (start, junk, pieces))
            .Check(Cases, given =>
            {
                byte[] bytes = [.. Encoding.ASCII.GetBytes(given.start), .. given.junk];
                Assert.Equal(Read(bytes, [int.MaxValue]).Outcome, Read(bytes, given.pieces).Outcome);
            });

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

    /// <summary>Gives the reader the bytes in pieces of these lengths, over and over, and then the end of the connection.</summary>
    private static (Outcome Outcome, int Status, byte[] Body) Read(byte[] bytes, int[] pieces)
    {
        var reader = new HttpResponseReader();
        try
        {
            var next = 0;
            for (var rest = bytes.AsSpan(); !rest.IsEmpty;)
            {
                var free = reader.GetSpan();
                var count = Math.Min(Math.Min(free.Length, rest.Length), pieces[next++ % pieces.Length]);
                rest[..count].CopyTo(free);
                if (reader.Advance(count))
                {
                    return (Outcome.Complete, reader.StatusCode, reader.Body.ToArray());
                }

                rest = rest[count..];
            }
        }
        catch (RuntimeApiException)
        {
            return (Outcome.Refused, 0, []);
        }

        try
        {
            reader.EndOfStream();
            return (Outcome.Complete, reader.StatusCode, reader.Body.ToArray());
        }
        catch (RuntimeApiException)
        {
            return (Outcome.BrokenOff, 0, []);
        }
    }
}
