using System.IO.Compression;
using NativeLambda.EndToEnd.Tests;
using NativeLambda.RuntimeApi.TestKit;
using Xunit;

namespace NativeLambda.Package.Tests;

/// <summary>
/// What a user's projects do with the package. That each was built without a warning, the strict one with every
/// analyzer on and the newest compiler's among them, has been shown before the first test runs.
/// </summary>
[Collection<ConsumerTestGroup>]
public sealed class ConsumerTests(ConsumerProjects projects)
{
    [Fact]
    public async Task A_users_tests_call_handlers()
    {
        var exit = await RunManagedAsync("Shop.Tests");
        Assert.Contains("Total: 3, Errors: 0, Failed: 0", exit.Output, StringComparison.Ordinal);
        Assert.Equal(0, exit.Code);
    }

    [Fact]
    public async Task A_main_of_its_own_runs_before_the_handlers() =>
        Assert.Equal(new Exit(0, "\"1970-01-01T00:00:05+00:00\"\n", ""), await RunManagedAsync("Shop.OwnMain", "Clock.After", "5"));

    [Fact]
    public async Task The_newest_compiler_loads_the_generator() =>
        Assert.Equal(new Exit(0, "\"TEA\"\n", ""), await RunManagedAsync("Shop.Newest", "Echo.Shout", "\"tea\""));

    [Fact]
    public async Task The_events_alone_make_a_function()
    {
        const string batch = """{"Records":[{"messageId":"m1","body":"{\"Article\":\"tea\",\"Quantity\":2}"},{"messageId":"m2","body":"{\"Article\":\"tea\",\"Quantity\":0}"}]}""";

        var exit = await RunManagedAsync("Shop.Queue", "Orders.Process", batch);

        Assert.Equal((0, "{\"batchItemFailures\":[{\"itemIdentifier\":\"m2\"}]}\n"), (exit.Code, exit.Output));
    }

    [Fact]
    public async Task Publishing_gives_one_executable_that_answers_the_platform()
    {
        await projects.PublishAsync("out");
        Assert.Equal(["bootstrap"], Directory.GetFiles(projects.PathOf("out")).Select(Path.GetFileName));

        using var api = new RuntimeApiStandIn();
        using var function = FunctionProcess.StartOnPlatform(projects.PathOf("out", "bootstrap"), api.Address, "Orders.Place");
        var post = await api.InvokeAsync("id-1", """{"Lines":[{"Article":"tea","Quantity":2,"Price":1.25}]}""");

        Assert.Equal("/2018-06-01/runtime/invocation/id-1/response", post.Path);
        Assert.Equal("""{"Total":2.50,"Id":"id-1"}""", post.Text);

        // One in a library that the function refers to.
        var exit = await FunctionProcess.RunByHandAsync(projects.PathOf("out", "bootstrap"), ["invoices.pay", """{"Number":7,"Amount":1.5}"""]);
        Assert.Equal(new Exit(0, "{\"Number\":7,\"IsPaid\":true}\n", ""), exit);
    }

    [Fact]
    public async Task Publishing_gives_an_archive_of_the_executable_too()
    {
        var zip = projects.PathOf("function", "function.zip");
        var output = await projects.PublishAsync("zipped", "-p:LambdaZipPath=" + zip);
        Assert.Contains("Shop.Function -> " + zip, output, StringComparison.Ordinal);

        // Unpacked as Lambda does it: with the modes that the archive says.
        await ZipFile.ExtractToDirectoryAsync(zip, projects.PathOf("unzipped"), TestContext.Current.CancellationToken);
        Assert.Equal(["bootstrap"], Directory.GetFiles(projects.PathOf("unzipped")).Select(Path.GetFileName));
        var exit = await FunctionProcess.RunByHandAsync(projects.PathOf("unzipped", "bootstrap"), ["orders.count", """{"Lines":[]}"""]);
        Assert.Equal(new Exit(0, "0\n", ""), exit);

        // Nothing has changed, so nothing is written.
        var written = File.GetLastWriteTimeUtc(zip);
        await projects.PublishAsync("zipped", "-p:LambdaZipPath=" + zip);
        Assert.Equal(written, File.GetLastWriteTimeUtc(zip));
    }

    [Fact]
    public async Task A_property_turns_the_archive_off()
    {
        var zip = projects.PathOf("off", "function.zip");
        var output = await projects.PublishAsync("not-zipped", "-p:LambdaZip=false", "-p:LambdaZipPath=" + zip);
        Assert.DoesNotContain("function.zip", output, StringComparison.Ordinal);
        Assert.False(File.Exists(zip));
    }

    private Task<Exit> RunManagedAsync(string project, params IEnumerable<string> arguments) =>
        FunctionProcess.RunByHandAsync(projects.PathOf(project, "bin", "Debug", "net10.0", project), arguments);
}
