using NativeLambda.RuntimeApi.TestKit;
using Xunit;

namespace NativeLambda.EndToEnd.Tests;

/// <summary>Answers that a native function streams.</summary>
public sealed class StreamingTests(PublishedSamples samples)
{
    private string Executable => samples.Executable("NativeLambda.EndToEnd.Function");

    [Fact]
    public async Task Item19_What_a_handler_yields_is_streamed()
    {
        using var api = new RuntimeApiStandIn();
        using var function = FunctionProcess.StartOnPlatform(Executable, api.Address, "Story.Tell");
        var post = await api.InvokeAsync("1", "3");
        Assert.Equal("streaming", post.GetHeader("Lambda-Runtime-Function-Response-Mode"));
        Assert.Equal("word 0 word 1 word 2 ", post.Text);
        Assert.Equal("word 0 ", (await api.InvokeAsync("2", "1")).Text);
    }

    [Fact]
    public async Task Item19_An_HTTP_response_is_streamed_and_a_failure_is_in_its_trailers()
    {
        using var api = new RuntimeApiStandIn();
        using var function = FunctionProcess.StartOnPlatform(Executable, api.Address, "Story.Page");
        var page = await api.InvokeAsync("1", "\"Hello\"");
        Assert.Equal("application/vnd.awslambda.http-integration-response", page.GetHeader("Content-Type"));
        Assert.Equal(
            """{"statusCode":201,"headers":{"Content-Type":"text/html"},"cookies":["seen=1"]}""" + "\0\0\0\0\0\0\0\0<h1>Hello</h1>",
            page.Text);

        var broken = await api.InvokeAsync("2", "\"broken\"");
        Assert.Equal("InvalidOperationException", broken.GetTrailer("Lambda-Runtime-Function-Error-Type"));
        Assert.EndsWith("<h1>last</h1>", (await api.InvokeAsync("3", "\"last\"")).Text, StringComparison.Ordinal);
    }
}
