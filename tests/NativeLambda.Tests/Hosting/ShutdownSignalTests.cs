namespace NativeLambda.Tests.Hosting;

/// <summary>How a function asks for SIGTERM.</summary>
public sealed class ShutdownSignalTests : IDisposable
{
    private readonly RecordingStream _log = new();

    public void Dispose() => ShutdownSignal.Clear();

    [Fact]
    public async Task Item45_TheFunctionRegistersAsAnExtensionWithoutEvents()
    {
        using var platform = new RuntimeApiStandIn();
        platform.EnqueuePost(StandInAnswer.Raw("HTTP/1.1 200 OK\r\nLambda-Extension-Identifier: 7f\r\nContent-Length: 2\r\n\r\n{}"));
        Request(platform.Address);

        var register = await platform.TakePostAsync();
        Assert.Equal("/2020-01-01/extension/register", register.Path);
        Assert.Equal("native-lambda-shutdown", register.GetHeader("Lambda-Extension-Name"));
        Assert.Equal("""{"events":[]}""", register.Text);

        Assert.True(SpinWait.SpinUntil(() => platform.Requests.Count == 2, TimeSpan.FromSeconds(60)));
        Assert.Equal("/2020-01-01/extension/event/next", platform.Requests[1].Path);
        Assert.Equal("7f", platform.Requests[1].GetHeader("Lambda-Extension-Identifier"));
        Assert.Empty(_log.Text);

        // Once is enough, from wherever it is asked for.
        Request(platform.Address);
        Assert.Equal(2, platform.Requests.Count);
    }

    [Fact]
    public void Item45_AFunctionThatCannotRegisterGoesOn()
    {
        using var platform = new RuntimeApiStandIn();
        platform.EnqueuePost(StandInAnswer.Status(403, "Forbidden", "too late"));
        Request(platform.Address);

        Assert.Contains("WARN", _log.Text, StringComparison.Ordinal);
        Assert.Contains("403 too late", _log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Item45_WithoutAPlatformNobodyIsAsked()
    {
        Request(null);
        LambdaHost.EnableShutdownSignal();
        Assert.Empty(_log.Text);
    }

    private void Request(string? runtimeApi) => ShutdownSignal.Request(Connection.Create, runtimeApi, new LogSink(_log));
}
