using System.Globalization;
using NativeLambda.RuntimeApi.TestKit;
using Xunit;

namespace NativeLambda.EndToEnd.Tests;

/// <summary>The heap of a native function, which follows the memory that the function has.</summary>
public sealed class MemoryTests(PublishedSamples samples)
{
    private string Executable => samples.Executable("NativeLambda.EndToEnd.Function");

    [Theory]
    [InlineData("128", 128L * 1024 * 1024 * 90 / 100)]
    [InlineData("1024", 1024L * 1024 * 1024 * 90 / 100)]
    public async Task The_heap_follows_the_memory_of_the_function(string memory, long limit)
    {
        using var api = new RuntimeApiStandIn();
        using var function = Start(api, "Memory.Limit", $"AWS_LAMBDA_FUNCTION_MEMORY_SIZE={memory}");
        Assert.Equal(limit, long.Parse((await api.InvokeAsync("1", "{}")).Text, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_limit_that_the_function_sets_itself_is_kept()
    {
        using var api = new RuntimeApiStandIn();
        using var function = Start(api, "Memory.Limit", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE=128", "DOTNET_GCHeapHardLimit=5000000");
        Assert.Equal("83886080", (await api.InvokeAsync("1", "{}")).Text);
    }

    /// <summary>A large object is given back by a full collection alone, so the text of a common event must not be one.</summary>
    [Theory]
    [InlineData("100000", "0")]
    [InlineData("1000000", "0")]
    [InlineData("1100000", "2")]
    public async Task An_object_is_a_large_one_from_a_mebibyte_on(string bytes, string generation)
    {
        using var api = new RuntimeApiStandIn();
        using var function = Start(api, "Memory.Generation");
        Assert.Equal(generation, (await api.InvokeAsync("1", bytes)).Text);
    }

    [Fact]
    public async Task Garbage_is_collected_long_before_the_limit()
    {
        const int halfOfTheMemory = 64 * 1024;
        using var api = new RuntimeApiStandIn();
        using var function = Start(api, "Memory.MakeGarbage", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE=128");
        Assert.Equal("1000", (await api.InvokeAsync("1", "1000")).Text);
        Assert.InRange(function.ResidentMemory, 0, halfOfTheMemory);
    }

    [Fact]
    public async Task Item28_What_needs_more_than_the_limit_ends_with_an_exception_that_says_so()
    {
        using var api = new RuntimeApiStandIn();
        using var function = Start(api, "Memory.Exhaust", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE=128");
        api.Enqueue("1", "{}");
        var exit = await function.WaitForExitAsync();
        Assert.NotEqual(0, exit.Code);
        Assert.Contains("OutOfMemory", exit.Error + exit.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(api.Requests, request => request.Method == "POST");
    }

    /// <summary>These handlers have neither an event nor a result that is an object: what is left is the run time's own.</summary>
    [Fact]
    public async Task Item49_The_run_time_allocates_nothing_for_an_invocation_but_the_context()
    {
        Assert.Equal(0, await AllocatedByAnInvocationAsync("Memory.Allocated"));
        using var api = new RuntimeApiStandIn();
        using var function = Start(api, "Memory.ContextSize");
        var contextSize = long.Parse((await api.InvokeAsync(RequestId(0), "{}")).Text, CultureInfo.InvariantCulture);
        Assert.Equal(contextSize, await AllocatedByAnInvocationAsync("Memory.AllocatedWithContext"));
    }

    /// <returns>The bytes that each of many warm invocations allocates, where all of them allocate the same.</returns>
    private async Task<long> AllocatedByAnInvocationAsync(string handler)
    {
        const int warmUp = 10, invocations = 100;
        using var api = new RuntimeApiStandIn();
        using var function = Start(api, handler);
        var bytes = new HashSet<long>();
        for (var i = 0; i < warmUp + invocations; i++)
        {
            var post = await api.InvokeAsync(RequestId(i), "{}", ("Lambda-Runtime-Trace-Id", "Root=1-5bef4de7"));
            if (i >= warmUp)
            {
                bytes.Add(long.Parse(post.Text, CultureInfo.InvariantCulture));
            }
        }

        return Assert.Single(bytes);
    }

    private static string RequestId(int number) => string.Create(CultureInfo.InvariantCulture, $"8476a536-e9f4-11e8-9739-{number:000000000000}");

    private FunctionProcess Start(RuntimeApiStandIn api, string handler, params IEnumerable<string> variables) =>
        FunctionProcess.StartOnPlatform(Executable, api.Address, handler, ["/usr/bin/env", .. variables]);
}
