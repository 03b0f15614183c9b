using System.Text.Json;
using NativeLambda.RuntimeApi.TestKit;
using Xunit;

namespace NativeLambda.EndToEnd.Tests;

/// <summary>SIGTERM to a native function.</summary>
public sealed class ShutdownTests(PublishedSamples samples)
{
    private string Executable => samples.Executable("NativeLambda.EndToEnd.Function");

    [Fact]
    public async Task Item45_Hooks_run_last_first_and_the_instance_is_disposed()
    {
        using var api = new RuntimeApiStandIn();
        using var function = FunctionProcess.StartOnPlatform(Executable, api.Address, "Clerk.Greet");
        await api.InvokeAsync("1", "\"Ada\"");
        function.Terminate();

        var exit = await function.WaitForExitAsync();
        var lines = exit.Output.Split('\n');
        Assert.Equal(0, exit.Code);
        Assert.Equal("last hook", lines[0]);
        Assert.Contains("InvalidOperationException: A hook failed.", lines[1], StringComparison.Ordinal);
        Assert.Equal(["first hook", "disposed", ""], lines[2..]);
    }

    [Fact]
    public async Task Item45_The_token_is_cancelled_and_the_answer_still_sent()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using var api = new RuntimeApiStandIn();
        using var function = FunctionProcess.StartOnPlatform(Executable, api.Address, "Clerk.Work");
        api.Enqueue("1", JsonSerializer.Serialize(file));
        Assert.True(SpinWait.SpinUntil(() => File.Exists(file), TimeSpan.FromSeconds(60)));
        File.Delete(file);
        function.Terminate();

        Assert.Equal("\"stopped\"", (await api.TakePostAsync()).Text);
        Assert.Equal(0, (await function.WaitForExitAsync()).Code);
    }
}
