using System.Text;
using System.Text.Json;

namespace NativeLambda.Tests.RuntimeApi;

public sealed class ErrorReportTests
{
    [Fact]
    public void Item23_AnExceptionThatWasNeverThrownHasNoFrames() =>
        AssertJson(
            """{"errorMessage":"Wrong.","errorType":"InvalidOperationException","stackTrace":[]}""",
            new InvalidOperationException("Wrong."));

    [Fact]
    public void Item23_AnInnerExceptionIsTheCause() =>
        AssertJson(
            """{"errorMessage":"Outer.","errorType":"InvalidOperationException","stackTrace":[],"cause":{"errorMessage":"Middle.","errorType":"IOException","stackTrace":[],"cause":{"errorMessage":"Inner.","errorType":"FormatException","stackTrace":[]}}}""",
            new InvalidOperationException("Outer.", new IOException("Middle.", new FormatException("Inner."))));

    [Fact]
    public void Item23_AnAggregateHasCauses() =>
        AssertJson(
            """{"errorMessage":"Two. (One.) (Other.)","errorType":"AggregateException","stackTrace":[],"causes":[{"errorMessage":"One.","errorType":"IOException","stackTrace":[]},{"errorMessage":"Other.","errorType":"FormatException","stackTrace":[]}]}""",
            new AggregateException("Two.", new IOException("One."), new FormatException("Other.")));

    [Fact]
    public void Item23_AGenericExceptionIsNamedWithoutItsArity() =>
        AssertJson("""{"errorMessage":"G","errorType":"GenericException","stackTrace":[]}""", new GenericException<int>());

    [Fact]
    public void Item23_TheFramesAreOneStringEach_WithoutTheLinesBetweenThem()
    {
        var exception = Assert.Throws<InvalidOperationException>(Outer);
        using var report = JsonDocument.Parse(GetJson(ErrorReport.FromException(exception)));
        var frames = report.RootElement.GetProperty("stackTrace").EnumerateArray().Select(frame => frame.GetString()!).ToArray();
        Assert.Contains(nameof(Inner), frames[0], StringComparison.Ordinal);
        Assert.All(frames, frame => Assert.StartsWith("at ", frame, StringComparison.Ordinal));
        Assert.Contains(frames, frame => frame.Contains(nameof(Outer), StringComparison.Ordinal));

        static void Outer() => InnerAsync().GetAwaiter().GetResult();

        static async Task InnerAsync()
        {
            await Task.Yield();
            Inner();
        }

        static void Inner() => throw new InvalidOperationException();
    }

    [Fact]
    public void Item27_AnExceptionThatThrowsFromEverythingIsReported() =>
        AssertJson(
            """{"errorMessage":"(the exception's Message threw NotSupportedException)","errorType":"HostileException","stackTrace":[]}""",
            new HostileException());

    [Fact]
    public void Item27_ANullMessageIsEmpty() =>
        AssertJson("""{"errorMessage":"","errorType":"NullMessageException","stackTrace":[]}""", new NullMessageException());

