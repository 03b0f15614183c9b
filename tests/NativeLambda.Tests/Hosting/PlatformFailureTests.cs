namespace NativeLambda.Tests.Hosting;

/// <summary>What happens when it is the platform that fails.</summary>
public class PlatformFailureTests
{
    /// <summary>Whether an answer and the request for the next event leave together.</summary>
    private protected virtual bool Pipelines => false;

    [Theory]
    [InlineData(ConnectionKind.Native)]
    [InlineData(ConnectionKind.Portable)]
    public async Task Item10_AfterFiveFurtherAttemptsTheFunctionEnds(ConnectionKind connection)
    {
        using var function = new RunningFunction(TestInvoker.Greeter, connection, pipelines: Pipelines);
        await function.Platform.InvokeAsync("1", """{"name":"Ada"}""");
        for (var i = 0; i < 6; i++)
        {
            function.Platform.EnqueueNext(StandInAnswer.Status(500, "Internal Server Error", "{\"no\":1}"));
        }

        Assert.Equal(1, function.WaitForExit());
        Assert.Equal([50, 150, 400, 900, 1500], function.Pauses);
        Assert.Contains("FATAL", function.Log, StringComparison.Ordinal);
        Assert.Contains("The Runtime API answered 500 {\"no\":1} when asked for the next event", function.Log, StringComparison.Ordinal);

        // Each attempt after a failure comes on a connection of its own.
        Assert.Equal([1, 1, 1, 2, 3, 4, 5, 6], function.Platform.Requests.Select(request => request.Connection));
    }

    [Theory]
    [InlineData(ConnectionKind.Native)]
    [InlineData(ConnectionKind.Portable)]
    public async Task Item10_EveryFailureOfNextIsSurvived(ConnectionKind connection)
    {
        using var function = new RunningFunction(TestInvoker.Greeter, connection, pipelines: Pipelines);
        StandInAnswer[] failures =
        [
            StandInAnswer.Close,
            StandInAnswer.Status(403, "Forbidden"),
            StandInAnswer.Raw("garbage\r\n\r\n"),
            StandInAnswer.Raw("HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: x\r\nContent-Length: 100\r\n\r\nshort") with { CloseAfter = true },
            StandInAnswer.Raw("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"),
            StandInAnswer.Event("", """{"name":"Nobody"}"""),
        ];
        for (var i = 0; i < failures.Length; i++)
        {
            function.Platform.EnqueueNext(failures[i]);
            var post = await function.Platform.InvokeAsync($"{i}", """{"name":"Ada"}""");
            Assert.Equal($"/2018-06-01/runtime/invocation/{i}/response", post.Path);
        }

        // An event that came makes the failures before it forgotten.
        Assert.All(function.Pauses, pause => Assert.Equal(50, pause));
        Assert.Equal(failures.Length, function.Pauses.Count);
    }

    [Fact]
    public async Task Item10_AConnectionThatThePlatformClosedWhileIdleCostsNothing()
    {
        using var function = new RunningFunction(TestInvoker.Greeter, pipelines: Pipelines);
        function.Platform.EnqueuePost(StandInAnswer.Accepted with { CloseAfter = true });
        await function.Platform.InvokeAsync("1", """{"name":"Ada"}""");
        Assert.Equal("""{"message":"Hello Bob!"}""", (await function.Platform.InvokeAsync("2", """{"name":"Bob"}""")).Text);
    }

