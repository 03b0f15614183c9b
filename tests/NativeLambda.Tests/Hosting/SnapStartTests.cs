namespace NativeLambda.Tests.Hosting;

/// <summary>What happens around a snapshot.</summary>
public sealed class SnapStartTests : IDisposable
{
    public void Dispose() => RegisteredSnapshotHooks.Clear();

    [Fact]
    public async Task Item41_HooksRunAroundTheSnapshotAndThenTheEventsCome()
    {
        var order = new List<string>();
        SnapshotRestore.RegisterBeforeSnapshot(Add("before 1"));
        SnapshotRestore.RegisterBeforeSnapshot(async () =>
        {
            await Task.Yield();
            order.Add("before 2");
        });
        SnapshotRestore.RegisterAfterRestore(Add("after 1"));
        SnapshotRestore.RegisterAfterRestore(Add("after 2"));

        using var function = Start(TestInvoker.Running(() => order.Add("handler")));
        Assert.True(SpinWait.SpinUntil(() => function.Platform.Requests.Count == 1, TimeSpan.FromSeconds(60)));
        Assert.Equal("GET /2018-06-01/runtime/restore/next HTTP/1.1", function.Platform.Requests[0].RequestLine);
        Assert.Equal(["before 2", "before 1"], order);

        function.Platform.EnqueueNext(StandInAnswer.Status(200, "OK"));
        await function.Platform.InvokeAsync("1", "{}");
        Assert.Equal(["before 2", "before 1", "after 1", "after 2", "handler"], order);

        Func<ValueTask> Add(string name) => () =>
        {
            order.Add(name);
            return default;
        };
    }

    [Fact]
    public async Task Item41_WithoutHooksTheSnapshotIsTakenToo()
    {
        using var function = Start(TestInvoker.Running(() => { }));
        function.Platform.EnqueueNext(StandInAnswer.Status(200, "OK"));
        await function.Platform.InvokeAsync("1", "{}");

        Assert.Equal(
            ["/2018-06-01/runtime/restore/next", "/2018-06-01/runtime/invocation/next"],
            function.Platform.Requests.Where(request => request.Method == "GET").Select(request => request.Path).Take(2));
    }

    [Fact]
    public async Task Item41_TheConnectionThatTheSnapshotBreaksIsOpenedAgain()
    {
        var restored = 0;
        SnapshotRestore.RegisterAfterRestore(() =>
        {
            restored++;
            return default;
        });
        using var function = Start(TestInvoker.Running(() => { }));
        function.Platform.EnqueueNext(StandInAnswer.Close);
        function.Platform.EnqueueNext(StandInAnswer.Status(200, "OK"));
        await function.Platform.InvokeAsync("1", "{}");

        Assert.Equal(1, restored);
        Assert.Equal([50], function.Pauses);
    }

    [Fact]
    public void Item41_WhenThePlatformDoesNotRestoreTheFunctionEnds()
    {
        using var function = Start(TestInvoker.Running(() => { }));
        for (var i = 0; i < 6; i++)
        {
            function.Platform.EnqueueNext(StandInAnswer.Status(500, "Internal Server Error", "no snapshot"));
        }

        Assert.Equal(1, function.WaitForExit());
        Assert.Contains("500 no snapshot", function.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item41_OnlySnapStartMakesASnapshot()
    {
        SnapshotRestore.RegisterBeforeSnapshot(() => throw new InvalidOperationException("never"));
        using var function = new RunningFunction(new TestTable(TestInvoker.Running(() => { })), initializationType: "on-demand");
        await function.Platform.InvokeAsync("1", "{}");
    }

    [Fact]
    public async Task Item42_AHookBeforeThatFailsIsReportedAndEndsTheStart()
    {
        SnapshotRestore.RegisterBeforeSnapshot(() => throw new TimeoutException("no cache"));
        using var function = Start(TestInvoker.Running(() => { }));
        var post = await function.Platform.TakePostAsync();

        Assert.Equal("/2018-06-01/runtime/init/error", post.Path);
        Assert.Equal("Runtime.BeforeSnapshotError", post.GetHeader("Lambda-Runtime-Function-Error-Type"));
        Assert.Contains("no cache", post.Text, StringComparison.Ordinal);
        Assert.Equal(64, function.WaitForExit());
        Assert.Single(function.Platform.Requests);
    }

    [Fact]
    public async Task Item42_AHookAfterThatFailsIsReportedAndEndsTheFunction()
    {
        SnapshotRestore.RegisterAfterRestore(async () =>
        {
            await Task.Yield();
            throw new TimeoutException("no clock");
        });
        using var function = Start(TestInvoker.Running(() => { }));
        function.Platform.EnqueueNext(StandInAnswer.Status(200, "OK"));
        var post = await function.Platform.TakePostAsync();

        Assert.Equal("/2018-06-01/runtime/restore/error", post.Path);
        Assert.Equal("Runtime.AfterRestoreError", post.GetHeader("Lambda-Runtime-Function-Error-Type"));
        Assert.Contains("no clock", post.Text, StringComparison.Ordinal);
        Assert.Equal(65, function.WaitForExit());
    }

    private static RunningFunction Start(LambdaInvoker only) => new(new TestTable(only), initializationType: "snap-start");
}
