using Xunit;

namespace NativeLambda.Testing.Tests;

/// <summary>An executable in a process of its own.</summary>
public sealed class ProcessTests
{
    private static readonly string s_greeter = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Greeter.exe" : "Greeter");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_executable_answers()
    {
        await using var function = LambdaFunction.StartProcess(s_greeter);
        var result = await function.InvokeAsync("""{"first_name":"Ada","last_name":"Lovelace"}""", cancellationToken: Stop);
        Assert.Equal("""{"message":"Hello Ada Lovelace!"}""", result.Text);
    }

    [Fact]
    public async Task A_process_that_ends_fails_what_waits()
    {
        await using var function = LambdaFunction.StartProcess(s_greeter, "Greeter.Nobody");
        var exception = await Assert.ThrowsAsync<LambdaFunctionException>(() => function.InvokeAsync("null", cancellationToken: Stop));
        Assert.Equal("Runtime.HandlerNotFound", exception.ErrorType);
    }

    [Fact]
    public async Task The_environment_is_the_test_s_to_say()
    {
        await using var function = LambdaFunction.StartProcess(
            s_greeter, "Greeter.MyHandler", new Dictionary<string, string?> { ["AWS_LAMBDA_MAX_CONCURRENCY"] = "many" });
        var exception = await Assert.ThrowsAsync<LambdaFunctionException>(() => function.InvokeAsync("null", cancellationToken: Stop));
        Assert.Contains("'many', which is not a number", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_executable_is_said_to_be_missing()
    {
        var exception = Assert.Throws<FileNotFoundException>(() => LambdaFunction.StartProcess("nowhere/bootstrap"));
        Assert.Contains("build or publish the function first", exception.Message, StringComparison.Ordinal);
    }
}