    [Theory]
    [InlineData(ConnectionKind.Native)]
    [InlineData(ConnectionKind.Portable)]
    public async Task Item11_AnEventThatIsGivenAgainIsNotHandledTwiceAndItsAnswerIsSentAgain(ConnectionKind connection)
    {
        var calls = 0;
        using var function = new RunningFunction(TestInvoker.Returning(_ => $"call {++calls}"), connection, pipelines: Pipelines);
        function.Platform.EnqueuePost(StandInAnswer.Close);
        var lost = await function.Platform.InvokeAsync("1", "{}");
        var again = await function.Platform.InvokeAsync("1", "{}");
        var next = await function.Platform.InvokeAsync("2", "{}");

        Assert.Equal("\"call 1\"", lost.Text);
        Assert.Equal(lost.Head, again.Head);
        Assert.Equal(lost.Text, again.Text);
        Assert.Equal("\"call 2\"", next.Text);
        Assert.Equal("/2018-06-01/runtime/invocation/2/response", next.Path);
        Assert.Contains("The answer may be lost", function.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item11_AnEventThatIsGivenForEverEndsTheFunction()
    {
        var calls = 0;
        using var function = new RunningFunction(TestInvoker.Running(() => calls++), pipelines: Pipelines);
        for (var i = 0; i < 7; i++)
        {
            await function.Platform.InvokeAsync("1", "{}");
        }

        Assert.Equal(1, function.WaitForExit());
        Assert.Equal(1, calls);
    }

    [Theory]
    [InlineData(400, "Bad Request")]
    [InlineData(403, "Forbidden")]
    [InlineData(413, "Payload Too Large")]
    [InlineData(500, "Internal Server Error")]
    public async Task Item35_ARefusedAnswerIsLoggedAndTheNextEventServed(int status, string reason)
    {
        using var function = new RunningFunction(TestInvoker.Greeter, pipelines: Pipelines);
        function.Platform.EnqueuePost(StandInAnswer.Status(status, reason, """{"errorType":"Refused"}"""));
        await function.Platform.InvokeAsync("first", """{"name":"Ada"}""");
        Assert.Equal("""{"message":"Hello Bob!"}""", (await function.Platform.InvokeAsync("second", """{"name":"Bob"}""")).Text);
        Assert.Contains($"\tfirst\tThe Runtime API refused the answer: {status} {{\"errorType\":\"Refused\"}}\n", function.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item36_AnAnswerThatCameTooLateIsLoggedAndDropped()
    {
        using var function = new RunningFunction(TestInvoker.Greeter, pipelines: Pipelines);
        function.Platform.EnqueuePost(StandInAnswer.Status(410, "Gone", """{"errorType":"InvocationTimeout"}"""));
        await function.Platform.InvokeAsync("late", """{"name":"Ada"}""");
        await function.Platform.InvokeAsync("next", """{"name":"Bob"}""");

        Assert.Contains("\tlate\tThe Runtime API refused the answer: 410 {\"errorType\":\"InvocationTimeout\"}\n", function.Log, StringComparison.Ordinal);
        Assert.Single(function.Platform.Requests, request => request.Path.Contains("/late/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ConnectionKind.Native)]
    [InlineData(ConnectionKind.Portable)]
    public async Task Item35_AnAnswerWhoseConnectionBreaksIsSentOnceAndTheNextEventServed(ConnectionKind connection)
    {
        using var function = new RunningFunction(TestInvoker.Greeter, connection, pipelines: Pipelines);
        function.Platform.EnqueuePost(StandInAnswer.Close);
        await function.Platform.InvokeAsync("1", """{"name":"Ada"}""");
        var second = await function.Platform.InvokeAsync("2", """{"name":"Bob"}""");
        Assert.Equal("/2018-06-01/runtime/invocation/2/response", second.Path);
        Assert.Single(function.Platform.Requests, request => request.Path.EndsWith("/1/response", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Item35_ARefusedErrorReportIsSurvivedToo()
    {
        using var function = new RunningFunction(TestInvoker.Greeter, pipelines: Pipelines);
        function.Platform.EnqueuePost(StandInAnswer.Status(500, "Internal Server Error"));
        await function.Platform.InvokeAsync("1", "{");
        Assert.Equal("""{"message":"Hello Bob!"}""", (await function.Platform.InvokeAsync("2", """{"name":"Bob"}""")).Text);
    }

    [Fact]
    public async Task Item05_AnExceptionOfAnotherThreadIsTheAnswerToTheCurrentEvent()
    {
        using var platform = new RuntimeApiStandIn();
        Assert.True(RuntimeApiAddress.TryParse(platform.Address, out var address));
        using var client = new RuntimeApiClient(address, Connection.Create(address));
        var log = new LogSink(new RecordingStream());
        var loop = new InvocationLoop(client, new SlotGroup(1), new FunctionEnvironment(), log, _ => { });
        var reporter = new CrashReporter([loop], log, () => new RuntimeApiClient(address, Connection.Create(address)));

        // The runtime calls this on the thread that threw, and ends the process when it returns.
        var invoker = TestInvoker.Running(() =>
        {
            for (var i = 0; i < 2; i++)
            {
                reporter.Report(new InvalidOperationException("On a thread."));
            }
        });
        reporter.Report(new InsufficientMemoryException());
        var run = Task.Factory.StartNew(() => loop.Run(invoker), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        var report = await platform.InvokeAsync("1", "{}");
        Assert.Equal("/2018-06-01/runtime/invocation/1/error", report.Path);
        Assert.Equal(2, report.Connection);
        Assert.StartsWith("""{"errorMessage":"On a thread.","errorType":"InvalidOperationException",""", report.Text, StringComparison.Ordinal);
        Assert.Equal("/2018-06-01/runtime/invocation/1/response", (await platform.TakePostAsync()).Path);

        platform.Dispose();
        await run;
    }

    [Fact]
    public void Item28_OutOfMemoryIsNotAnAnswer()
    {
        using var platform = new RuntimeApiStandIn();
        platform.Enqueue("1", "{}");
        var host = new PlatformHost(Connection.Create, new LogSink(new RecordingStream()), _ => { });
        var table = new TestTable(TestInvoker.Running(() => GC.KeepAlive(new long[int.MaxValue])));
        Assert.Throws<OutOfMemoryException>(() => host.Run(table, new PlatformSettings { RuntimeApi = platform.Address, HandlerName = "Greeter.MyHandler" }, new FunctionEnvironment()));
        Assert.DoesNotContain(platform.Requests, request => request.Method == "POST");
    }
}
