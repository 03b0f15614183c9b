using System.Collections.Concurrent;
using NativeLambda.Json;

namespace NativeLambda.Tests.Hosting;

/// <summary>Several events at a time.</summary>
public class SlotTests
{
    /// <summary>Whether an answer and the request for the next event leave together.</summary>
    private protected virtual bool Pipelines => false;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Item43_EachSlotTakesAnEventOnAThreadAndAConnectionOfItsOwn()
    {
        const int slots = 4;
        using var allAtWork = new Barrier(slots);
        var threads = new ConcurrentBag<int>();
        using var function = new RunningFunction(
            TestInvoker.Returning(context =>
            {
                threads.Add(Environment.CurrentManagedThreadId);
                Assert.True(allAtWork.SignalAndWait(Patience));
                return context.AwsRequestId;
            }),
            maxConcurrency: $"{slots}", pipelines: Pipelines);

        var posts = await InvokeAllAsync(function.Platform, slots);
        Assert.Equal(slots, posts.Select(post => post.Connection).Distinct().Count());
        Assert.Equal(slots, threads.Distinct().Count());
        Assert.All(posts, post => Assert.Equal($"/2018-06-01/runtime/invocation/{post.Text.Trim('"')}/response", post.Path));
    }

    [Fact]
    public async Task Item43_EveryAnswerContextAndRecordIsThatOfItsEvent()
    {
        using var function = new RunningFunction(
            new TestInvoker(invocation =>
            {
                var name = invocation.ReadEvent<Person, PersonJson>().Name;
                var context = invocation.Context;
                if (name.EndsWith('7'))
                {
                    Thread.Yield();
                }

                context.Logger.LogInformation(name);
                invocation.WriteResult<string, StringJson>($"{name} {context.AwsRequestId} {context.TenantId} {context.TraceId}");
            }),
            maxConcurrency: "32", pipelines: Pipelines);

        const int count = 100_000;
        for (var i = 0; i < count; i++)
        {
            function.Platform.Enqueue($"{i}", $$"""{"name":"{{i}}"}""", ("Lambda-Runtime-Aws-Tenant-Id", $"{i}"), ("Lambda-Runtime-Trace-Id", $"{i}"));
        }

        var answered = new HashSet<string>();
        for (var i = 0; i < count; i++)
        {
            var post = await function.Platform.TakePostAsync();
            var id = post.Path.Split('/')[^2];
            Assert.Equal($"\"{id} {id} {id} {id}\"", post.Text);
            Assert.True(answered.Add(id));
        }

        var records = function.Log.Split('\n')[..^1];
        Assert.Equal(count, records.Length);
        Assert.All(records, record => Assert.Equal(record.Split('\t')[2], record.Split('\t')[3]));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("many")]
    [InlineData("1.5")]
    [InlineData("99999999999")]
    public async Task Item43_ANumberOfSlotsThatIsNoneEndsTheStart(string maxConcurrency)
    {
        using var function = new RunningFunction(TestInvoker.Greeter, maxConcurrency: maxConcurrency, pipelines: Pipelines);
        var post = await function.Platform.TakePostAsync();
        Assert.Equal(1, function.WaitForExit());
        Assert.Equal("/2018-06-01/runtime/init/error", post.Path);
        Assert.Contains($"AWS_LAMBDA_MAX_CONCURRENCY is '{maxConcurrency}', which is not a number from 1.", post.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    public async Task Item43_OneSlotIsOneConnection(string? maxConcurrency)
    {
        using var function = new RunningFunction(TestInvoker.Greeter, maxConcurrency: maxConcurrency, pipelines: Pipelines);
        await function.Platform.InvokeAsync("1", """{"name":"Ada"}""");
        await function.Platform.InvokeAsync("2", """{"name":"Bob"}""");
        Assert.All(function.Platform.Requests, request => Assert.Equal(1, request.Connection));
    }

    [Fact]
    public async Task Item33_WithSeveralSlotsTheTraceIsInTheContextOnly()
    {
        using var environment = new TemporaryEnvironment(("_X_AMZN_TRACE_ID", "left over"));
        using var function = new RunningFunction(
            TestInvoker.Returning(context => $"{context.TraceId}, {Environment.GetEnvironmentVariable("_X_AMZN_TRACE_ID") ?? "none"}"),
            maxConcurrency: "2", pipelines: Pipelines);
        Assert.Equal("\"Root=1, none\"", (await function.Platform.InvokeAsync("1", "{}", ("Lambda-Runtime-Trace-Id", "Root=1"))).Text);
    }

    [Fact]
    public async Task Item44_WhatOneSlotMeetsDoesNotStopAnother()
    {
        const int slots = 3;
        using var function = new RunningFunction(TestInvoker.Greeter, maxConcurrency: $"{slots}", pipelines: Pipelines);

        // Far more failures than one slot alone survives.
        for (var i = 0; i < slots * 4; i++)
        {
            function.Platform.EnqueueNext(StandInAnswer.Status(500, "Internal Server Error"));
            function.Platform.EnqueueNext(StandInAnswer.Close);
            function.Platform.EnqueuePost(i % 2 == 0 ? StandInAnswer.Status(500, "Internal Server Error") : StandInAnswer.Close);
            var post = await function.Platform.InvokeAsync($"{i}", """{"name":"Ada"}""");
            Assert.Equal("""{"message":"Hello Ada!"}""", post.Text);
        }
    }

    [Fact]
    public async Task Item44_ASlotThatGotNothingForLongGoesOnAsLongAsAnotherMayGetEvents()
    {
        using var isAtWork = new ManualResetEventSlim();
        using var mayEnd = new ManualResetEventSlim();
        using var function = new RunningFunction(
            TestInvoker.Returning(context =>
            {
                if (context.AwsRequestId == "long")
                {
                    isAtWork.Set();
                    Assert.True(mayEnd.Wait(Patience));
                }

                return context.AwsRequestId;
            }),
            maxConcurrency: "2", pipelines: Pipelines);

        function.Platform.Enqueue("long", "{}");
        Assert.True(isAtWork.Wait(Patience, TestContext.Current.CancellationToken));
        for (var i = 0; i < 10; i++)
        {
            function.Platform.EnqueueNext(StandInAnswer.Status(500, "Internal Server Error"));
        }

        Assert.Equal("\"short\"", (await function.Platform.InvokeAsync("short", "{}")).Text);
        Assert.Equal([50, 150, 400, 900, 1500, 1500, 1500, 1500, 1500, 1500], function.Pauses);
        mayEnd.Set();
        Assert.Equal("\"long\"", (await function.Platform.TakePostAsync()).Text);
    }

    [Fact]
    public async Task Item44_WhenThePlatformIsGoneForAllTheFunctionEnds()
    {
        using var function = new RunningFunction(TestInvoker.Greeter, maxConcurrency: "3", pipelines: Pipelines);
        await function.Platform.InvokeAsync("1", """{"name":"Ada"}""");
        function.Platform.Dispose();
        Assert.Equal(1, function.WaitForExit());
    }

    [Theory]
    [InlineData("2", false)]
    [InlineData("1", true)]
    public async Task Item44_AForbiddenStartReportWasMadeByAnotherWorker(string maxConcurrency, bool isLogged)
    {
        using var platform = new RuntimeApiStandIn();
        platform.EnqueuePost(StandInAnswer.Status(403, "Forbidden"));
        using var function = new RunningFunction(new TestTable(TestInvoker.Greeter), "Nobody", platform: platform, maxConcurrency: maxConcurrency, pipelines: Pipelines);
        await platform.TakePostAsync();
        Assert.Equal(1, function.WaitForExit());
        Assert.Equal(isLogged, function.Log.Contains("refused the report", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Item05_AnExceptionThatEndsTheProcessIsTheAnswerToEveryEventInWork()
    {
        const int slots = 2;
        using var platform = new RuntimeApiStandIn();
        Assert.True(RuntimeApiAddress.TryParse(platform.Address, out var address));
        var output = new RecordingStream();
        var log = new LogSink(output);
        var group = new SlotGroup(slots);
        var loops = Enumerable.Range(0, slots)
            .Select(_ => new InvocationLoop(new RuntimeApiClient(address, Connection.Create(address)), group, new FunctionEnvironment(), log, _ => { }))
            .ToArray();
        using var allAtWork = new Barrier(slots + 1);
        using var reported = new Barrier(slots + 1);
        var invoker = TestInvoker.Running(() =>
        {
            Assert.True(allAtWork.SignalAndWait(Patience));
            Assert.True(reported.SignalAndWait(Patience));
        });
        var runs = loops.Select(loop => Task.Factory.StartNew(() => loop.Run(invoker), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToList();

        for (var i = 0; i < slots; i++)
        {
            platform.Enqueue($"{i}", "{}");
        }

        Assert.True(allAtWork.SignalAndWait(Patience, TestContext.Current.CancellationToken));
        new CrashReporter(loops, log, () => new RuntimeApiClient(address, Connection.Create(address))).Report(new InvalidOperationException("On a thread."));
        var posts = new[] { await platform.TakePostAsync(), await platform.TakePostAsync() };
        Assert.Equal(
            ["/2018-06-01/runtime/invocation/0/error", "/2018-06-01/runtime/invocation/1/error"],
            posts.Select(post => post.Path).Order());
        Assert.Equal(slots, output.Text.Split('\n').Count(line => line.StartsWith("FATAL", StringComparison.Ordinal)));

        Assert.True(reported.SignalAndWait(Patience, TestContext.Current.CancellationToken));
        platform.Dispose();
        await Task.WhenAll(runs);
    }

    private static async Task<IReadOnlyList<RecordedRequest>> InvokeAllAsync(RuntimeApiStandIn platform, int count)
    {
        for (var i = 0; i < count; i++)
        {
            platform.Enqueue($"{i}", "{}");
        }

        var posts = new List<RecordedRequest>();
        for (var i = 0; i < count; i++)
        {
            posts.Add(await platform.TakePostAsync());
        }

        return posts;
    }
}
