using System.Globalization;
using System.Text;
using System.Text.Json;
using NativeLambda.Json;

namespace NativeLambda.Tests.Hosting;

/// <summary>Events and results on their normal way and on the five that fail.</summary>
public sealed class InvocationTests
{
    [Theory]
    [InlineData(ConnectionKind.Native)]
    [InlineData(ConnectionKind.Portable)]
    public async Task Item06_AResultIsPostedToItsEvent(ConnectionKind connection)
    {
        using var function = new RunningFunction(TestInvoker.Greeter, connection);
        var post = await function.Platform.InvokeAsync("8476a536-e9f4-11e8-9739-2dfe598c3fcd", """{"name":"Ada"}""");

        Assert.Equal("POST /2018-06-01/runtime/invocation/8476a536-e9f4-11e8-9739-2dfe598c3fcd/response HTTP/1.1", post.RequestLine);
        Assert.Equal(function.Platform.Address, post.GetHeader("Host"));
        Assert.Equal("NativeLambda/0.1.0", post.GetHeader("User-Agent"));
        Assert.Equal("application/json", post.GetHeader("Content-Type"));
        Assert.Equal("""{"message":"Hello Ada!"}""", post.Text);
        Assert.Equal("GET /2018-06-01/runtime/invocation/next HTTP/1.1", function.Platform.Requests[0].RequestLine);
        Assert.Empty(function.Log);
    }

    [Theory]
    [InlineData(ConnectionKind.Native)]
    [InlineData(ConnectionKind.Portable)]
    public async Task Item07_OneConnectionIsKept(ConnectionKind connection)
    {
        using var function = new RunningFunction(TestInvoker.Greeter, connection);
        for (var i = 0; i < 50; i++)
        {
            var name = new string('x', i * 100);
            var post = await function.Platform.InvokeAsync($"{i}", $$"""{"name":"{{name}}"}""");
            Assert.Equal($$"""{"message":"Hello {{name}}!"}""", post.Text);
        }

        Assert.All(function.Platform.Requests, request => Assert.Equal(1, request.Connection));
    }

