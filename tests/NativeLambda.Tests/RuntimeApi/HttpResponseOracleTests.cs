using System.Text;
using CsCheck;
using NativeLambda.Generator.TestKit;

namespace NativeLambda.Tests.RuntimeApi;

/// <summary>
/// The reader beside <see cref="HttpClient"/> on the same random answers: what the reader takes <see cref="HttpClient"/>
/// takes too, with the same status and body. It takes less on purpose: no coding but chunks, and no control characters,
/// because a head that was damaged may be that of another event.
/// </summary>
public sealed class HttpResponseOracleTests
{
    private const int Cases = 5_000;

    [Fact]
    public void Item08_ARightAnswerIsWhatHttpClientReads() =>
        HttpResponseSamples.Right.Check(Cases, answer =>
        {
            var theirs = ReadByHttpClient(answer.Response);
            Assert.NotNull(theirs);
            AssertSame(theirs, ReadResponse.Read(answer.Response));
        });

    [Fact]
    public void Item10_WhatIsTakenOfABrokenAnswerIsWhatHttpClientReads() =>
        Gen.OneOf(HttpResponseSamples.Broken, HttpResponseSamples.Any).Check(Cases, bytes =>
        {
            var ours = ReadResponse.Read(bytes);
            if (ours.Outcome == ReadOutcome.Complete)
            {
                AssertSame(ReadByHttpClient(bytes), ours);
            }
        });

    /// <summary>What the comparison has found, cut down to what matters. All of it was once taken for an answer.</summary>
    [Theory]
    [InlineData("HTTP/1.; 200 OK\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1. 200 OK\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.a 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 101 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\rX: y\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 100 Continue\r\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 O\0K\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-E\0ncoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTran\u00ebsfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTran<fer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransf,er-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent\u00c4-Length: 1\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nX: y\r.Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nno colon\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n: no name\r\n\r\n")]
    public void Item10_WhatTheComparisonFoundIsRefused(string response)
    {
        var bytes = Encoding.Latin1.GetBytes(response);
        Assert.Equal(ReadOutcome.Refused, ReadResponse.Read(bytes).Outcome);
        Assert.Equal(ReadOutcome.Refused, ReadResponse.Read(bytes, 1).Outcome);
    }

    private static void AssertSame(ReadResponse? theirs, ReadResponse ours)
    {
        Assert.NotNull(theirs);
        Assert.Equal(theirs.Status, ours.Status);
        Assert.Equal(theirs.Body, ours.Body);
    }

    private static ReadResponse? ReadByHttpClient(byte[] bytes)
    {
        using var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectCallback = (_, _) => ValueTask.FromResult<Stream>(new OneAnswer(bytes)),
        };
        using var client = new HttpClient(handler);
        try
        {
            using var response = client.Send(new HttpRequestMessage(HttpMethod.Get, "http://127.0.0.1/"), TestContext.Current.CancellationToken);
            using var body = new MemoryStream();
            response.Content.ReadAsStream(TestContext.Current.CancellationToken).CopyTo(body);
            return new ReadResponse(ReadOutcome.Complete, (int)response.StatusCode, body.ToArray());
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return null;
        }
    }

    /// <summary>A connection that takes every request and answers with the same bytes and its end.</summary>
    private sealed class OneAnswer(byte[] bytes) : MemoryStream(bytes, writable: false)
    {
        public override bool CanWrite => true;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => default;
    }
}
