using NativeLambda;
using NativeLambda.Testing;
using Xunit;

public sealed class FunctionTests
{
    private const string Order = """{"Lines":[{"Article":"tea","Quantity":2,"Price":1.25}]}""";

    [Fact]
    public async Task The_handlers_answer_in_this_process()
    {
        await using var function = LambdaFunction.Start(LambdaHandlers.Table, "orders.count");
        var result = await function.InvokeAsync(Order, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("1", result.Text);
    }

    [Fact]
    public async Task The_executable_answers()
    {
        await using var function = LambdaFunction.StartProcess(Path.Combine(AppContext.BaseDirectory, "Shop.Function"), "Orders.Place");
        var result = await function.InvokeAsync(Order, new LambdaInvocation { RequestId = "7" }, TestContext.Current.CancellationToken);
        Assert.Equal("""{"Total":2.50,"Id":"7"}""", result.Text);
    }
}
