using System.Text.Json;

namespace NativeLambda.Tests.Hosting;

public sealed class LocalInvocationTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    private static readonly TestTable Handlers = new(
        (new("Greeter.MyHandler", "Person", "Greeting"), TestInvoker.Greeter),
        (new("Clock.Now", null, "string"), TestInvoker.Returning(context => context.FunctionName)),
        (new("Broken.Start", "Person", null), new TestInvoker(_ => { }, () => throw new InvalidOperationException("No database."))),
        (new("Broken.Run", null, null), TestInvoker.Running(() => throw new InvalidOperationException("No luck."))));

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Item46_WithoutArgumentsTheHandlersAreListed()
    {
        var (exitCode, output, error) = Run();
        Assert.Equal(0, exitCode);
        Assert.Empty(error);
        Assert.EndsWith(
            """
             <handler> <event>

            The event is JSON, @file, or - for standard input.

            Handlers:
              Greeter.MyHandler  Person -> Greeting
              Clock.Now          (no event) -> string
              Broken.Start       Person -> (no result)
              Broken.Run         (no event) -> (no result)

            """,
            output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Item46_WithoutHandlersTheListSaysHowToMakeOne()
    {
        var output = new RecordingStream();
        Assert.Equal(0, new LocalInvocation(new TestTable(), output, output).Run([]));
        Assert.EndsWith("Handlers:\n  none: mark a method with [LambdaHandler].\n", output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Item46_TheResultIsPrinted() =>
        Assert.Equal((0, "{\"message\":\"Hello Ada!\"}\n", ""), Run("Greeter.MyHandler", """{"name":"Ada"}"""));

    [Fact]
    public void Item46_TheEventMayBeInAFile()
    {
        File.WriteAllText(_file, $$"""{"name":"{{new string('a', 100_000)}}"}""");
        Assert.Equal((0, $"{{\"message\":\"Hello {new string('a', 100_000)}!\"}}\n", ""), Run("Greeter.MyHandler", "@" + _file));
    }

    [Fact]
    public void Item46_AHandlerThatTakesNoEventNeedsNone() => Assert.Equal((0, "\"Clock.Now\"\n", ""), Run("Clock.Now"));

    [Theory]
    [InlineData("Greeter.MyHandler", "{}", "Runtime.UnmarshalError")]
    [InlineData("Broken.Start", "{}", "InvalidOperationException")]
    [InlineData("Broken.Run", "{}", "InvalidOperationException")]
    public void Item46_AFailureIsTheSameJsonAsOnThePlatform(string handler, string json, string type)
    {
        var (exitCode, output, error) = Run(handler, json);
        Assert.Equal(1, exitCode);
        Assert.Empty(output);
        using var report = JsonDocument.Parse(error);
        Assert.Equal(type, report.RootElement.GetProperty("errorType").GetString());
    }

    [Theory]
    [InlineData("Did you mean 'Greeter.MyHandler'?", "Greeter.myHandler", "{}")]
    [InlineData("Handlers: Greeter.MyHandler, Clock.Now, Broken.Start, Broken.Run.", "bootstrap", "{}")]
    [InlineData("'Greeter.MyHandler' takes an event", "Greeter.MyHandler")]
    [InlineData("put the JSON into single quotes", "Greeter.MyHandler", "{name:", "Ada}")]
    [InlineData("The event cannot be read from '@/no/such/file': ", "Greeter.MyHandler", "@/no/such/file")]
    [InlineData("The event cannot be read from '@/': ", "Greeter.MyHandler", "@/")]
    [InlineData("The event cannot be read from '@': ", "Greeter.MyHandler", "@")]
    public void Item46_AMistakeIsExplained(string expected, params string[] args)
    {
        var (exitCode, output, error) = Run(args);
        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.EndsWith("\n", error, StringComparison.Ordinal);
    }

    private static (int ExitCode, string Output, string Error) Run(params string[] args)
    {
        var output = new RecordingStream();
        var error = new RecordingStream();
        var exitCode = new LocalInvocation(Handlers, output, error).Run(args);
        return (exitCode, output.Text, error.Text);
    }
}
