using Xunit;

namespace NativeLambda.Testing.Tests;

/// <summary>A function in the test's own process, through the whole of the host.</summary>
public sealed class LambdaFunctionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Events_are_answered_one_after_the_other()
    {
        await using var function = LambdaFunction.Start(LambdaHandlers.Table, "Handlers.Shout");

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => function.InvokeAsync($"\"tea {i}\"", cancellationToken: Stop)));

        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"\"TEA {i}\""), results.Select(result => result.Text));
        Assert.All(results, result => Assert.False(result.IsError));
        Assert.All(results, result => Assert.Equal("application/json", result.ContentType));
    }

    [Fact]
    public async Task The_context_has_what_the_test_says()
    {
        await using var function = LambdaFunction.Start(LambdaHandlers.Table, "Handlers.Tell");

        var result = await function.InvokeAsync(
            "null",
            new LambdaInvocation
            {
                RequestId = "id-1",
                InvokedFunctionArn = "arn:1",
                TraceId = "Root=1",
                TenantId = "tenant",
                CognitoIdentityJson = """{"cognitoIdentityId":"someone"}""",
                ClientContextJson = """{"custom":{"key":"värde"}}""",
                Timeout = TimeSpan.FromMinutes(2),
            },
            Stop);

        Assert.Equal(
            """{"Id":"id-1","Arn":"arn:1","Trace":"Root=1","Tenant":"tenant","Identity":"someone","Custom":"v\u00E4rde","HasTime":true}""",
            result.Text);
    }

    [Fact]
    public async Task An_exception_is_a_result_and_the_next_event_is_answered()
    {
        await using var function = LambdaFunction.Start(LambdaHandlers.Table, "Handlers.Fail");
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var result = await function.InvokeAsync("null", cancellationToken: Stop);
            Assert.True(result.IsError);
            Assert.Equal("InvalidOperationException", result.ErrorType);
            Assert.Equal("no luck", result.ErrorMessage);
        }
    }

    [Fact]
    public async Task A_streamed_answer_is_put_together()
    {
        await using var function = LambdaFunction.Start(LambdaHandlers.Table, "Handlers.Stream");

        var whole = await function.InvokeAsync("5", cancellationToken: Stop);
        var broken = await function.InvokeAsync("6", cancellationToken: Stop);

        Assert.Equal("01234", whole.Text);
        Assert.True(broken.IsError);
        Assert.Equal("more than five", broken.ErrorMessage);
    }

    [Fact]
    public async Task The_log_can_be_read()
    {
        await using var function = LambdaFunction.Start(LambdaHandlers.Table, "Handlers.Shout");
        await function.InvokeAsync("\"tea\"", new LambdaInvocation { RequestId = "id-1" }, Stop);
        Assert.Contains("id-1", function.Log, StringComparison.Ordinal);
        Assert.Contains("shouting", function.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_start_is_told_with_its_reason()
    {
        await using var function = LambdaFunction.Start(LambdaHandlers.Table, "Handlers.Broken.Run");
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var exception = await Assert.ThrowsAsync<LambdaFunctionException>(() => function.InvokeAsync("null", cancellationToken: Stop));
            Assert.Equal("InvalidOperationException", exception.ErrorType);
            Assert.Equal("start 1", exception.ErrorMessage);
            Assert.StartsWith("The function could not start: InvalidOperationException: start 1", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_name_that_no_handler_has_is_a_failed_start()
    {
        await using var function = LambdaFunction.Start(LambdaHandlers.Table, "Handlers.Shuot");
        var exception = await Assert.ThrowsAsync<LambdaFunctionException>(() => function.InvokeAsync("null", cancellationToken: Stop));
        Assert.Contains("Did you mean 'Handlers.Shout'?", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invocation_that_takes_too_long_is_given_up()
    {
        await using var function = LambdaFunction.Start(LambdaHandlers.Table, "Handlers.Hang");
        var invocation = new LambdaInvocation { Timeout = TimeSpan.FromMilliseconds(50) };
        var exception = await Assert.ThrowsAsync<TimeoutException>(() => function.InvokeAsync("null", invocation, Stop));
        Assert.StartsWith("The function did not answer within 00:00:00.05", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_events_of_one_id_are_a_mistake_of_the_test()
    {
        await using var function = LambdaFunction.Start(LambdaHandlers.Table, "Handlers.Hang");
        var invocation = new LambdaInvocation { RequestId = "id-1", Timeout = TimeSpan.FromSeconds(1) };
        var first = function.InvokeAsync("null", invocation, Stop);
        await Assert.ThrowsAsync<InvalidOperationException>(() => function.InvokeAsync("null", invocation, Stop));
        await Assert.ThrowsAsync<TimeoutException>(() => first);
    }
}