    [Theory]
    [InlineData("\uD800")]
    [InlineData("a\uDC00b")]
    [InlineData("\u0000\u0001\u001F\u007F\u0085\u2028")]
    [InlineData("\"\\/<>&'+`")]
    [InlineData("äß€😀")]
    public void Item27_AnyTextMakesValidJson(string text)
    {
        var exception = new InvalidOperationException(text);
        var report = ErrorReport.FromException(exception);
        var expected = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)); // lone surrogates become U+FFFD
        using var body = JsonDocument.Parse(GetJson(report));
        Assert.Equal(expected, body.RootElement.GetProperty("errorMessage").GetString());

        using var cause = JsonDocument.Parse(report.ToXRayCause().Body.ToArray());
        Assert.Equal(expected, cause.RootElement.GetProperty("exceptions")[0].GetProperty("message").GetString());
    }

    [Theory]
    [InlineData('a')]
    [InlineData('"')]
    [InlineData('\u0001')]
    [InlineData('€')]
    [InlineData('\uD83D')]
    public void Item23_AReportStaysUnder256KiB(char c)
    {
        Exception exception = new IOException(new string(c, 100_000));
        for (var i = 0; i < 100; i++)
        {
            exception = new InvalidOperationException(new string(c, 10_000), exception);
        }

        exception = new AggregateException(Enumerable.Repeat(exception, 50));

        var json = GetJson(ErrorReport.FromException(exception));
        Assert.InRange(json.Length, 64 * 1024, 256 * 1024);
        using var report = JsonDocument.Parse(json);
        Assert.Equal("AggregateException", report.RootElement.GetProperty("errorType").GetString());
    }

    [Fact]
    public void Item23_ALongStackLosesItsEndAndNotTheMessage()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => Recurse(5000));
        var json = GetJson(ErrorReport.FromException(exception));
        Assert.InRange(json.Length, 128 * 1024, 256 * 1024);
        using var report = JsonDocument.Parse(json);
        Assert.Equal("Deep.", report.RootElement.GetProperty("errorMessage").GetString());

        static void Recurse(int depth)
        {
            if (depth == 0)
            {
                throw new InvalidOperationException("Deep.");
            }

            Recurse(depth - 1);
        }
    }

    [Fact]
    public void Item23_ACutDoesNotSplitACharacter()
    {
        var json = GetJson(ErrorReport.FromException(new InvalidOperationException(string.Concat(Enumerable.Repeat("😀", 200_000)))));
        Assert.False(json.AsSpan().IndexOf("\uFFFD"u8) >= 0);
    }

    [Theory]
    [InlineData("Runtime.MarshalError", true)]
    [InlineData("Function.ResponseSizeTooLarge", true)]
    [InlineData("InvalidOperationException", false)]
    public void Item24_OnlyTypesOfThePlatformAreKept(string type, bool expected) =>
        Assert.Equal(expected, ErrorReport.Create(type, "").IsPlatformType);

    [Fact]
    public void TheLogTextHasEveryCause()
    {
        var report = ErrorReport.FromException(new InvalidOperationException("Outer.", new IOException("Inner.")));
        Assert.Equal("InvalidOperationException: Outer.\n ---> IOException: Inner.", report.ToString());
    }

    [Theory]
    [InlineData("at Greeter.MyHandler(Person) in /src/Greeter.cs:line 12", "Greeter.MyHandler(Person)", "/src/Greeter.cs", 12)]
    [InlineData("at Greeter.MyHandler(Person, LambdaContext) + 0x233", "Greeter.MyHandler(Person, LambdaContext)", "", 0)]
    [InlineData("at Greeter.<>c.<MyHandler>b__0(Int32 in) in C:\\a in b\\Greeter.cs:line 3", "Greeter.<>c.<MyHandler>b__0(Int32 in)", "C:\\a in b\\Greeter.cs", 3)]
    [InlineData("at Greeter.MyHandler()", "Greeter.MyHandler()", "", 0)]
    [InlineData("something else", "something else", "", 0)]
    public void Item25_AFrameIsTakenApart(string frame, string label, string path, int line)
    {
        var parsed = StackFrameText.Parse(frame);
        Assert.Equal(label, parsed.Label);
        Assert.Equal(path, parsed.Path);
        Assert.Equal(line, parsed.Line);
    }

    private static void AssertJson(string expected, Exception exception) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(GetJson(ErrorReport.FromException(exception))));

    private static byte[] GetJson(ErrorReport report)
    {
        var buffer = new MessageBuffer();
        report.WriteJson(buffer);
        return buffer.Body.ToArray();
    }

    private sealed class GenericException<T>() : Exception("G");

    private sealed class NullMessageException : Exception
    {
        public override string Message => null!;
    }

    private sealed class HostileException : Exception
    {
        public override string Message => throw new NotSupportedException();

        public override string? StackTrace => throw new NotSupportedException();

        public override string ToString() => throw new NotSupportedException();
    }
}
