using System.Text;

namespace NativeLambda.Tests.Hosting;

/// <summary>What servers do on the wire as they please, and the function does not care.</summary>
public class WireTests
{
    /// <summary>Whether an answer and the request for the next event leave together.</summary>
    private protected virtual bool Pipelines => false;

    private static readonly TestInvoker Echo = new(invocation => invocation.WriteResultStream(invocation.ReadEventStream()));

    private static readonly TestInvoker Headers =
        TestInvoker.Returning(context => $"{context.AwsRequestId} {context.TraceId} {context.TenantId} {context.InvokedFunctionArn} {context.RemainingTime > TimeSpan.Zero}");

    [Theory]
    [InlineData(ConnectionKind.Native)]
    [InlineData(ConnectionKind.Portable)]
    public async Task Item08_OnTheWireAnEventMayBeSplitAnywhere(ConnectionKind connection)
    {
        using var function = new RunningFunction(Echo, connection, pipelines: Pipelines);
        var length = StandInAnswer.Event("000", "payload").Length;
        for (var at = 1; at < length; at++)
        {
            await AssertEchoAsync(function, StandInAnswer.Event($"{at:000}", "payload").SplitAt(at), "payload");
        }

        await AssertEchoAsync(function, StandInAnswer.Event("000", "payload").InPartsOf(1), "payload");
        Assert.All(function.Platform.Requests, request => Assert.Equal(1, request.Connection));
    }

    [Fact]
    public async Task Item08_OnTheWireAnAcknowledgementMayBeSplitAnywhere()
    {
        using var function = new RunningFunction(Echo, pipelines: Pipelines);
        for (var at = 1; at < StandInAnswer.Accepted.Length; at++)
        {
            function.Platform.EnqueuePost(StandInAnswer.Accepted.SplitAt(at));
            await AssertEchoAsync(function, StandInAnswer.Event($"{at}", "payload"), "payload");
        }

        Assert.Empty(function.Log);
        Assert.All(function.Platform.Requests, request => Assert.Equal(1, request.Connection));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(";a=b;c=\"d\"", "")]
    [InlineData(" ", "Digest: 1\r\nLambda-Runtime-Aws-Request-Id: another\r\n")]
    public async Task Item08_OnTheWireAnEventMayComeInChunksOfAnyLength(string extension, string trailers)
    {
        var payload = "\"payload\""u8.ToArray();
        using var function = new RunningFunction(Echo, pipelines: Pipelines);

        // Each bit says whether a chunk ends behind that byte.
        for (var ends = 0; ends < 1 << (payload.Length - 1); ends++)
        {
            var chunks = new List<byte[]>();
            var start = 0;
            for (var i = 0; i < payload.Length; i++)
            {
                if (i == payload.Length - 1 || (ends >> i & 1) == 1)
                {
                    chunks.Add(payload[start..(i + 1)]);
                    start = i + 1;
                }
            }

            await AssertEchoAsync(function, StandInAnswer.ChunkedEvent($"{ends}", chunks, extension, trailers), "\"payload\"");
        }

        await AssertEchoAsync(function, StandInAnswer.ChunkedEvent("bytes", [payload], extension, trailers).InPartsOf(1), "\"payload\"");
        Assert.All(function.Platform.Requests, request => Assert.Equal(1, request.Connection));
    }

    [Fact]
    public async Task Item08_OnTheWireHeadersMayStandInAnyOrderAndCase()
    {
        using var function = new RunningFunction(Headers, pipelines: Pipelines);
        (string Name, string Value)[] headers =
        [
            ("Lambda-Runtime-Aws-Request-Id", ""),
            ("Lambda-Runtime-Trace-Id", "Root=1"),
            ("Lambda-Runtime-Aws-Tenant-Id", "tenant"),
            ("Lambda-Runtime-Invoked-Function-Arn", "arn"),
            ("Lambda-Runtime-Deadline-Ms", "9999999999999"),
            ("Content-Length", "2"),
        ];
        Func<string, string>[] cases = [name => name, name => name.ToUpperInvariant(), name => name.ToLowerInvariant(), name => string.Concat(name.Select((c, i) => i % 2 == 0 ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c)))];
        var number = 0;
        foreach (var order in Permutations([0, 1, 2, 3, 4, 5]))
        {
            var id = $"{number}";
            var toCase = cases[number++ % cases.Length];
            var lines = order.Select(i => $"{toCase(headers[i].Name)}: {(i == 0 ? id : headers[i].Value)}\r\n");
            function.Platform.EnqueueNext(StandInAnswer.Raw($"HTTP/1.1 200 OK\r\n{string.Concat(lines)}\r\n{{}}"));
            Assert.Equal($"\"{id} Root=1 tenant arn True\"", (await function.Platform.TakePostAsync()).Text);
        }
    }

    [Theory]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\n")]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n")]
    public async Task Item08_OnTheWireAnInterimAnswerMayComeFirst(string interim)
    {
        using var function = new RunningFunction(Echo, pipelines: Pipelines);
        for (var i = 0; i < 5; i++)
        {
            function.Platform.EnqueuePost(After(interim, StandInAnswer.Accepted));
            await AssertEchoAsync(function, After(interim, StandInAnswer.Event($"{i}", "payload")).InPartsOf(7), "payload");
        }

        Assert.Empty(function.Log);
        Assert.All(function.Platform.Requests, request => Assert.Equal(1, request.Connection));

        static StandInAnswer After(string interim, StandInAnswer answer) => new([[.. Encoding.ASCII.GetBytes(interim), .. answer.Parts[0]]]);
    }

    [Fact]
    public async Task Item08_OnTheWireAnAnswerMayEndItsConnection()
    {
        using var function = new RunningFunction(Echo, pipelines: Pipelines);
        for (var i = 0; i < 5; i++)
        {
            function.Platform.EnqueuePost(StandInAnswer.Raw("HTTP/1.1 202 Accepted\r\nConnection: close\r\nContent-Length: 0\r\n\r\n") with { CloseAfter = true });
            await AssertEchoAsync(function, StandInAnswer.Event($"{i}", "payload", ("Connection", "close")) with { CloseAfter = true }, "payload");
        }

        // Every request came on a connection of its own, and none of them twice.
        Assert.Empty(function.Log);
        var requests = function.Platform.Requests;
        Assert.Equal(requests.Select((_, i) => i + 1), requests.Select(request => request.Connection));
    }

    private static async Task AssertEchoAsync(RunningFunction function, StandInAnswer @event, string payload)
    {
        function.Platform.EnqueueNext(@event);
        var post = await function.Platform.TakePostAsync();
        Assert.EndsWith("/response", post.Path, StringComparison.Ordinal);
        Assert.Equal(payload, post.Text);
    }

    private static IEnumerable<int[]> Permutations(int[] items) => items.Length <= 1
        ? [items]
        : items.SelectMany(first => Permutations([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));
}
