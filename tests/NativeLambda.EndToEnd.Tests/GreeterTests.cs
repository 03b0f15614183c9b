using System.Globalization;
using System.Text.Json;
using NativeLambda.RuntimeApi.TestKit;
using Xunit;

namespace NativeLambda.EndToEnd.Tests;

/// <summary>The native Greeter against a Runtime API on a real socket.</summary>
public sealed class GreeterTests(PublishedSamples samples)
{
    private const string Ada = """{"first_name":"Ada","last_name":"Lovelace"}""";
    private const string HelloAda = """{"message":"Hello Ada Lovelace!"}""";

    private string Executable => samples.Executable("Greeter");

    [Fact]
    public async Task Answers_an_event()
    {
        using var api = new RuntimeApiStandIn();
        using var function = Start(api);

        var post = await api.InvokeAsync("id-1", Ada);

        Assert.Equal("/2018-06-01/runtime/invocation/id-1/response", post.Path);
        Assert.Equal("application/json", post.GetHeader("Content-Type"));
        Assert.Equal(HelloAda, post.Text);
    }

    [Theory]
    [InlineData("Greeter.MyHandler")]
    [InlineData("Greeter::Greeter::MyHandler")]
    [InlineData("bootstrap")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Is_found_by_each_of_its_names(string? handler)
    {
        using var api = new RuntimeApiStandIn();
        using var function = Start(api, handler);

        Assert.Equal(HelloAda, (await api.InvokeAsync("id-1", Ada)).Text);
    }

    [Fact]
    public async Task A_misspelt_handler_is_reported_with_the_nearest_name_and_ends_the_start()
    {
        using var api = new RuntimeApiStandIn();
        using var function = Start(api, "Greeter.MyHandlr");

        var post = await api.TakePostAsync();
        var exit = await function.WaitForExitAsync();

        Assert.Equal("/2018-06-01/runtime/init/error", post.Path);
        Assert.Equal("Runtime.HandlerNotFound", post.GetHeader("Lambda-Runtime-Function-Error-Type"));
        Assert.Contains("'Greeter.MyHandlr'", ErrorMessage(post), StringComparison.Ordinal);
        Assert.Contains("Greeter.MyHandler", ErrorMessage(post), StringComparison.Ordinal);
        Assert.Equal(1, exit.Code);
        Assert.Single(api.Requests);
    }

    [Theory]
    [InlineData("{\"first_name\":\"Ada\"", "Path: $")]
    [InlineData("{\"first_name\":1}", "Path: $.first_name")]
    [InlineData("[]", "Path: $")]
    [InlineData("null", "null")]
    [InlineData("", "Path: $")]
    public async Task A_bad_event_is_reported_and_the_loop_lives_on(string payload, string reason)
    {
        using var api = new RuntimeApiStandIn();
        using var function = Start(api);

        var post = await api.InvokeAsync("bad", payload);

        Assert.Equal("/2018-06-01/runtime/invocation/bad/error", post.Path);
        Assert.StartsWith("Unable to unmarshal input: ", ErrorMessage(post), StringComparison.Ordinal);
        Assert.Contains(reason, ErrorMessage(post), StringComparison.Ordinal);
        Assert.Equal("Runtime.UnmarshalError", post.GetHeader("Lambda-Runtime-Function-Error-Type"));
        Assert.Equal(HelloAda, (await api.InvokeAsync("good", Ada)).Text);
    }

    [Fact]
    public async Task Item43_Serves_several_events_at_a_time()
    {
        const int slots = 4, invocations = 2_000;
        using var api = new RuntimeApiStandIn();
        using var function = FunctionProcess.StartOnPlatform(
            Executable, api.Address, "Greeter.MyHandler", "/usr/bin/env", $"AWS_LAMBDA_MAX_CONCURRENCY={slots}");
        for (var i = 0; i < invocations; i++)
        {
            api.Enqueue($"{i}", $$"""{"first_name":"Number","last_name":"{{i}}"}""");
        }

        for (var i = 0; i < invocations; i++)
        {
            var post = await api.TakePostAsync();
            Assert.Equal($$"""{"message":"Hello Number {{post.Path.Split('/')[^2]}}!"}""", post.Text);
        }

        // Every slot asks for its next event, the last of them when it gets to it.
        Assert.True(SpinWait.SpinUntil(
            () => api.Requests.Select(request => request.Connection).Distinct().Count() == slots,
            TimeSpan.FromSeconds(60)));
    }

    [Fact]
    public async Task Item38_A_failure_is_a_json_record_of_the_log()
    {
        using var api = new RuntimeApiStandIn();
        using var function = FunctionProcess.StartOnPlatform(
            Executable, api.Address, "Greeter.MyHandler", "/usr/bin/env", "AWS_LAMBDA_LOG_FORMAT=JSON");
        await api.InvokeAsync("bad", "{");
        api.Dispose();

        var line = (await function.WaitForExitAsync()).Output.Split('\n')[0];
        var record = JsonDocument.Parse(line).RootElement;
        Assert.Equal("bad", record.GetProperty("requestId").GetString());
        Assert.Equal("Runtime.UnmarshalError", record.GetProperty("errorType").GetString());
    }

    [Fact]
    public async Task Ten_thousand_invocations_leave_memory_flat()
    {
        // The warm-up is long enough for the first collections, which settle the size of the heap.
        const int warmUp = 5_000, invocations = 10_000;
        const int slack = 512;
        using var api = new RuntimeApiStandIn();
        using var function = Start(api);

        await ServeAsync(api, warmUp);
        var before = function.ResidentMemory;
        await ServeAsync(api, invocations);

        Assert.InRange(function.ResidentMemory, 0, before + slack);
    }

    [Fact]
    public async Task Ten_thousand_large_events_leave_memory_flat()
    {
        // The first large events set the size of the heap: of every fifty one has the most that Lambda allows.
        const int warmUp = 1_000, invocations = 10_000, length = 100_000, longest = 6_200_000, slack = 8 * 1024;
        using var api = new RuntimeApiStandIn { KeepsRequests = false };
        using var function = Start(api);

        await ServeLargeAsync(warmUp);
        var before = function.ResidentMemory;
        await ServeLargeAsync(invocations);
        Assert.InRange(function.ResidentMemory, 0, before + slack);

        async Task ServeLargeAsync(int count)
        {
            for (var i = 0; i < count; i++)
            {
                var name = new string((char)('a' + (i % 26)), i % 50 == 0 ? longest : length);
                var post = await api.InvokeAsync($"{count}-{i}", $$"""{"first_name":"{{name}}","last_name":"!"}""");
                Assert.Equal(name.Length + """{"message":"Hello  !!"}""".Length, post.Body.Length);
            }
        }
    }

    [Theory]
    [InlineData("0", 4, 4)]
    [InlineData("1", 2, 3)]
    public async Task Item49_A_warm_invocation_makes_four_system_calls_and_with_pipelining_three(string pipelining, int least, int most)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/strace"), "strace is not installed.");
        const int warmUp = 50, invocations = 1_000;
        var log = Path.GetTempFileName();
        using (var api = new RuntimeApiStandIn())
        {
            using var function = FunctionProcess.StartOnPlatform(
                Executable, api.Address, "Greeter.MyHandler", "/usr/bin/env", $"NATIVELAMBDA_PIPELINING={pipelining}", "/usr/bin/strace", "-f", "-s", "100", "-o", log);
            await ServeAsync(api, warmUp + invocations);
        }

        // From the answer to the last event of the warm-up to the answer to the last event of all.
        var calls = File.ReadLines(log)
            .SkipWhile(line => !IsAnswerTo(line, warmUp))
            .TakeWhile(line => !IsAnswerTo(line, warmUp + invocations))
            .Count();
        File.Delete(log);

        // A garbage collection, or a receive that got a part of a message, adds a few.
        Assert.InRange(calls, invocations * least, (invocations * most) + (invocations / 20));
    }

