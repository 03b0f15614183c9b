using System.Net;
using System.Text;
using System.Text.Json;

namespace NativeLambda.Tests.Hosting;

/// <summary>Answers that are sent while the handler makes them.</summary>
public sealed class StreamingTests
{
    [Theory]
    [InlineData(ConnectionKind.Native)]
    [InlineData(ConnectionKind.Portable)]
    public async Task Item19_AStreamedAnswerIsSentWhileItIsMade(ConnectionKind connection)
    {
        var platform = new RuntimeApiStandIn();
        using var function = new RunningFunction(new TestTable(Writing(async response =>
        {
            response.ContentType = "text/csv";
            response.Write("one\n"u8);

            // Only because the platform has it already does the handler come further.
            Assert.Equal("one\n"u8.ToArray(), await platform.TakeChunkAsync());
            await response.WriteAsync("two\n"u8.ToArray());
        })), connection: connection, platform: platform);
        var post = await function.Platform.InvokeAsync("1", "{}");

        Assert.Equal("POST /2018-06-01/runtime/invocation/1/response HTTP/1.1", post.RequestLine);
        Assert.Equal("streaming", post.GetHeader("Lambda-Runtime-Function-Response-Mode"));
        Assert.Equal("chunked", post.GetHeader("Transfer-Encoding"));
        Assert.Equal("Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body", post.GetHeader("Trailer"));
        Assert.Equal("text/csv", post.GetHeader("Content-Type"));
        Assert.Null(post.GetHeader("Content-Length"));
        Assert.Equal("one\ntwo\n", post.Text);
        Assert.Equal(2, post.Chunks.Count);
        Assert.Empty(post.Trailers);
        Assert.Empty(function.Log);

        Assert.Equal(1, (await function.Platform.InvokeAsync("2", "{}")).Connection);
    }

    [Fact]
    public async Task Item19_ALargePieceIsSentInSeveralChunks()
    {
        var bytes = new byte[300_000];
        Random.Shared.NextBytes(bytes);
        using var function = new RunningFunction(Writing(response => response.WriteAsync(bytes).AsTask()));
        var post = await function.Platform.InvokeAsync("1", "{}");

        Assert.Equal(bytes, post.Body);
        Assert.Equal("application/octet-stream", post.GetHeader("Content-Type"));
    }

    [Fact]
    public async Task Item19_AHandlerThatWritesNothingStreamsAnEmptyAnswer()
    {
        using var function = new RunningFunction(Writing(response =>
        {
            response.Write([]);
            response.Flush();
            return Task.CompletedTask;
        }));
        var post = await function.Platform.InvokeAsync("1", "{}");

        Assert.Equal("streaming", post.GetHeader("Lambda-Runtime-Function-Response-Mode"));
        Assert.Empty(post.Body);
    }

    [Fact]
    public async Task Item19_AFailureBeforeTheFirstByteIsReportedAsAnyOther()
    {
        using var function = new RunningFunction(Writing(response =>
        {
            response.StartHttp(new HttpResponseStreamPrelude());
            throw new TimeoutException("no rows");
        }));
        var post = await function.Platform.InvokeAsync("1", "{}");

        Assert.Equal("/2018-06-01/runtime/invocation/1/error", post.Path);
        Assert.Null(post.GetHeader("Lambda-Runtime-Function-Response-Mode"));
        using var report = JsonDocument.Parse(post.Body);
        Assert.Equal("no rows", report.RootElement.GetProperty("errorMessage").GetString());
    }

    [Fact]
    public async Task Item19_AFailureMidwayIsInTheTrailers()
    {
        using var function = new RunningFunction(Writing(response =>
        {
            response.Write("half"u8);
            throw new TimeoutException("no more rows");
        }));
        var post = await function.Platform.InvokeAsync("1", "{}");

        Assert.Equal("/2018-06-01/runtime/invocation/1/response", post.Path);
        Assert.Equal("half", post.Text);
        Assert.Equal("TimeoutException", post.GetTrailer("Lambda-Runtime-Function-Error-Type"));
        using var report = JsonDocument.Parse(Convert.FromBase64String(post.GetTrailer("Lambda-Runtime-Function-Error-Body")!));
        Assert.Equal("no more rows", report.RootElement.GetProperty("errorMessage").GetString());
        Assert.Equal("TimeoutException", report.RootElement.GetProperty("errorType").GetString());
        Assert.Contains("ERROR", function.Log, StringComparison.Ordinal);
        Assert.Equal(1, (await function.Platform.InvokeAsync("2", "{}")).Connection);
    }

