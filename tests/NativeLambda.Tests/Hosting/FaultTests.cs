using System.Text;

namespace NativeLambda.Tests.Hosting;

/// <summary>
/// What broken servers do on the wire. However an exchange ends, no event is lost and none is answered twice: the
/// platform offers an event again that it did not get rid of, and an answer again that it did not get is sent again.
/// </summary>
public class FaultTests
{
    /// <summary>Whether an answer and the request for the next event leave together.</summary>
    private protected virtual bool Pipelines => false;

    private const string Payload = """{"name":"Ada"}""";
    private const string Answer = """{"message":"Hello Ada!"}""";

    /// <summary>What stands in the place of an event, and does not hold one.</summary>
    public static IEnumerable<TheoryDataRow<string>> NoEvents =>
    [
        new("HTTP/1.1 301 Moved Permanently\r\nLocation: http://127.0.0.1/\r\nContent-Length: 0\r\n\r\n") { Label = "status 301" },
        new("HTTP/1.1 304 Not Modified\r\n\r\n") { Label = "status 304" },
        new("HTTP/1.1 307 Temporary Redirect\r\nLocation: /\r\nContent-Length: 0\r\n\r\n") { Label = "status 307" },
        new("HTTP/1.1 202 Accepted\r\nLambda-Runtime-Aws-Request-Id: 1\r\nContent-Length: 2\r\n\r\n{}") { Label = "status 202" },
        new("HTTP/1.1 204 No Content\r\nLambda-Runtime-Aws-Request-Id: 1\r\n\r\n") { Label = "status 204" },
        new("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n") { Label = "status 400" },
        new("HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\n{}") { Label = "status 403" },
        new("HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n") { Label = "status 404" },
        new("HTTP/1.1 429 Too Many Requests\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n") { Label = "status 429" },
        new("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n") { Label = "status 500" },
        new("HTTP/1.0 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>") { Label = "status 502, HTML" },
        new("HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n") { Label = "status 503" },
        new("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}") { Label = "no request id" },
        new("HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: \r\nContent-Length: 2\r\n\r\n{}") { Label = "an empty request id" },
        new("220 mail.example ESMTP\r\n") { Label = "no HTTP" },
        new("\0\0\u0012\u0004\0\0\0\0\0\0\u0003\0\0\0d\r\n") { Label = "HTTP/2" },
        new("\u0015\u0003\u0003\0\u0002\u0002\u0016\n") { Label = "a TLS alert" },
        new("\r\n") { Label = "a line break" },
        new(new string('\0', 100) + "\n") { Label = "zeros" },
        new(new string('a', 70_000)) { Label = "a line without end" },
        new("HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Repeat("Name: value\r\n", 6_000))) { Label = "headers without end" },
        new("HTTP/1.1 200 OK\r\nno colon\r\n\r\n") { Label = "a header without a name" },
        new("HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n") { Label = "status 101" },
        new("HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: 1\r\nContent\0Length: 2\r\n\r\n{}") { Label = "a header whose name is damaged" },
        new("HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: 1\rContent-Length: 2\r\n\r\n{}") { Label = "a line break that is damaged" },
        new("HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: 1\r\nContent-Length: 2x\r\n\r\n{}") { Label = "a length that is none" },
        new("HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: 1\r\nContent-Length: 99999999999\r\n\r\n{}") { Label = "a length beyond every event" },
        new("HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: 1\r\nTransfer-Encoding: gzip\r\n\r\n{}") { Label = "a coding nobody asked for" },
        new("HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: 1\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n") { Label = "a chunk size that is none" },
        new("HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: 1\r\nTransfer-Encoding: chunked\r\n\r\nfffffff\r\n") { Label = "a chunk beyond every event" },
        new("HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: 1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}}\r\n0\r\n\r\n") { Label = "a chunk longer than its size" },
    ];

    [Theory]
    [MemberData(nameof(NoEvents))]
    public async Task Item10_AfterWhatIsNoEventTheNextEventIsServed(string answer)
    {
        using var function = new RunningFunction(TestInvoker.Greeter, pipelines: Pipelines);
        for (var i = 0; i < 3; i++)
        {
            function.Platform.EnqueueNext(StandInAnswer.Raw(answer) with { CloseAfter = i == 1, ResetAfter = i == 2 });
            await AssertServedAsync(function, $"{i}");
        }

        Assert.Contains("The Runtime API", function.Log, StringComparison.Ordinal);
        Assert.All(function.Pauses, pause => Assert.Equal(50, pause));
    }

    [Theory]
    [InlineData(ConnectionKind.Native, false)]
    [InlineData(ConnectionKind.Native, true)]
    [InlineData(ConnectionKind.Portable, false)]
    [InlineData(ConnectionKind.Portable, true)]
    public async Task Item10_AnEventThatBreaksOffAnywhereIsServedWhenItComesAgain(ConnectionKind connection, bool resets)
    {
        using var function = new RunningFunction(TestInvoker.Greeter, connection, pipelines: Pipelines);
        var length = StandInAnswer.Event("000", Payload).Length;
        for (var at = 0; at < length; at++)
        {
            function.Platform.EnqueueNext(StandInAnswer.Event($"{at:000}", Payload).CutAt(at, resets));
            await AssertServedAsync(function, $"{at:000}");
        }

        AssertEachAnsweredOnce(function, length);
        Assert.Equal(length, function.Pauses.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Item10_AnEventInChunksThatBreaksOffAnywhereIsServedWhenItComesAgain(bool resets)
    {
        using var function = new RunningFunction(TestInvoker.Greeter, pipelines: Pipelines);
        var chunks = Encoding.UTF8.GetBytes(Payload).Chunk(4).ToList();
        var length = StandInAnswer.ChunkedEvent("000", chunks, ";x", "A: b\r\n").Length;
        for (var at = 0; at < length; at++)
        {
            function.Platform.EnqueueNext(StandInAnswer.ChunkedEvent($"{at:000}", chunks, ";x", "A: b\r\n").CutAt(at, resets));
            await AssertServedAsync(function, $"{at:000}");
        }

        AssertEachAnsweredOnce(function, length);
    }

    [Theory]
    [InlineData(ConnectionKind.Native, false)]
    [InlineData(ConnectionKind.Native, true)]
    [InlineData(ConnectionKind.Portable, false)]
    [InlineData(ConnectionKind.Portable, true)]
    public async Task Item35_AnAcknowledgementThatBreaksOffAnywhereCostsNoEvent(ConnectionKind connection, bool resets)
    {
        using var function = new RunningFunction(TestInvoker.Greeter, connection, pipelines: Pipelines);
        for (var at = 0; at < StandInAnswer.Accepted.Length; at++)
        {
            function.Platform.EnqueuePost(StandInAnswer.Accepted.CutAt(at, resets));
            await AssertServedAsync(function, $"{at}");
        }

        AssertEachAnsweredOnce(function, StandInAnswer.Accepted.Length);
        Assert.Contains("The answer may be lost", function.Log, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(NoEvents))]
    public async Task Item35_WhateverAnAnswerIsAnsweredWithTheNextEventIsServed(string answer)
    {
        using var function = new RunningFunction(TestInvoker.Greeter, pipelines: Pipelines);
        for (var i = 0; i < 3; i++)
        {
            function.Platform.EnqueuePost(StandInAnswer.Raw(answer) with { CloseAfter = i == 1, ResetAfter = i == 2 });
            await AssertServedAsync(function, $"{i}");
        }

        await AssertServedAsync(function, "last");
        AssertEachAnsweredOnce(function, 4);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1_000, false)]
    [InlineData(3_000_000, false)]
    [InlineData(1_000, true)]
    [InlineData(3_000_000, true)]
    public async Task Item35_AnAnswerThatThePlatformTakesOnlyAPartOfIsSentAgainWhenItAsks(int taken, bool resets)
    {
        var calls = 0;
        using var function = new RunningFunction(TestInvoker.Returning(_ => new string('x', 5_000_000 + calls++)), pipelines: Pipelines);
        function.Platform.BodyLimit = taken;
        function.Platform.EnqueuePost(StandInAnswer.Close with { ResetAfter = resets });
        Assert.True((await function.Platform.InvokeAsync("1", "{}")).IsCut);

        function.Platform.BodyLimit = int.MaxValue;
        var again = await function.Platform.InvokeAsync("1", "{}");
        Assert.Equal("/2018-06-01/runtime/invocation/1/response", again.Path);
        Assert.Equal(5_000_000 + 2, again.Body.Length);
        Assert.Equal(5_000_001 + 2, (await function.Platform.InvokeAsync("2", "{}")).Body.Length);
    }

    [Fact]
    public async Task Item35_ARefusalBeforeTheAnswerIsReadIsSurvived()
    {
        using var function = new RunningFunction(TestInvoker.Returning(context => context.AwsRequestId == "large" ? new string('x', 5_000_000) : "small"), pipelines: Pipelines);
        function.Platform.BodyLimit = 100;
        function.Platform.EnqueuePost(StandInAnswer.Status(413, "Payload Too Large", "{}"));
        Assert.True((await function.Platform.InvokeAsync("large", "{}")).IsCut);
        Assert.Equal("\"small\"", (await function.Platform.InvokeAsync("next", "{}")).Text);
    }

    [Fact]
    public async Task Item08_BytesThatNobodyAskedForDoNotReachTheNextExchange()
    {
        using var function = new RunningFunction(TestInvoker.Greeter, pipelines: Pipelines);
        for (var i = 0; i < 5; i++)
        {
            function.Platform.EnqueuePost(new([[.. StandInAnswer.Accepted.Parts[0], .. "HTTP/1.1 500 Left over\r\n\r\n"u8]]));
            var @event = StandInAnswer.Event($"{i}", Payload);
            function.Platform.EnqueueNext(new([[.. @event.Parts[0], .. "HTTP/1.1 500 Left over\r\n\r\n"u8]]));
            Assert.Equal(Answer, (await function.Platform.TakePostAsync()).Text);
        }

        AssertEachAnsweredOnce(function, 5);
        Assert.Empty(function.Log);
    }

    [Fact]
    public async Task Item35_AnAcknowledgementThatTakesItsTimeIsWaitedFor()
    {
        using var function = new RunningFunction(TestInvoker.Greeter, pipelines: Pipelines);
        var silence = new TaskCompletionSource();
        function.Platform.EnqueuePost(StandInAnswer.Accepted with { Awaited = silence.Task });
        function.Platform.Enqueue("1", Payload);
        function.Platform.Enqueue("2", Payload);
        Assert.True(SpinWait.SpinUntil(() => function.Platform.Requests.Any(request => request.Method == "POST"), TimeSpan.FromSeconds(60)));

        // Longer than a connection may be idle without being looked at.
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.Equal(2, function.Platform.Requests.Count);
        silence.SetResult();
        await function.Platform.TakePostAsync();
        await function.Platform.TakePostAsync();
        AssertEachAnsweredOnce(function, 2);
        Assert.Empty(function.Log);
    }

    [Fact]
    public async Task Item10_RandomBytesAreSurvived()
    {
        using var function = new RunningFunction(TestInvoker.Greeter, pipelines: Pipelines);
        var random = new Random(5);
        for (var i = 0; i < 200; i++)
        {
            var junk = new byte[random.Next(1, 300)];
            random.NextBytes(junk);
            function.Platform.EnqueueNext(new StandInAnswer([junk], CloseAfter: true, ResetAfter: i % 2 == 0));
            await AssertServedAsync(function, $"{i}");
        }

        AssertEachAnsweredOnce(function, 200);
    }

    [Fact]
    public async Task Item22_EveryWayAResultCanFailLeavesTheNextEventServed()
    {
        using var function = new RunningFunction(TestInvoker.Returning(context => context.AwsRequestId switch
        {
            "throws" => throw new InvalidOperationException("No."),
            "large" => new string('x', 6_291_556),
            _ => context.AwsRequestId,
        }), pipelines: Pipelines);
        foreach (var id in (string[])["throws", "a", "large", "b", "throws", "large", "c"])
        {
            var post = await function.Platform.InvokeAsync(id, "{}");
            Assert.Equal($"/2018-06-01/runtime/invocation/{id}/{(id.Length > 1 ? "error" : "response")}", post.Path);
        }
    }

    private static async Task AssertServedAsync(RunningFunction function, string id)
    {
        var post = await function.Platform.InvokeAsync(id, Payload);
        Assert.Equal($"/2018-06-01/runtime/invocation/{id}/response", post.Path);
        Assert.Equal(Answer, post.Text);
    }

    private static void AssertEachAnsweredOnce(RunningFunction function, int count)
    {
        var paths = function.Platform.Requests.Where(request => request.Method == "POST").Select(request => request.Path).ToList();
        Assert.Equal(count, paths.Count);
        Assert.Equal(count, paths.Distinct().Count());
    }
}
