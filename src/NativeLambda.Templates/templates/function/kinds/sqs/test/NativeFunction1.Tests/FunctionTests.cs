using NativeLambda;
using NativeLambda.Testing;
using Xunit;

public sealed class FunctionTests
{
    [Fact]
    public async Task Only_the_order_that_fails_is_delivered_again()
    {
        var json = await File.ReadAllTextAsync("events/Function.Handle.json", TestContext.Current.CancellationToken);

        await using var function = LambdaFunction.Start(LambdaHandlers.Table, "Function.Handle");
        var result = await function.InvokeAsync(json, cancellationToken: TestContext.Current.CancellationToken);

        Assert.False(result.IsError, result.Text);
        Assert.Equal("""{"batchItemFailures":[{"itemIdentifier":"message-2"}]}""", result.Text);
    }
}
