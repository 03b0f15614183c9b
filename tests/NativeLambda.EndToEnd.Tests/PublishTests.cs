using Xunit;

namespace NativeLambda.EndToEnd.Tests;

/// <summary>What <c>dotnet publish</c> leaves in its folder.</summary>
public sealed class PublishTests(PublishedSamples samples)
{
    [Theory]
    [InlineData("Greeter")]
    [InlineData("QueueWorker")]
    [InlineData("HttpApi")]
    public void One_executable_named_bootstrap_and_nothing_else(string sample) =>
        Assert.Equal(["bootstrap"], Directory.GetFiles(samples.Folder(sample)).Select(Path.GetFileName));

    [Fact]
    public void The_events_cost_nothing_where_no_handler_uses_one() =>
        Assert.Equal(new FileInfo(samples.Executable("Greeter")).Length, new FileInfo(samples.Executable("NativeLambda.EndToEnd.UnusedEvents")).Length);
}
