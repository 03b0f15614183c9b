using NativeLambda;
using NativeLambda.Testing;
using Xunit;

public sealed class FunctionTests
{
    [Fact]
    public async Task An_upload_is_logged()
    {
        var json = await File.ReadAllTextAsync("events/Function.Handle.json", TestContext.Current.CancellationToken);

        await using var function = LambdaFunction.Start(LambdaHandlers.Table, "Function.Handle");
        var result = await function.InvokeAsync(json, cancellationToken: TestContext.Current.CancellationToken);

        Assert.False(result.IsError, result.Text);
        Assert.Contains("report.pdf in uploads", function.Log);
    }
}
