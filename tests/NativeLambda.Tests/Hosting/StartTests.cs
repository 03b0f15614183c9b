using System.Net;
using System.Net.Sockets;

namespace NativeLambda.Tests.Hosting;

public sealed class StartTests
{
    private static readonly TestTable TwoHandlers = new(
        (new("Greeter.MyHandler", "Person", "Greeting"), TestInvoker.Greeter),
        (new("Orders.Create", "Order", null), TestInvoker.Greeter));

    [Theory]
    [InlineData(ConnectionKind.Native)]
    [InlineData(ConnectionKind.Portable)]
    public void Item01_UnreachableEndsWithAMessage(ConnectionKind connection)
    {
        var platform = new RuntimeApiStandIn();
        platform.Dispose();
        using var function = new RunningFunction(new TestTable(TestInvoker.Greeter), connection: connection, platform: platform);
        Assert.Equal(1, function.WaitForExit());
        Assert.Contains("Cannot connect to the Runtime API at 127.0.0.1:", function.Log, StringComparison.Ordinal);
        Assert.Empty(function.Pauses);
    }

    [Theory]
    [InlineData("nowhere", "not host:port")]
    [InlineData("does-not-exist.invalid:9001", "does-not-exist.invalid")]
    public void Item01_AWrongAddressEndsWithAMessage(string address, string expected)
    {
        var log = new RecordingStream();
        var host = new PlatformHost(Connection.Create, new LogSink(log), _ => { });
        Assert.Equal(1, host.Run(new TestTable(TestInvoker.Greeter), new PlatformSettings { RuntimeApi = address, HandlerName = "Greeter.MyHandler" }, new FunctionEnvironment()));
        Assert.Contains(expected, log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ConnectionKind.Native)]
    [InlineData(ConnectionKind.Portable)]
    public async Task Item01_TheHostMayBeAnIPv6Address(ConnectionKind connection)
    {
        Assert.SkipUnless(Socket.OSSupportsIPv6, "There is no IPv6.");
        using var function = new RunningFunction(new TestTable(TestInvoker.Greeter), connection: connection, platform: new RuntimeApiStandIn(IPAddress.IPv6Loopback));
        var post = await function.Platform.InvokeAsync("1", """{"name":"Six"}""");
        Assert.Equal("""{"message":"Hello Six!"}""", post.Text);
        Assert.Equal($"[::1]:{function.Platform.Port}", post.GetHeader("Host"));
    }

    [Theory]
    [InlineData(ConnectionKind.Native)]
    [InlineData(ConnectionKind.Portable)]
    public async Task Item01_TheHostMayBeAName(ConnectionKind connection)
    {
        using var platform = new RuntimeApiStandIn();
        Func<RuntimeApiAddress, Connection> connect =
            connection == ConnectionKind.Native ? Connection.Create : address => new SocketConnection(address);
        var host = new PlatformHost(connect, new LogSink(new RecordingStream()), _ => { });
        var run = Task.Factory.StartNew(
            () => host.Run(new TestTable(TestInvoker.Greeter), new PlatformSettings { RuntimeApi = $"localhost:{platform.Port}", HandlerName = "Greeter.MyHandler" }, new FunctionEnvironment()),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);

        Assert.Equal("""{"message":"Hello Name!"}""", (await platform.InvokeAsync("1", """{"name":"Name"}""")).Text);
        platform.Dispose();
        Assert.Equal(1, await run);
    }