    /// <summary>.NET would read them to work out what the publish targets tell it, in a sixth of all system calls of a start.</summary>
    [Fact]
    public async Task A_start_does_not_read_the_sizes_of_the_caches()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/strace"), "strace is not installed.");
        var log = Path.GetTempFileName();
        var exit = await FunctionProcess.RunByHandAsync("/usr/bin/strace", ["-f", "-o", log, Executable, "Greeter.MyHandler", Ada]);
        Assert.Equal(HelloAda + "\n", exit.Output);
        Assert.DoesNotContain("/cache/index", await File.ReadAllTextAsync(log, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        File.Delete(log);
    }

    [Fact]
    public async Task A_person_calls_it_with_an_argument_a_file_or_standard_input()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, Ada, TestContext.Current.CancellationToken);

        Assert.Equal(new Exit(0, HelloAda + "\n", ""), await RunByHandAsync(["Greeter.MyHandler", Ada]));
        Assert.Equal(new Exit(0, HelloAda + "\n", ""), await RunByHandAsync(["Greeter.MyHandler", "@" + file]));
        Assert.Equal(new Exit(0, HelloAda + "\n", ""), await RunByHandAsync(["Greeter.MyHandler", "-"], Ada));
        File.Delete(file);
    }

    [Fact]
    public async Task A_person_who_gives_no_argument_sees_the_handlers()
    {
        var exit = await RunByHandAsync([]);

        Assert.Equal(0, exit.Code);
        Assert.Contains("Greeter.MyHandler", exit.Output, StringComparison.Ordinal);
        Assert.Contains("Person", exit.Output, StringComparison.Ordinal);
        Assert.Contains("Greeting", exit.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_s_mistakes_are_explained()
    {
        var unknown = await RunByHandAsync(["Greeter.MyHandlr", Ada]);
        var bad = await RunByHandAsync(["Greeter.MyHandler", "{"]);

        Assert.Equal(2, unknown.Code);
        Assert.Contains("Greeter.MyHandler", unknown.Error, StringComparison.Ordinal);
        Assert.Equal(1, bad.Code);
        Assert.Equal("Runtime.UnmarshalError", JsonDocument.Parse(bad.Error).RootElement.GetProperty("errorType").GetString());
    }

    private static bool IsAnswerTo(string line, int number) => line.Contains(ResponsePath(number), StringComparison.Ordinal);

    private static string ResponsePath(int number) => string.Create(CultureInfo.InvariantCulture, $"/invocation/{number}/response");

    /// <summary>Serves so many events, counted from 1 for each stand-in, and checks each answer.</summary>
    private static async Task ServeAsync(RuntimeApiStandIn api, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var number = (api.Requests.Count / 2) + 1;
            var post = await api.InvokeAsync(number.ToString(CultureInfo.InvariantCulture), Ada);
            Assert.Equal(HelloAda, post.Text);
        }
    }

    private static string ErrorMessage(RecordedRequest post) =>
        JsonDocument.Parse(post.Body).RootElement.GetProperty("errorMessage").GetString()!;

    private FunctionProcess Start(RuntimeApiStandIn api, string? handler = "Greeter.MyHandler") =>
        FunctionProcess.StartOnPlatform(Executable, api.Address, handler);

    private Task<Exit> RunByHandAsync(IEnumerable<string> arguments, string? input = null) =>
        FunctionProcess.RunByHandAsync(Executable, arguments, input);
}
