using System.Text;

namespace NativeLambda.Tests.RuntimeApi;

public sealed class HttpResponseReaderTests
{
    private const string LongChunk = "0123456789abcdefghijklmnopqrstuvwxyz";

    public static TheoryData<string, int, string, bool> Responses => new()
    {
        // Response, status, body, whether the connection can go on.
        { "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", 200, "hello", true },
        { "HTTP/1.1 202 Accepted\r\ncontent-LENGTH:\t 5 \r\nX: y\r\n\r\nhello", 202, "hello", true },
        { "HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n", 200, "", true },
        { "HTTP/1.1 200 OK\nContent-Length: 5\n\nhello", 200, "hello", true },
        { "HTTP/1.1 204 No Content\r\n\r\n", 204, "", true },
        { "HTTP/1.1 200 OK\r\nConnection: Close\r\nContent-Length: 2\r\n\r\n{}", 200, "{}", false },
        { "HTTP/1.1 200 OK\r\nConnection: keep-alive ,\tCLOSE\r\nContent-Length: 2\r\n\r\n{}", 200, "{}", false },
        { "HTTP/1.1 200 OK\r\nConnection: keep-alive, closed,\r\nContent-Length: 2\r\n\r\n{}", 200, "{}", true },
        { "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\n{}", 200, "{}", false },
        { "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", 200, "{}", true },
        { "HTTP/1.1 100 Continue\r\nA: b\r\n\r\nHTTP/1.1 103 Early\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", 200, "{}", true },
        { "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 200, "", true },
        { "HTTP/1.1 200 OK\r\nTransfer-Encoding: CHUNKED\r\n\r\n5\r\nhello\r\n6;a=b;c=\"d\"\r\n world\r\n0;e\r\nTrailer: x\r\nAnother: y\r\n\r\n", 200, "hello world", true },
        { $"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{{\r\n24 \r\n{LongChunk}\r\n0001\r\n}}\r\n0\r\n\r\n", 200, $"{{{LongChunk}}}", true },
        { "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nA\r\n0123456789\r\na\r\n0123456789\r\n0\r\n\r\n", 200, "01234567890123456789", true },
    };

    [Theory]
    [MemberData(nameof(Responses))]
    public void Item08_EverySplitGivesTheSame(string response, int status, string body, bool canReuse)
    {
        var bytes = Encoding.UTF8.GetBytes(response);
        var reader = new HttpResponseReader();
        for (var first = 1; first <= bytes.Length; first++)
        {
            for (var second = first; second <= bytes.Length; second++)
            {
                reader.Clear();
                Assert.Equal(bytes.Length, Feed(reader, bytes[..first], bytes[first..second], bytes[second..]));
                AssertRead(reader);
            }
        }

        reader.Clear();
        Assert.Equal(bytes.Length, Feed(reader, [.. bytes.Select(b => new[] { b })]));
        AssertRead(reader);

        void AssertRead(HttpResponseReader reader)
        {
            Assert.Equal(status, reader.StatusCode);
            Assert.Equal(body, Encoding.UTF8.GetString(reader.Body.Span));
            Assert.Equal(canReuse, reader.CanReuseConnection);
        }
    }

    [Theory]
    [InlineData("Name", "value")]
    [InlineData("NAME", "value")]
    [InlineData("Spaced", "a b")]
    [InlineData("Colon", "a:b")]
    [InlineData("Last", "x")]
    [InlineData("Empty", "")]
    [InlineData("Blank", "")]
    [InlineData("Nam", "")]
    [InlineData("Absent", "")]
    public void Item09_AHeaderIsFoundInAnyCase_AndAnEmptyOneIsAnAbsentOne(string name, string expected)
    {
        var reader = new HttpResponseReader();
        Feed(reader, "HTTP/1.1 200 OK\r\nname: value\r\nSpaced:  a b \t\r\nCOLON:a:b\r\nEmpty:\r\nBlank: \r\nlast: x\r\nContent-Length: 0\r\n\r\n"u8.ToArray());
        Assert.Equal(expected, Encoding.UTF8.GetString(reader.GetHeader(Encoding.UTF8.GetBytes(name))));
    }

    [Fact]
    public void Item08_WithoutALengthTheBodyEndsWithTheConnection()
    {
        var reader = new HttpResponseReader();
        Assert.False(reader.Advance(Put(reader, "HTTP/1.1 200 OK\r\n\r\nhel"u8)));
        Assert.False(reader.Advance(Put(reader, "lo"u8)));
        reader.EndOfStream();
        Assert.Equal("hello"u8, reader.Body.Span);
        Assert.False(reader.CanReuseConnection);
    }

    [Fact]
    public void Item08_AnEventOfSixMebibytesIsReadWhole()
    {
        var body = new byte[6_291_456 + 1000];
        new Random(1).NextBytes(body);
        byte[] whole = [.. Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\n\r\n"), .. body];
        byte[] chunked =
        [
            .. "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"u8,
            .. body.Chunk(100_003).SelectMany(chunk => (byte[])[.. Encoding.UTF8.GetBytes($"{chunk.Length:x}\r\n"), .. chunk, .. "\r\n"u8]),
            .. "0\r\n\r\n"u8,
        ];

        var reader = new HttpResponseReader();
        Feed(reader, whole);
        Assert.True(reader.Body.Span.SequenceEqual(body));

        reader.Clear();
        Feed(reader, [.. chunked.Chunk(70_001)]);
        Assert.True(reader.Body.Span.SequenceEqual(body));
    }

    [Fact]
    public void BytesThatNobodyAskedForEndTheConnection()
    {
        var reader = new HttpResponseReader();
        Feed(reader, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}HTTP/1.1 200 OK\r\n"u8.ToArray());
        Assert.Equal("{}"u8, reader.Body.Span);
        Assert.False(reader.CanReuseConnection);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhell")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n")]
    public void Item10_AnAnswerThatBreaksOffIsAnError(string response)
    {
        var reader = new HttpResponseReader();
        if (response.Length > 0)
        {
            Assert.False(reader.Advance(Put(reader, Encoding.UTF8.GetBytes(response))));
        }

        Assert.Throws<RuntimeApiException>(reader.EndOfStream);
    }

    [Theory]
    [InlineData("SSH-2.0-OpenSSH_9.6\r\n")]
    [InlineData("HTTP/2 200 OK\r\n")]
    [InlineData("HTTP/1.1 2x0 OK\r\n")]
    [InlineData("HTTP/1.1 2000 OK\r\n")]
    [InlineData("HTTP/1.1 20\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nno colon\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n: no name\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nName : x\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nName: x\r\n folded\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: five\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1,1\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 67108865\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4000001\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nabc\r\n")]
    public void Item10_WhatIsNoAnswerIsAnError(string response)
    {
        var bytes = Encoding.UTF8.GetBytes(response);
        Assert.Throws<RuntimeApiException>(() => Feed(new HttpResponseReader(), bytes));
        Assert.Throws<RuntimeApiException>(() => Feed(new HttpResponseReader(), [.. bytes.Select(b => new[] { b })]));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nName: ")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;extension=")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nTrailer: ")]
    public void ALineWithoutEndIsAnError(string start)
    {
        var reader = new HttpResponseReader();
        Feed(reader, Encoding.UTF8.GetBytes(start));
        Assert.Throws<RuntimeApiException>(() => Feed(reader, [.. Enumerable.Repeat(new byte[1024], 100)]));
    }

    [Fact]
    public void HeadersWithoutEndAreAnError()
    {
        var reader = new HttpResponseReader();
        Feed(reader, "HTTP/1.1 200 OK\r\n"u8.ToArray());
        Assert.Throws<RuntimeApiException>(() => Feed(reader, [.. Enumerable.Repeat("Name: value\r\n"u8.ToArray(), 10_000)]));
    }

    /// <returns>How many bytes were needed.</returns>
    private static int Feed(HttpResponseReader reader, params byte[][] parts)
    {
        var fed = 0;
        foreach (var part in parts)
        {
            for (var rest = part.AsSpan(); !rest.IsEmpty;)
            {
                var count = Put(reader, rest);
                fed += count;
                if (reader.Advance(count))
                {
                    return fed;
                }

                rest = rest[count..];
            }
        }

        return -1;
    }

    private static int Put(HttpResponseReader reader, ReadOnlySpan<byte> bytes)
    {
        var free = reader.GetSpan();
        var count = Math.Min(free.Length, bytes.Length);
        bytes[..count].CopyTo(free);
        return count;
    }
}
