using System.Text.Json;
using NativeLambda.RuntimeApi.TestKit;
using Xunit;

namespace NativeLambda.EndToEnd.Tests;

/// <summary>The same function as an assembly under an installed .NET: <c>dotnet Greeter.dll</c>.</summary>
public sealed class ManagedHostingTests(PublishedSamples samples)
{
    private const string Ada = """{"first_name":"Ada","last_name":"Lovelace"}""";
    private const string HelloAda = """{"message":"Hello Ada Lovelace!"}""";

    [Theory]
    [InlineData("Greeter.MyHandler")]
    [InlineData("Greeter::Greeter::MyHandler")]
    [InlineData("Greeter")]
    [InlineData(null)]
    public async Task Is_found_by_each_of_its_names_and_answers(string? handler)
    {
        using var api = new RuntimeApiStandIn();
        using var function = Start(api, handler);
        Assert.Equal(HelloAda, (await api.InvokeAsync("1", Ada)).Text);
    }

    [Fact]
    public async Task A_bad_event_is_reported_and_the_loop_lives_on()
    {
        using var api = new RuntimeApiStandIn();
        using var function = Start(api, "Greeter.MyHandler");
        var bad = await api.InvokeAsync("bad", "{");
        Assert.Equal("/2018-06-01/runtime/invocation/bad/error", bad.Path);
        Assert.Equal("Runtime.UnmarshalError", bad.GetHeader("Lambda-Runtime-Function-Error-Type"));
        Assert.Equal(HelloAda, (await api.InvokeAsync("good", Ada)).Text);
    }

    [Fact]
    public async Task Several_slots_serve_and_a_lost_platform_ends_the_process()
    {
        const int invocations = 500;
        using var api = new RuntimeApiStandIn();
        using var function = FunctionProcess.StartOnPlatform(
            samples.ManagedGreeter, api.Address, "Greeter.MyHandler", "/usr/bin/env", "AWS_LAMBDA_MAX_CONCURRENCY=4", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE=256", "dotnet");
        for (var i = 0; i < invocations; i++)
        {
            api.Enqueue($"{i}", $$"""{"first_name":"Number","last_name":"{{i}}"}""");
        }

        for (var i = 0; i < invocations; i++)
        {
            var post = await api.TakePostAsync();
            Assert.Equal($$"""{"message":"Hello Number {{post.Path.Split('/')[^2]}}!"}""", post.Text);
        }

        api.Dispose();
        Assert.Equal(1, (await function.WaitForExitAsync()).Code);
    }

    [Fact]
    public async Task An_unknown_handler_is_reported()
    {
        using var api = new RuntimeApiStandIn();
        using var function = Start(api, "Greeter.Nobody");
        Assert.Equal("Runtime.HandlerNotFound", (await api.TakePostAsync()).GetHeader("Lambda-Runtime-Function-Error-Type"));
        Assert.Equal(1, (await function.WaitForExitAsync()).Code);
    }

    [Fact]
    public async Task A_person_calls_it_as_the_usage_says()
    {
        var usage = await FunctionProcess.RunByHandAsync("dotnet", [samples.ManagedGreeter]);
        Assert.StartsWith("Usage: dotnet Greeter.dll <handler> <event>", usage.Output, StringComparison.Ordinal);

        var exit = await FunctionProcess.RunByHandAsync("dotnet", [samples.ManagedGreeter, "Greeter.MyHandler", "{"]);
        Assert.Equal(1, exit.Code);
        Assert.Equal("Runtime.UnmarshalError", JsonDocument.Parse(exit.Error).RootElement.GetProperty("errorType").GetString());
    }

    private FunctionProcess Start(RuntimeApiStandIn api, string? handler) =>
        FunctionProcess.StartOnPlatform(samples.ManagedGreeter, api.Address, handler, "dotnet");
}
