using System.Text.Json;
using NativeLambda.RuntimeApi.TestKit;
using Xunit;

namespace NativeLambda.EndToEnd.Tests;

/// <summary>The native QueueWorker: an asynchronous handler of single messages, and two handlers in one executable.</summary>
public sealed class QueueWorkerTests(PublishedSamples samples)
{
    private static readonly string EventFile = Repository.Sample("QueueWorker", "events", "Orders.Process.json");
    private static readonly string Batch = File.ReadAllText(EventFile);

    private string Executable => samples.Executable("QueueWorker");

    [Fact]
    public async Task Reports_the_messages_of_a_batch_that_failed()
    {
        using var api = new RuntimeApiStandIn();
        using var function = FunctionProcess.StartOnPlatform(Executable, api.Address, "Orders.Process");

        // The first is an order, the second no JSON, and the handler refuses the third.
        var post = await api.InvokeAsync("id-1", Batch);

        Assert.Equal("/2018-06-01/runtime/invocation/id-1/response", post.Path);
        Assert.Equal(
            """{"batchItemFailures":[{"itemIdentifier":"2e1424d4-f796-459a-8184-9c92662be6da"},{"itemIdentifier":"7f3c1d52-9f6b-4c0e-8f0a-3f8d2a6f1b90"}]}""",
            post.Text);
    }

    [Fact]
    public async Task Holds_a_second_handler_with_a_name_of_its_own()
    {
        using var api = new RuntimeApiStandIn();
        using var function = FunctionProcess.StartOnPlatform(Executable, api.Address, "orders.count");

        Assert.Equal("3", (await api.InvokeAsync("id-1", Batch)).Text);
    }

    [Fact]
    public async Task With_two_handlers_no_name_means_neither()
    {
        using var api = new RuntimeApiStandIn();
        using var function = FunctionProcess.StartOnPlatform(Executable, api.Address, "bootstrap");

        Assert.Equal("/2018-06-01/runtime/init/error", (await api.TakePostAsync()).Path);
        Assert.Equal(1, (await function.WaitForExitAsync()).Code);
    }

    [Fact]
    public async Task An_exception_of_the_handler_is_reported_with_its_type_and_the_loop_lives_on()
    {
        using var api = new RuntimeApiStandIn();
        using var function = FunctionProcess.StartOnPlatform(Executable, api.Address, "orders.count");

        // The handler's own code meets a null that the event does not declare.
        var post = await api.InvokeAsync("bad", """{"Records":null}""");
        var error = JsonDocument.Parse(post.Body).RootElement;

        Assert.Equal("/2018-06-01/runtime/invocation/bad/error", post.Path);
        Assert.Equal("NullReferenceException", error.GetProperty("errorType").GetString());
        Assert.Contains(error.GetProperty("stackTrace").EnumerateArray(), frame => frame.GetString()!.Contains("Count", StringComparison.Ordinal));
        Assert.Equal("application/vnd.aws.lambda.error+json", post.GetHeader("Content-Type"));
        Assert.Equal("3", (await api.InvokeAsync("good", Batch)).Text);
    }

    [Fact]
    public async Task A_person_calls_it_with_the_event_file() =>
        Assert.Equal(new Exit(0, "3\n", ""), await FunctionProcess.RunByHandAsync(Executable, ["orders.count", "@" + EventFile]));
}
