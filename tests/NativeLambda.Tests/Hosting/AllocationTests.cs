using System.Globalization;

namespace NativeLambda.Tests.Hosting;

/// <summary>What a warm invocation allocates: what the handler is given and what it makes, and nothing of the run time's own.</summary>
public sealed class AllocationTests
{
    private const int WarmUp = 50;
    private const int Invocations = 101;

    [Fact]
    public async Task Item49_AWarmInvocationAllocatesTheEventAndTheResult()
    {
        var expected = AllocatedBy(() =>
        {
            GC.KeepAlive(new Person(new string('A', "Ada".Length)));
            GC.KeepAlive(new Greeting(new string('H', "Hello Ada!".Length)));
        });
        Assert.Equal(expected, await AllocatedByAnInvocationAsync(TestInvoker.Greeter.Invoke));
    }

    [Fact]
    public async Task Item49_TheContextIsOneObjectBesideTheRequestId()
    {
        var length = RequestId(0).Length;
        var expected = AllocatedBy(() =>
        {
            GC.KeepAlive(new LambdaContext());
            GC.KeepAlive(new string('0', length));
        });
        Assert.Equal(expected, await AllocatedByAnInvocationAsync(invocation =>
        {
            GC.KeepAlive(invocation.Context);
            invocation.WriteNoResult();
        }));
    }

    [Fact]
    public async Task Item49_WithoutEventResultAndContextNothingIsAllocated() =>
        Assert.Equal(0, await AllocatedByAnInvocationAsync(invocation => invocation.WriteNoResult()));

    private static long AllocatedBy(Action action)
    {
        action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <returns>The median of the bytes that are allocated from one call of a handler to the next.</returns>
    private static async Task<long> AllocatedByAnInvocationAsync(Action<Invocation> invoke)
    {
        var allocated = new long[WarmUp + Invocations + 1];
        var calls = 0;
        using var function = new RunningFunction(new TestInvoker(invocation =>
        {
            allocated[calls++] = GC.GetAllocatedBytesForCurrentThread();
            invoke(invocation);
        }));
        for (var i = 0; i < allocated.Length; i++)
        {
            await function.Platform.InvokeAsync(RequestId(i), """{"name":"Ada"}""", ("Lambda-Runtime-Trace-Id", "Root=1-5bef4de7"));
        }

        return allocated.Skip(WarmUp).Zip(allocated.Skip(WarmUp + 1), (before, after) => after - before).Order().ElementAt(Invocations / 2);
    }

    private static string RequestId(int number) => string.Create(CultureInfo.InvariantCulture, $"8476a536-e9f4-11e8-9739-{number:000000000000}");
}