    [Fact]
    public async Task Item19_AnHttpAnswerBeginsWithItsStatusHeadersAndCookies()
    {
        using var function = new RunningFunction(Writing(response =>
        {
            response.StartHttp(new HttpResponseStreamPrelude
            {
                StatusCode = HttpStatusCode.Created,
                Headers = { ["Content-Type"] = "text/plain" },
                MultiValueHeaders = { ["X-Part"] = ["1", "2"] },
                Cookies = { "a=1", "b=\u00fc" },
            });
            response.Write("body"u8);
            return Task.CompletedTask;
        }));
        var post = await function.Platform.InvokeAsync("1", "{}");

        Assert.Equal("application/vnd.awslambda.http-integration-response", post.GetHeader("Content-Type"));
        var end = post.Body.AsSpan().IndexOf(new byte[8]);
        Assert.Equal(
            """{"statusCode":201,"headers":{"Content-Type":"text/plain"},"multiValueHeaders":{"X-Part":["1","2"]},"cookies":["a=1","b=\u00FC"]}""",
            Encoding.UTF8.GetString(post.Body.AsSpan(0, end)));
        Assert.Equal("body", Encoding.UTF8.GetString(post.Body.AsSpan(end + 8)));
    }

    [Fact]
    public async Task Item19_AnHttpAnswerMayHaveNoBody()
    {
        using var function = new RunningFunction(Writing(response =>
        {
            response.StartHttp(new HttpResponseStreamPrelude { StatusCode = HttpStatusCode.NoContent });
            return Task.CompletedTask;
        }));

        Assert.Equal("{\"statusCode\":204}\0\0\0\0\0\0\0\0", (await function.Platform.InvokeAsync("1", "{}")).Text);
    }

    [Fact]
    public async Task Item19_WhatComesTooLateIsRefused()
    {
        LambdaResponseStream? kept = null;
        var refused = new List<string>();
        using var function = new RunningFunction(Writing(response =>
        {
            kept = response;
            response.Write("x"u8);
            refused.Add(Assert.Throws<InvalidOperationException>(() => response.ContentType = "text/plain").Message);
            refused.Add(Assert.Throws<InvalidOperationException>(() => response.StartHttp(new HttpResponseStreamPrelude())).Message);
            return Task.CompletedTask;
        }));
        var post = await function.Platform.InvokeAsync("1", "{}");
        Assert.Equal("x", post.Text);
        Assert.Equal(2, refused.Count);

        // A task that the handler forgot must not write into the answer of the next event.
        Assert.Contains("has ended", Assert.Throws<InvalidOperationException>(() => kept!.Write("late"u8)).Message, StringComparison.Ordinal);
        kept!.Dispose();
        Assert.Throws<ObjectDisposedException>(() => kept.Write("late"u8));
    }

