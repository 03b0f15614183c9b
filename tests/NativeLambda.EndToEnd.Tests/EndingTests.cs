using System.Text.Json;
using NativeLambda.RuntimeApi.TestKit;
using Xunit;

namespace NativeLambda.EndToEnd.Tests;

/// <summary>How the process of a native function ends when its code wants it to, and when it cannot begin.</summary>
public sealed class EndingTests(PublishedSamples samples)
{
    private string Executable => samples.Executable("NativeLambda.EndToEnd.Function");

    [Fact]
    public async Task Item28_An_exit_is_an_exit()
    {
        using var api = new RuntimeApiStandIn();
        using var function = FunctionProcess.StartOnPlatform(Executable, api.Address, "Endings.Exit");
        api.Enqueue("1", "7");
        Assert.Equal(7, (await function.WaitForExitAsync()).Code);
        Assert.DoesNotContain(api.Requests, request => request.Method == "POST");
    }

    [Fact]
    public async Task Item28_A_stack_overflow_ends_the_process()
    {
        using var api = new RuntimeApiStandIn();
        using var function = FunctionProcess.StartOnPlatform(Executable, api.Address, "Endings.Overflow");
        api.Enqueue("1", "0");
        Assert.NotEqual(0, (await function.WaitForExitAsync()).Code);
        Assert.DoesNotContain(api.Requests, request => request.Method == "POST");
    }

    [Theory]
    [InlineData("Endings.ThrowOnThread")]
    [InlineData("Endings.ThrowOnThreadPool")]
    public async Task Item05_An_exception_that_nobody_catches_is_the_answer_and_ends_the_process(string handler)
    {
        using var api = new RuntimeApiStandIn();
        using var function = FunctionProcess.StartOnPlatform(Executable, api.Address, handler);
        var post = await api.InvokeAsync("1", "\"On a thread.\"");
        Assert.Equal("/2018-06-01/runtime/invocation/1/error", post.Path);
        Assert.Equal("On a thread.", JsonDocument.Parse(post.Body).RootElement.GetProperty("errorMessage").GetString());
        Assert.NotEqual(0, (await function.WaitForExitAsync()).Code);
    }

    /// <summary>.NET asks nobody before it ends the process: the platform says that it ended, and the log says why.</summary>
    [Fact]
    public async Task Item05_An_exception_of_an_async_void_method_ends_the_process_and_is_in_the_log()
    {
        using var api = new RuntimeApiStandIn();
        using var function = FunctionProcess.StartOnPlatform(Executable, api.Address, "Endings.ThrowFromAsyncVoid");
        api.Enqueue("1", "\"Unseen.\"");
        var exit = await function.WaitForExitAsync();
        Assert.NotEqual(0, exit.Code);
        Assert.Contains("Unhandled exception. System.InvalidOperationException: Unseen.", exit.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(api.Requests, request => request.Method == "POST");
    }

    [Fact]
    public async Task Item04_A_constructor_that_throws_is_reported_and_ends_the_start()
    {
        using var api = new RuntimeApiStandIn();
        using var function = FunctionProcess.StartOnPlatform(Executable, api.Address, "Unready.Answer");
        var post = await api.TakePostAsync();
        Assert.Equal("/2018-06-01/runtime/init/error", post.Path);
        Assert.Equal("NotSupportedException", JsonDocument.Parse(post.Body).RootElement.GetProperty("errorType").GetString());
        Assert.Equal(1, (await function.WaitForExitAsync()).Code);
        Assert.Single(api.Requests);
    }
}
