using Xunit;

namespace NativeLambda.EndToEnd.Tests;

/// <summary>What <c>dotnet publish</c> leaves in its folder.</summary>
public sealed class PublishTests(PublishedSamples samples)
{
    /// <summary>In bytes. A console program that prints one line has 1.12 MB.</summary>
    private const long GreeterLimit = 1_250_000;

    [Theory]
    [InlineData("Greeter")]
    [InlineData("QueueWorker")]
    [InlineData("HttpApi")]
    public void One_executable_named_bootstrap_and_nothing_else(string sample) =>
        Assert.Equal(["bootstrap"], Directory.GetFiles(samples.Folder(sample)).Select(Path.GetFileName));

    [Fact]
    public void The_greeter_is_small() =>
        Assert.InRange(new FileInfo(samples.Executable("Greeter")).Length, 0, GreeterLimit);

    [Fact]
    public void The_events_cost_nothing_where_no_handler_uses_one() =>
        Assert.Equal(new FileInfo(samples.Executable("Greeter")).Length, new FileInfo(samples.Executable("NativeLambda.EndToEnd.UnusedEvents")).Length);
}
