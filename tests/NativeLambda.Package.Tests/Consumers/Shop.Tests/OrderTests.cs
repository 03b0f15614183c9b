using NativeLambda;
using Xunit;

public sealed class OrderTests
{
    [Fact]
    public async Task An_order_is_confirmed()
    {
        var result = await LambdaHandlers.InvokeAsync(
            "Orders.Place",
            """{"Lines":[{"Article":"tea","Quantity":2,"Price":1.25}]}""",
            new LambdaContext { AwsRequestId = "7" });

        Assert.Equal("""{"Total":2.50,"Id":"7"}""", result);
    }
}