    [Theory]
    [InlineData("Greeter.MyHandlr", "No handler is named 'Greeter.MyHandlr'. Did you mean 'Greeter.MyHandler'? Handlers: Greeter.MyHandler, Orders.Create.")]
    [InlineData("greeter.myhandler", "No handler is named 'greeter.myhandler'. Did you mean 'Greeter.MyHandler'? Handlers: Greeter.MyHandler, Orders.Create.")]
    [InlineData("Shop::Shop.Orders::Creat", "No handler is named 'Shop::Shop.Orders::Creat'. Did you mean 'Orders.Create'? Handlers: Greeter.MyHandler, Orders.Create.")]
    [InlineData(" Greeter.MyHandler", "No handler is named ' Greeter.MyHandler'. Did you mean 'Greeter.MyHandler'? Handlers: Greeter.MyHandler, Orders.Create.")]
    [InlineData("app.lambda_handler", "No handler is named 'app.lambda_handler'. Handlers: Greeter.MyHandler, Orders.Create.")]
    [InlineData("bootstrap", "No handler is named 'bootstrap'. Handlers: Greeter.MyHandler, Orders.Create.")]
    [InlineData(null, "No handler is named: set the function's handler to one of them. Handlers: Greeter.MyHandler, Orders.Create.")]
    [InlineData("", "No handler is named: set the function's handler to one of them. Handlers: Greeter.MyHandler, Orders.Create.")]
    public async Task Item03_AnUnknownHandlerIsReportedOnce(string? name, string message)
    {
        using var function = new RunningFunction(TwoHandlers, name);
        var post = await function.Platform.TakePostAsync();
        Assert.Equal(1, function.WaitForExit());

        Assert.Equal("POST /2018-06-01/runtime/init/error HTTP/1.1", post.RequestLine);
        Assert.Equal("Runtime.HandlerNotFound", post.GetHeader("Lambda-Runtime-Function-Error-Type"));
        Assert.Equal("application/vnd.aws.lambda.error+json", post.GetHeader("Content-Type"));
        Assert.Equal($$"""{"errorMessage":"{{message}}","errorType":"Runtime.HandlerNotFound","stackTrace":[]}""", post.Text);
        Assert.Single(function.Platform.Requests);
        Assert.Contains(message, function.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Greeter.MyHandler")]
    [InlineData("bootstrap")]
    [InlineData("Greetings")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Item02_AnOnlyHandlerIsMeantByTheExecutablesNamesToo(string? name)
    {
        using var function = new RunningFunction(new TestTable(TestInvoker.Greeter), name);
        Assert.Equal("""{"message":"Hello You!"}""", (await function.Platform.InvokeAsync("1", """{"name":"You"}""")).Text);
    }

    [Fact]
    public async Task Item02_AnOnlyHandlerIsNotMeantByAnythingElse()
    {
        using var function = new RunningFunction(new TestTable(TestInvoker.Greeter), "Function");
        Assert.Equal("Runtime.HandlerNotFound", (await function.Platform.TakePostAsync()).GetHeader("Lambda-Runtime-Function-Error-Type"));
    }

    [Fact]
    public async Task Item04_AConstructorThatThrowsIsReportedOnce()
    {
        var invoker = new TestInvoker(_ => { }, () => throw new InvalidOperationException("No database."));
        using var function = new RunningFunction(invoker);
        var post = await function.Platform.TakePostAsync();
        Assert.Equal(1, function.WaitForExit());

        Assert.Equal("/2018-06-01/runtime/init/error", post.Path);
        Assert.Null(post.GetHeader("Lambda-Runtime-Function-Error-Type"));
        Assert.StartsWith("""{"errorMessage":"No database.","errorType":"InvalidOperationException","stackTrace":["at """, post.Text, StringComparison.Ordinal);
        Assert.Contains(nameof(Item04_AConstructorThatThrowsIsReportedOnce), post.Text, StringComparison.Ordinal);
        Assert.Single(function.Platform.Requests);
    }

    [Fact]
    public async Task Item04_AStaticConstructorThatThrowsIsReportedByWhatItThrew()
    {
        var invoker = new TestInvoker(_ => { }, () => _ = Broken.Value);
        using var function = new RunningFunction(invoker);
        Assert.StartsWith(
            """{"errorMessage":"No configuration.","errorType":"FormatException","stackTrace":["at """,
            (await function.Platform.TakePostAsync()).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item04_ARefusedReportIsLogged()
    {
        using var platform = new RuntimeApiStandIn();
        platform.EnqueuePost(StandInAnswer.Status(403, "Forbidden", """{"errorType":"InvalidStateTransition"}"""));
        using var function = new RunningFunction(TwoHandlers, "Nobody", platform: platform);
        await platform.TakePostAsync();
        Assert.Equal(1, function.WaitForExit());
        Assert.Contains("""refused the report: 403 {"errorType":"InvalidStateTransition"}""", function.Log, StringComparison.Ordinal);
    }

    private static class Broken
    {
        internal static readonly string Value = Fail();

        private static string Fail() => throw new FormatException("No configuration.");
    }
}
