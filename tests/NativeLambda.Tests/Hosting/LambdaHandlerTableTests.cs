using System.Text;
using System.Text.Json;

namespace NativeLambda.Tests.Hosting;

public sealed class LambdaHandlerTableTests
{
    [Fact]
    public async Task AHandlerIsCalledAsThePlatformWould() =>
        Assert.Equal("""{"message":"Hello Ada!"}""", await InvokeAsync(new TestTable(TestInvoker.Greeter), """{"name":"Ada"}"""));

    [Fact]
    public async Task TheContextIsTheGivenOneOrAMadeUpOne()
    {
        var table = new TestTable(TestInvoker.Returning(context => context.FunctionName));
        Assert.Equal("\"mine\"", await InvokeAsync(table, "", new LambdaContext { FunctionName = "mine" }));
        Assert.Equal("\"function\"", await InvokeAsync(table, ""));
    }

    [Fact]
    public async Task WhatIsThrownComesOutAsItIs()
    {
        var handler = new TestTable(TestInvoker.Running(() => throw new KeyNotFoundException("Mine.")));
        Assert.Equal("Mine.", (await Assert.ThrowsAsync<KeyNotFoundException>(() => handler.InvokeAsync("Greeter.MyHandler", "{}"))).Message);

        var badEvent = new TestTable(TestInvoker.Greeter);
        await Assert.ThrowsAnyAsync<JsonException>(() => badEvent.InvokeAsync("Greeter.MyHandler", "{"u8.ToArray()));
    }

    [Fact]
    public async Task AnUnknownNameIsExplained()
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => new TestTable(TestInvoker.Greeter).InvokeAsync("Greeter.Handler", "{}"));
        Assert.StartsWith("No handler is named 'Greeter.Handler'. Did you mean 'Greeter.MyHandler'?", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AHandlerIsInitializedOnceHoweverOftenItIsCalledAtTheSameTime()
    {
        var initialized = 0;
        var table = new TestTable(new TestInvoker(invocation => invocation.WriteNoResult(), () => Interlocked.Increment(ref initialized)));
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => table.InvokeAsync("Greeter.MyHandler", "{}")));
        Assert.Equal(1, initialized);
    }

    [Fact]
    public async Task AFailedInitializationIsTriedAgain()
    {
        var attempts = 0;
        var table = new TestTable(new TestInvoker(invocation => invocation.WriteNoResult(), () =>
        {
            if (attempts++ == 0)
            {
                throw new InvalidOperationException("Not yet.");
            }
        }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => table.InvokeAsync("Greeter.MyHandler", "{}"));
        Assert.Equal("null", await InvokeAsync(table, ""));
    }

    [Fact]
    public async Task AnAsynchronousHandlerDoesNotBlockTheThreadItGoesOnWith()
    {
        // Under a context with one thread, waiting for the handler on that thread would never end.
        var table = new TestTable(new TestInvoker(invocation =>
        {
            HandlerTask.Wait(YieldAsync());
            invocation.WriteNoResult();
        }));
        using var context = new OneThread();
        Assert.Equal("null", await context.RunAsync(() => InvokeAsync(table, "")));

        static async Task YieldAsync() => await Task.Delay(1);
    }

    private static async Task<string> InvokeAsync(TestTable table, string json, LambdaContext? context = null) =>
        Encoding.UTF8.GetString(await table.InvokeAsync("Greeter.MyHandler", Encoding.UTF8.GetBytes(json), context));

    /// <summary>A synchronization context that runs everything on one thread, as test frameworks and user interfaces have them.</summary>
    private sealed class OneThread : SynchronizationContext, IDisposable
    {
        private readonly System.Collections.Concurrent.BlockingCollection<(SendOrPostCallback Callback, object? State)> _work = [];

        internal OneThread() => new Thread(Work) { IsBackground = true }.Start();

        public void Dispose() => _work.CompleteAdding();

        public override void Post(SendOrPostCallback d, object? state) => _work.Add((d, state));

        internal Task<T> RunAsync<T>(Func<Task<T>> action)
        {
            var result = new TaskCompletionSource<T>();
            Post(async _ => result.SetResult(await action()), null);
            return result.Task.WaitAsync(TimeSpan.FromSeconds(60));
        }

        private void Work()
        {
            SetSynchronizationContext(this);
            foreach (var (callback, state) in _work.GetConsumingEnumerable())
            {
                callback(state);
            }
        }
    }
}
