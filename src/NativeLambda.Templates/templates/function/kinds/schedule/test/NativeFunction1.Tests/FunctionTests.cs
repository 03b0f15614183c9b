using NativeLambda;
using NativeLambda.Testing;
using Xunit;

public sealed class FunctionTests
{
    [Fact]
    public async Task A_call_is_logged()
    {
        var json = await File.ReadAllTextAsync("events/Function.Handle.json", TestContext.Current.CancellationToken);

        await using var function = LambdaFunction.Start(LambdaHandlers.Table, "Function.Handle");
        var result = await function.InvokeAsync(json, cancellationToken: TestContext.Current.CancellationToken);

        Assert.False(result.IsError, result.Text);
        Assert.Contains("rule/hourly", function.Log);
    }
}