    [Theory]
    [InlineData(ConnectionKind.Native)]
    [InlineData(ConnectionKind.Portable)]
    public async Task Item08_AnEventOfSixMebibytesAndAsLargeAResult(ConnectionKind connection)
    {
        var text = new string('a', 6_291_456 - 2);
        var invoker = new TestInvoker(invocation => invocation.WriteResult<string, StringJson>(invocation.ReadEvent<string, StringJson>()));
        using var function = new RunningFunction(invoker, connection);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal($"\"{text}\"", (await function.Platform.InvokeAsync($"{i}", $"\"{text}\"")).Text);
        }
    }

    [Theory]
    [InlineData(ConnectionKind.Native)]
    [InlineData(ConnectionKind.Portable)]
    public async Task Item08_AnswersOfEveryForm(ConnectionKind connection)
    {
        using var function = new RunningFunction(TestInvoker.Greeter, connection);
        var platform = function.Platform;

        platform.EnqueueNext(StandInAnswer.Raw(
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nlambda-runtime-aws-request-id: one\r\nTransfer-Encoding: chunked\r\n\r\n" +
            "8;x=y\r\n{\"name\":\r\n6\r\n\"One\"}\r\n0\r\nTrailer: z\r\n\r\n"));
        var one = await platform.TakePostAsync();
        Assert.Equal("/2018-06-01/runtime/invocation/one/response", one.Path);
        Assert.Equal("""{"message":"Hello One!"}""", one.Text);

        // The rest of an answer may come any time later.
        platform.EnqueueNext(new([.. "HTTP/1.1 200 OK\r\nLAMBDA-RUNTIME-AWS-REQUEST-ID: two\r\nContent-Length: 14\r\n\r\n{\"name\":\"Two\"}"u8.ToArray().Chunk(7)]));
        Assert.Equal("""{"message":"Hello Two!"}""", (await platform.TakePostAsync()).Text);

        platform.EnqueueNext(StandInAnswer.Event("three", """{"name":"Three"}""", ("Connection", "close")) with { CloseAfter = true });
        var three = await platform.TakePostAsync();
        Assert.Equal("""{"message":"Hello Three!"}""", three.Text);
        Assert.Equal(2, three.Connection);
        Assert.Empty(function.Log);
    }

    [Fact]
    public async Task Item12_ABadHeaderWinsOverABadEvent()
    {
        using var function = new RunningFunction(TestInvoker.Greeter);
        var post = await function.Platform.InvokeAsync("1", "{", ("Lambda-Runtime-Client-Context", "{"));
        Assert.Equal("Runtime.LambdaContextUnmarshalError", post.GetHeader("Lambda-Runtime-Function-Error-Type"));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("nul")]
    public async Task Item15_ABadEventIsRefusedAndTheNextOneServed(string payload)
    {
        using var function = new RunningFunction(TestInvoker.Greeter);
        var post = await function.Platform.InvokeAsync("bad", payload);
        var expected = Assert.ThrowsAny<JsonException>(() => Json.DirectJson.Read<Person, PersonJson>(Encoding.UTF8.GetBytes(payload)));

        Assert.Equal("/2018-06-01/runtime/invocation/bad/error", post.Path);
        Assert.Equal("Runtime.UnmarshalError", post.GetHeader("Lambda-Runtime-Function-Error-Type"));
        using var report = JsonDocument.Parse(post.Body);
        Assert.Equal("Unable to unmarshal input: " + expected.Message, report.RootElement.GetProperty("errorMessage").GetString());
        Assert.Equal("Runtime.UnmarshalError", report.RootElement.GetProperty("errorType").GetString());
        Assert.Equal(0, report.RootElement.GetProperty("stackTrace").GetArrayLength());
        Assert.False(report.RootElement.TryGetProperty("cause", out _));

        Assert.Equal("""{"message":"Hello Good!"}""", (await function.Platform.InvokeAsync("good", """{"name":"Good"}""")).Text);
    }

    [Fact]
    public async Task Item17_NullIsRefusedForAnEventThatMayNotBeNull()
    {
        using var function = new RunningFunction(TestInvoker.Greeter);
        var post = await function.Platform.InvokeAsync("1", "null");
        Assert.Equal(
            """{"errorMessage":"Unable to unmarshal input: The event was null, and the handler's parameter does not allow null. Path: $.","errorType":"Runtime.UnmarshalError","stackTrace":[]}""",
            post.Text);
    }

    [Fact]
    public async Task Item17_NullReachesAnEventThatMayBeNull()
    {
        using var function = new RunningFunction(new TestInvoker(invocation =>
            invocation.WriteResult<string, StringJson>(invocation.ReadNullableEvent<Person, PersonJson>()?.Name ?? "nobody")));
        Assert.Equal("\"nobody\"", (await function.Platform.InvokeAsync("1", "null")).Text);
        Assert.Equal("\"Ada\"", (await function.Platform.InvokeAsync("2", """{"name":"Ada"}""")).Text);
    }

    [Fact]
    public async Task Item18_NoResultIsNull()
    {
        using var function = new RunningFunction(TestInvoker.Running(() => { }));
        var post = await function.Platform.InvokeAsync("1", "{}");
        Assert.Equal("null", post.Text);
        Assert.Equal("application/json", post.GetHeader("Content-Type"));
    }

    [Fact]
    public async Task Item19_AStreamIsItsBytesAndIsDisposed()
    {
        var bytes = new byte[100_000];
        new Random(1).NextBytes(bytes);
        var stream = new MemoryStream(bytes);
        using var function = new RunningFunction(new TestInvoker(invocation => invocation.WriteResultStream(stream)));
        var post = await function.Platform.InvokeAsync("1", "{}");
        Assert.Equal("application/octet-stream", post.GetHeader("Content-Type"));
        Assert.Equal(bytes, post.Body);
        Assert.False(stream.CanRead);
    }

    [Fact]
    public async Task Item13_AnEventStreamIsThePayloadUntouched()
    {
        const string payload = "\uFEFF not JSON \0";
        using var function = new RunningFunction(new TestInvoker(invocation => invocation.WriteResultStream(invocation.ReadEventStream())));
        Assert.Equal(payload, (await function.Platform.InvokeAsync("1", payload)).Text);
    }

    [Fact]
    public async Task Item18_ANullStreamIsNull()
    {
        using var function = new RunningFunction(new TestInvoker(invocation => invocation.WriteResultStream(null)));
        var post = await function.Platform.InvokeAsync("1", "{}");
        Assert.Equal("null", post.Text);
        Assert.Equal("application/json", post.GetHeader("Content-Type"));
    }

    [Fact]
    public async Task Item20_AResultThatCannotBeWrittenIsReportedAndNothingOfItIsSent()
    {
        using var function = new RunningFunction(new TestInvoker(invocation => invocation.WriteResult<string, ThrowingJson>("x")));
        var post = await function.Platform.InvokeAsync("1", "{}");

        Assert.Equal("/2018-06-01/runtime/invocation/1/error", post.Path);
        Assert.Equal("Runtime.MarshalError", post.GetHeader("Lambda-Runtime-Function-Error-Type"));
        Assert.StartsWith(
            """{"errorMessage":"Unable to marshal response: The getter threw.","errorType":"Runtime.MarshalError","stackTrace":["at """,
            post.Text,
            StringComparison.Ordinal);

        // What was half written must not show up in what comes after.
        Assert.DoesNotContain("half", (await function.Platform.InvokeAsync("2", "{}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item20_ACycleEndsAtDepth64()
    {
        using var function = new RunningFunction(new TestInvoker(invocation => invocation.WriteResult<string, EndlessJson>("x")));
        var post = await function.Platform.InvokeAsync("1", "{}");
        Assert.Equal("Runtime.MarshalError", post.GetHeader("Lambda-Runtime-Function-Error-Type"));
    }

    [Fact]
    public async Task Item20_AStreamThatThrowsIsReported()
    {
        using var function = new RunningFunction(new TestInvoker(invocation => invocation.WriteResultStream(new ThrowingStream())));
        var post = await function.Platform.InvokeAsync("1", "{}");
        Assert.Equal("/2018-06-01/runtime/invocation/1/error", post.Path);
        Assert.Contains("\"Unable to marshal response: The disk is gone.\"", post.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(6_291_556, true)]
    [InlineData(6_291_557, false)]
    public async Task Item22_AResultAboveTheLimitIsSeenComing(int size, bool isSent)
    {
        using var function = new RunningFunction(new TestInvoker(invocation => invocation.WriteResultStream(new MemoryStream(new byte[size]))));
        var post = await function.Platform.InvokeAsync("1", "{}");
        Assert.Equal(isSent ? "/2018-06-01/runtime/invocation/1/response" : "/2018-06-01/runtime/invocation/1/error", post.Path);
        if (!isSent)
        {
            Assert.Equal("Function.ResponseSizeTooLarge", post.GetHeader("Lambda-Runtime-Function-Error-Type"));
            Assert.Equal(
                """{"errorMessage":"The response of 6291557 bytes exceeds the limit of 6291556 bytes.","errorType":"Function.ResponseSizeTooLarge","stackTrace":[]}""",
                post.Text);
        }

        await function.Platform.InvokeAsync("2", "{}");
    }

    [Fact]
    public async Task Item23_AHandlerThatThrowsIsReportedAndTheNextEventServed()
    {
        using var function = new RunningFunction(new TestInvoker(invocation =>
        {
            if (invocation.ReadEvent<Person, PersonJson>().Name == "bad")
            {
                throw new KeyNotFoundException("No such person.");
            }

            invocation.WriteNoResult();
        }));
        var post = await function.Platform.InvokeAsync("1", """{"name":"bad"}""");

        Assert.Equal("/2018-06-01/runtime/invocation/1/error", post.Path);
        Assert.Equal("application/vnd.aws.lambda.error+json", post.GetHeader("Content-Type"));
        Assert.Null(post.GetHeader("Lambda-Runtime-Function-Error-Type"));
        Assert.StartsWith("""{"errorMessage":"No such person.","errorType":"KeyNotFoundException","stackTrace":["at """, post.Text, StringComparison.Ordinal);
        Assert.Contains(nameof(Item23_AHandlerThatThrowsIsReportedAndTheNextEventServed), post.Text, StringComparison.Ordinal);

        Assert.Equal("null", (await function.Platform.InvokeAsync("2", """{"name":"good"}""")).Text);
    }

    [Fact]
    public async Task Item23_AJsonExceptionOfTheHandlerIsItsOwn()
    {
        using var function = new RunningFunction(TestInvoker.Running(() => throw new JsonException("Mine.")));
        Assert.StartsWith("""{"errorMessage":"Mine.","errorType":"JsonException",""", (await function.Platform.InvokeAsync("1", "{}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item25_TheXRayHeaderNamesTheExceptionAndItsFrames()
    {
        using var function = new RunningFunction(TestInvoker.Running(() => throw new InvalidOperationException("Größe \u0007 \"x\"")));
        var header = (await function.Platform.InvokeAsync("1", "{}")).GetHeader("Lambda-Runtime-Function-XRay-Error-Cause");

        Assert.NotNull(header);
        Assert.All(header, c => Assert.InRange(c, ' ', '~'));
        using var cause = JsonDocument.Parse(header);
        var exception = Assert.Single(cause.RootElement.GetProperty("exceptions").EnumerateArray());
        Assert.Equal("InvalidOperationException", exception.GetProperty("type").GetString());
        Assert.Equal("Größe \u0007 \"x\"", exception.GetProperty("message").GetString());

        var frame = exception.GetProperty("stack")[0];
        Assert.Contains(nameof(Item25_TheXRayHeaderNamesTheExceptionAndItsFrames), frame.GetProperty("label").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("InvocationTests.cs", frame.GetProperty("path").GetString(), StringComparison.Ordinal);
        Assert.True(frame.GetProperty("line").GetInt32() > 0);
        Assert.Contains(frame.GetProperty("path").GetString(), cause.RootElement.GetProperty("paths").EnumerateArray().Select(path => path.GetString()));
    }

    [Fact]
    public async Task Item25_AnXRayHeaderOfAMebibyteIsLeftOut()
    {
        using var function = new RunningFunction(TestInvoker.Running(() => throw new InvalidOperationException(new string('m', 1024 * 1024))));
        var post = await function.Platform.InvokeAsync("1", "{}");
        Assert.Null(post.GetHeader("Lambda-Runtime-Function-XRay-Error-Cause"));
        Assert.InRange(post.Body.Length, 1, 256 * 1024);
    }

    [Fact]
    public async Task Item25_AnXRayHeaderLongerThanTheRoomInFrontOfTheBodyIsSent()
    {
        using var function = new RunningFunction(TestInvoker.Running(() => throw new InvalidOperationException(new string('m', 5000))));
        for (var i = 0; i < 3; i++)
        {
            var post = await function.Platform.InvokeAsync($"{i}", "{}");
            Assert.InRange(post.GetHeader("Lambda-Runtime-Function-XRay-Error-Cause")!.Length, 5000, 20_000);
            Assert.StartsWith("""{"errorMessage":"mmm""", post.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Item26_TheErrorIsLoggedBeforeItIsPosted()
    {
        using var function = new RunningFunction(TestInvoker.Running(() => throw new InvalidOperationException("First line\nsecond line")));
        await function.Platform.InvokeAsync("the-id", "{}");

        // The post was taken, so the record must be there already.
        var record = Assert.Single(function.Log.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Split('\t');
        Assert.Equal("ERROR", record[0]);
        Assert.Equal("the-id", record[2]);
        Assert.StartsWith("InvalidOperationException: First line\rsecond line\r   at ", record[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item38_ARecordOfTheHandlerAndTheOneOfItsFailureNameTheInvocation()
    {
        using var function = new RunningFunction(
            new TestInvoker(invocation =>
            {
                invocation.Context.Logger.LogInformation("At {Place}", "work");
                throw new InvalidOperationException("Broken.");
            }),
            logFormat: "JSON");
        await function.Platform.InvokeAsync("the-id", "{}", ("Lambda-Runtime-Aws-Tenant-Id", "the-tenant"));

        var records = function.Log.Split('\n')[..^1].Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["At work", "InvalidOperationException: Broken."], records.Select(record => record.GetProperty("message").GetString()));
        Assert.All(records, record => Assert.Equal("the-id", record.GetProperty("requestId").GetString()));
        Assert.All(records, record => Assert.Equal("the-tenant", record.GetProperty("tenantId").GetString()));
        Assert.Equal("Broken.", records[1].GetProperty("errorMessage").GetString());
    }

    [Fact]
    public async Task Item29_TheContextTellsWhatTheHeadersAndTheEnvironmentSay()
    {
        using var environment = new TemporaryEnvironment(
            ("AWS_LAMBDA_FUNCTION_NAME", "greeter"),
            ("AWS_LAMBDA_FUNCTION_VERSION", "7"),
            ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512"),
            ("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/greeter"),
            ("AWS_LAMBDA_LOG_STREAM_NAME", "2026/01/01/[7]abc"));
        LambdaContext? context = null;
        using var function = new RunningFunction(TestInvoker.Returning(given => (context = given).AwsRequestId));
        var deadline = DateTimeOffset.UtcNow.AddSeconds(30).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        await function.Platform.InvokeAsync(
            "id-1",
            "{}",
            ("Lambda-Runtime-Deadline-Ms", deadline),
            ("Lambda-Runtime-Trace-Id", "Root=1-2-3"),
            ("Lambda-Runtime-Aws-Tenant-Id", "tenant"),
            ("Lambda-Runtime-Client-Context", """{"client":{"app_title":"App"}}"""),
            ("Lambda-Runtime-Cognito-Identity", """{"cognitoIdentityId":"me","cognitoIdentityPoolId":"pool"}"""));

        Assert.NotNull(context);
        Assert.Equal("id-1", context.AwsRequestId);
        Assert.Equal("arn:aws:lambda:eu-west-1:123456789012:function:stand-in", context.InvokedFunctionArn);
        Assert.Equal("Root=1-2-3", context.TraceId);
        Assert.Equal("tenant", context.TenantId);
        Assert.Equal("greeter", context.FunctionName);
        Assert.Equal("7", context.FunctionVersion);
        Assert.Equal(512, context.MemoryLimitInMB);
        Assert.Equal("/aws/lambda/greeter", context.LogGroupName);
        Assert.Equal("2026/01/01/[7]abc", context.LogStreamName);
        Assert.Equal("App", context.ClientContext?.Client?.AppTitle);
        Assert.Equal("me", context.Identity.IdentityId);
        Assert.Equal("pool", context.Identity.IdentityPoolId);
        Assert.InRange(context.RemainingTime, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Item29_AContextIsOfItsOwnInvocation()
    {
        var contexts = new List<LambdaContext>();
        using var function = new RunningFunction(TestInvoker.Returning(context =>
        {
            contexts.Add(context);
            return null;
        }));
        await function.Platform.InvokeAsync("first", "{}", ("Lambda-Runtime-Trace-Id", "trace"), ("Lambda-Runtime-Aws-Tenant-Id", "tenant"));
        await function.Platform.InvokeAsync("second", "{}", ("Lambda-Runtime-Invoked-Function-Arn", "arn:other"));

        Assert.Equal(["first", "second"], contexts.Select(context => context.AwsRequestId));
        Assert.Equal(["trace", null], contexts.Select(context => context.TraceId));
        Assert.Equal(["tenant", null], contexts.Select(context => context.TenantId));
        Assert.Equal("arn:other", contexts[1].InvokedFunctionArn);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("soon", 0)]
    [InlineData("1", 0)]
    [InlineData("-5", 0)]
    [InlineData("4529606400000", int.MaxValue)]
    [InlineData("9223372036854775807", int.MaxValue)]
    [InlineData("99999999999999999999", 0)]
    public async Task Item30_TheRemainingTimeIsNeverNegativeAndFitsATimer(string? deadline, int expectedMilliseconds)
    {
        TimeSpan? remaining = null;
        using var function = new RunningFunction(new TestInvoker(invocation =>
        {
            // A token must survive any deadline too.
            _ = invocation.CancellationToken;
            remaining = invocation.Context.RemainingTime;
            invocation.WriteNoResult();
        }));
        Assert.Equal("null", (await function.Platform.InvokeAsync("1", "{}", ("Lambda-Runtime-Deadline-Ms", deadline))).Text);
        Assert.Equal(TimeSpan.FromMilliseconds(expectedMilliseconds), remaining);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("null")]
    public async Task Item31_WithoutHeadersTheIdentityIsEmptyAndThereIsNoClientContext(string? header)
    {
        LambdaContext? context = null;
        using var function = new RunningFunction(TestInvoker.Returning(given => (context = given).AwsRequestId));
        await function.Platform.InvokeAsync("1", "{}", ("Lambda-Runtime-Cognito-Identity", header), ("Lambda-Runtime-Client-Context", header));
        Assert.Null(context?.ClientContext);
        Assert.NotNull(context?.Identity);
        Assert.Null(context.Identity.IdentityId);
        Assert.Null(context.Identity.IdentityPoolId);
    }

    [Theory]
    [InlineData("Lambda-Runtime-Client-Context")]
    [InlineData("Lambda-Runtime-Cognito-Identity")]
    public async Task Item32_ABadHeaderFailsTheInvocationEvenIfNobodyLooksAtIt(string header)
    {
        using var function = new RunningFunction(TestInvoker.Greeter);
        var post = await function.Platform.InvokeAsync("1", """{"name":"Ada"}""", (header, "{bad"));
        Assert.Equal("/2018-06-01/runtime/invocation/1/error", post.Path);
        Assert.Equal("Runtime.LambdaContextUnmarshalError", post.GetHeader("Lambda-Runtime-Function-Error-Type"));
        Assert.Contains("\"stackTrace\":[]", post.Text, StringComparison.Ordinal);
        Assert.Equal("""{"message":"Hello Ada!"}""", (await function.Platform.InvokeAsync("2", """{"name":"Ada"}""")).Text);
    }

    [Fact]
    public async Task Item33_TheTraceIsInTheEnvironmentOfEachInvocation()
    {
        using var environment = new TemporaryEnvironment(("_X_AMZN_TRACE_ID", "left over"));
        using var function = new RunningFunction(TestInvoker.Returning(_ => Environment.GetEnvironmentVariable("_X_AMZN_TRACE_ID")));
        Assert.Equal("null", (await function.Platform.InvokeAsync("1", "{}")).Text);
        Assert.Equal("\"Root=1\"", (await function.Platform.InvokeAsync("2", "{}", ("Lambda-Runtime-Trace-Id", "Root=1"))).Text);
        Assert.Equal("\"Root=2\"", (await function.Platform.InvokeAsync("3", "{}", ("Lambda-Runtime-Trace-Id", "Root=2"))).Text);
        Assert.Equal("\"Root=2\"", (await function.Platform.InvokeAsync("4", "{}", ("Lambda-Runtime-Trace-Id", "Root=2"))).Text);
        Assert.Equal("null", (await function.Platform.InvokeAsync("5", "{}", ("Lambda-Runtime-Trace-Id", ""))).Text);
    }

    [Theory]
    [InlineData(900_000, 899_500)]
    [InlineData(5000, 4500)]
    [InlineData(1000, 900)]
    [InlineData(0, 0)]
    public void Item34_TheTokenIsCancelledAMarginBeforeTheDeadline(int limit, int expected) =>
        Assert.Equal(TimeSpan.FromMilliseconds(expected), InvocationCancellation.GetDelay(TimeSpan.FromMilliseconds(limit)));

    [Fact]
    public async Task Item34_AHandlerThatWouldWaitForEverAnswersBecauseOfTheToken()
    {
        using var function = new RunningFunction(new TestInvoker(invocation =>
        {
            invocation.CancellationToken.WaitHandle.WaitOne();
            invocation.WriteNoResult();
        }));
        var deadline = DateTimeOffset.UtcNow.AddMilliseconds(300).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        Assert.Equal("null", (await function.Platform.InvokeAsync("1", "{}", ("Lambda-Runtime-Deadline-Ms", deadline))).Text);
    }

    [Fact]
    public async Task Item34_EachInvocationHasItsOwnToken()
    {
        var tokens = new List<CancellationToken>();
        using var function = new RunningFunction(new TestInvoker(invocation =>
        {
            tokens.Add(invocation.CancellationToken);
            Assert.Equal(tokens[^1], invocation.CancellationToken);
            invocation.WriteNoResult();
        }));
        await function.Platform.InvokeAsync("1", "{}");
        await function.Platform.InvokeAsync("2", "{}");
        Assert.NotEqual(tokens[0], tokens[1]);
    }

    private readonly struct ThrowingJson : Json.IJsonWriter<string>
    {
        public static void Write(JsonWriter writer, string? value)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(new string('h', 100_000) + "half");
            throw new InvalidOperationException("The getter threw.");
        }
    }

    private readonly struct EndlessJson : Json.IJsonWriter<string>
    {
        public static void Write(JsonWriter writer, string? value)
        {
            while (true)
            {
                writer.WriteStartArray();
            }
        }
    }

    private sealed class ThrowingStream : MemoryStream
    {
        public override int Read(Span<byte> buffer) => throw new IOException("The disk is gone.");
    }
}