    [Fact]
    public async Task Item19_AnAnswerThatBreaksOffFailsTheHandlerAndTheNextEventIsServed()
    {
        // The test goes on elsewhere: on the handler's thread it would wait for itself.
        var failure = new TaskCompletionSource<Exception>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var function = new RunningFunction(Writing(async response =>
        {
            try
            {
                while (true)
                {
                    response.Write("more"u8);
                    await Task.Yield();
                }
            }
            catch (IOException e)
            {
                failure.TrySetResult(e);
                throw;
            }
        }));
        function.Platform.BreaksOffAtChunks = true;
        function.Platform.Enqueue("1", "{}");
        Assert.Contains("takes no more", (await failure.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);

        function.Platform.EnqueueNext(StandInAnswer.Status(500, "Internal Server Error"));
        Assert.True(SpinWait.SpinUntil(() => function.Log.Contains("may be lost", StringComparison.Ordinal), TimeSpan.FromSeconds(60)));
        Assert.True(SpinWait.SpinUntil(() => function.Platform.Requests.Count(request => request.Method == "GET") > 1, TimeSpan.FromSeconds(60)));
    }

    [Fact]
    public async Task Item11_AStreamedAnswerThatThePlatformDidNotGetIsAnErrorTheSecondTime()
    {
        var calls = 0;
        using var function = new RunningFunction(Writing(response =>
        {
            calls++;
            response.Write("once"u8);
            return Task.CompletedTask;
        }));
        Assert.Equal("once", (await function.Platform.InvokeAsync("1", "{}")).Text);
        var again = await function.Platform.InvokeAsync("1", "{}");

        Assert.Equal("/2018-06-01/runtime/invocation/1/error", again.Path);
        Assert.Equal("Runtime.StreamedAnswerLost", again.GetHeader("Lambda-Runtime-Function-Error-Type"));
        Assert.Equal(1, calls);
        Assert.Equal("once", (await function.Platform.InvokeAsync("2", "{}")).Text);
    }

    [Fact]
    public async Task Item19_PiecesThatAreThereAreSentTogetherAndOthersAtOnce()
    {
        var platform = new RuntimeApiStandIn();
        var invoker = new TestInvoker(invocation => invocation.WriteResultChunks(Texts()));
        using var function = new RunningFunction(new TestTable(invoker), platform: platform);
        var post = await function.Platform.InvokeAsync("1", "{}");

        Assert.Equal("text/plain; charset=utf-8", post.GetHeader("Content-Type"));
        Assert.Equal(["ab", "cd\u00fc"], post.Chunks.Select(Encoding.UTF8.GetString));

        async IAsyncEnumerable<string?> Texts()
        {
            yield return "a";
            yield return null;
            yield return "b";
            Assert.Equal("ab"u8.ToArray(), await platform.TakeChunkAsync());
            yield return "c";
            yield return "d\u00fc";
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40_000)]
    public async Task Item19_PiecesBeforeAFailureAreSentIfTheAnswerHasBegun(int length)
    {
        using var function = new RunningFunction(new TestInvoker(invocation => invocation.WriteResultChunks(Fail())));
        var post = await function.Platform.InvokeAsync("1", "{}");
        if (length == 0)
        {
            Assert.Equal("/2018-06-01/runtime/invocation/1/error", post.Path);
            return;
        }

        Assert.Equal(length + 4, post.Body.Length);
        Assert.Equal("TimeoutException", post.GetTrailer("Lambda-Runtime-Function-Error-Type"));

        async IAsyncEnumerable<byte[]?> Fail()
        {
            if (length > 0)
            {
                yield return new byte[length];
            }

            yield return "last"u8.ToArray();
            throw new TimeoutException();
#pragma warning disable CS0162 // Unreachable: it makes the method asynchronous.
            await Task.Yield();
#pragma warning restore CS0162
        }
    }

    [Fact]
    public async Task Item19_APersonAndATestGetTheAnswerWhole()
    {
        var table = new TestTable(Writing(response =>
        {
            response.StartHttp(new HttpResponseStreamPrelude());
            response.Write("body"u8);
            return Task.CompletedTask;
        }));
        Assert.Equal("{\"statusCode\":200}\0\0\0\0\0\0\0\0body", await table.InvokeAsync("Greeter.MyHandler", "{}"));

        var output = new RecordingStream();
        Assert.Equal(0, new LocalInvocation(table, output, new RecordingStream()).Run(["Greeter.MyHandler", "{}"]));
        Assert.EndsWith("body\n", output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Item19_ATestMayGiveAStreamOfItsOwn()
    {
        using var target = new MemoryStream();
        using var response = new LambdaResponseStream(target);
        using (var writer = new StreamWriter(response, leaveOpen: true))
        {
            writer.Write("text");
        }

        response.Write([1, 2], 1, 1);
        Assert.Equal("text\u0002"u8.ToArray(), target.ToArray());
        Assert.True(response is { CanWrite: true, CanRead: false, CanSeek: false });
        Assert.Throws<ArgumentException>(() => response.ContentType = "a\r\nb");
    }

    private static TestInvoker Writing(Func<LambdaResponseStream, Task> handler) =>
        new(invocation => HandlerTask.Wait(handler(invocation.StartResponseStream())));
}
