using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Pipes;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NativeLambda.Tests.Logging;

public sealed class LogSinkTests
{
    [Fact]
    public void Item38_ARecordIsOneLine()
    {
        var before = DateTime.UtcNow.AddSeconds(-1);
        var output = new RecordingStream();
        ILambdaLogger logger = new InvocationLogger(new LogSink(output), "the-id", tenantId: null);
        logger.LogError("one\r\ntwo\nthree\n");

        Assert.EndsWith("\n", output.Text, StringComparison.Ordinal);
        var fields = Assert.Single(output.Text.Split('\n')[..^1]).Split('\t');
        Assert.Equal(["ERROR", fields[1], "the-id", "one\rtwo\rthree"], fields);
        var time = DateTime.ParseExact(fields[1], "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
        Assert.InRange(time, before, DateTime.UtcNow.AddSeconds(1));
    }

    [Theory]
    [InlineData("TRACE", "TRACE DEBUG INFO INFO INFO WARN ERROR FATAL")]
    [InlineData("debug", "DEBUG INFO INFO INFO WARN ERROR FATAL")]
    [InlineData("INFO", "INFO INFO INFO WARN ERROR FATAL")]
    [InlineData("Warn", "WARN ERROR FATAL")]
    [InlineData("ERROR", "ERROR FATAL")]
    [InlineData("FATAL", "FATAL")]
    [InlineData("LOUD", "INFO INFO INFO WARN ERROR FATAL")]
    [InlineData("", "INFO INFO INFO WARN ERROR FATAL")]
    [InlineData(null, "INFO INFO INFO WARN ERROR FATAL")]
    public void Item37_TheLevelDecidesWhatIsWritten(string? level, string expected)
    {
        var output = new RecordingStream();
        ILambdaLogger logger = new InvocationLogger(new LogSink(output, level), "", tenantId: null);
        logger.LogTrace("");
        logger.LogDebug("");
        logger.LogInformation("");
        logger.Log("");
        logger.LogLine("");
        logger.LogWarning("");
        logger.LogError("");
        logger.LogCritical("");
        Assert.Equal(expected, string.Join(' ', output.Text.Split('\n')[..^1].Select(line => line.Split('\t')[0])));
    }

    [Theory]
    [InlineData("JSON", true)]
    [InlineData("json", true)]
    [InlineData("Text", false)]
    [InlineData("XML", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Item37_TheFormatIsTextUnlessItIsJson(string? format, bool isJson)
    {
        var output = new RecordingStream();
        new LogSink(output, format: format).Write(LogLevel.Information, "Hello");
        Assert.StartsWith(isJson ? "{" : "INFO\t", output.Text, StringComparison.Ordinal);
        Assert.EndsWith("\n", output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Item37_ALevelThatIsOffCostsNoText()
    {
        var output = new RecordingStream();
        ILambdaLogger logger = new InvocationLogger(new LogSink(output, "WARN"), "", tenantId: null);
        logger.LogInformation("{Value}", new Unspeakable());
        Assert.Empty(output.Text);
    }

    [Fact]
    public void Item38_AJsonRecordHasTheInvocationTheTenantAndTheValues()
    {
        var before = DateTime.UtcNow.AddSeconds(-1);
        var output = new RecordingStream();
        ILambdaLogger logger = new InvocationLogger(new LogSink(output, format: "JSON"), "the-id", "the-tenant");
        logger.LogWarning("Order {OrderId} of {Customer}\ncosts {Price:F1}.", 42, "Größe \"1\"", 9.95m);

        var line = Assert.Single(output.Text.Split('\n')[..^1]);
        using var record = JsonDocument.Parse(line);
        Assert.Equal(
            ["timestamp", "level", "message", "requestId", "tenantId", "OrderId", "Customer", "Price"],
            record.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.InRange(record.RootElement.GetProperty("timestamp").GetDateTime(), before, DateTime.UtcNow.AddSeconds(1));
        Assert.Equal("WARN", record.RootElement.GetProperty("level").GetString());
        Assert.Equal("Order 42 of Größe \"1\"\ncosts 10.0.", record.RootElement.GetProperty("message").GetString());
        Assert.Equal("the-id", record.RootElement.GetProperty("requestId").GetString());
        Assert.Equal("the-tenant", record.RootElement.GetProperty("tenantId").GetString());
        Assert.Equal(42, record.RootElement.GetProperty("OrderId").GetInt32());
        Assert.Equal("Größe \"1\"", record.RootElement.GetProperty("Customer").GetString());
        Assert.Equal(9.95m, record.RootElement.GetProperty("Price").GetDecimal());
    }

    [Fact]
    public void Item38_AnExceptionIsMembersOfAJsonRecordAndLinesOfATextRecord()
    {
        Exception thrown;
        try
        {
            throw new InvalidOperationException("No stock.", new IOException("No disk."));
        }
        catch (InvalidOperationException e)
        {
            thrown = e;
        }

        var json = new RecordingStream();
        var text = new RecordingStream();
        foreach (var (output, format) in new[] { (json, "JSON"), (text, "Text") })
        {
            ILambdaLogger logger = new InvocationLogger(new LogSink(output, format: format), "the-id", tenantId: null);
            logger.LogError(thrown, "Order {OrderId} failed.", 42);
        }

        using var record = JsonDocument.Parse(json.Text);
        Assert.Equal("Order 42 failed.", record.RootElement.GetProperty("message").GetString());
        Assert.Equal("InvalidOperationException", record.RootElement.GetProperty("errorType").GetString());
        Assert.Equal("No stock.", record.RootElement.GetProperty("errorMessage").GetString());
        Assert.StartsWith("at ", record.RootElement.GetProperty("stackTrace")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal("No disk.", record.RootElement.GetProperty("cause").GetProperty("errorMessage").GetString());
        Assert.Equal(42, record.RootElement.GetProperty("OrderId").GetInt32());
        Assert.Contains("\tthe-id\tOrder 42 failed.\rInvalidOperationException: No stock.\r   at ", text.Text, StringComparison.Ordinal);
        Assert.Contains("\r ---> IOException: No disk.\n", text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Item38_WhatARecordCannotSayAsJsonItSaysNot()
    {
        var output = new RecordingStream();
        ILambdaLogger logger = new InvocationLogger(new LogSink(output, format: "JSON"), "", tenantId: null);
        logger.LogInformation("{level} {A} {A} {Nothing}", "own", 1, 2, null);

        using var record = JsonDocument.Parse(output.Text);
        Assert.Equal(["timestamp", "level", "message", "A"], record.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal("INFO", record.RootElement.GetProperty("level").GetString());
        Assert.Equal("own 1 2 (null)", record.RootElement.GetProperty("message").GetString());
        Assert.Equal(1, record.RootElement.GetProperty("A").GetInt32());
    }

    [Theory]
    [InlineData(null, 0xa55a0003, "INFO\t")]
    [InlineData("JSON", 0xa55a0002, "{")]
    public void Item39_ThePlatformsFileTakesFrames(string? format, uint type, string start)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has Lambda's files.");
        using var pipe = new AnonymousPipeServerStream(PipeDirection.In);
        using var environment = new TemporaryEnvironment(
            ("_LAMBDA_TELEMETRY_LOG_FD", pipe.GetClientHandleAsString()),
            ("AWS_LAMBDA_LOG_FORMAT", format));
        var before = DateTime.UtcNow;
        var sink = LogSink.CreateForPlatform();
        string[] messages = ["two\nlines", "Größe"];
        foreach (var message in messages)
        {
            sink.Write(LogLevel.Information, message);
        }

        foreach (var message in messages)
        {
            var head = new byte[16];
            pipe.ReadExactly(head);
            var text = new byte[BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(4))];
            pipe.ReadExactly(text);
            var time = DateTime.UnixEpoch.AddMicroseconds(BinaryPrimitives.ReadInt64BigEndian(head.AsSpan(8)));

            Assert.Equal(type, BinaryPrimitives.ReadUInt32BigEndian(head));
            Assert.InRange(time, before.AddSeconds(-1), DateTime.UtcNow.AddSeconds(1));
            Assert.StartsWith(start, Encoding.UTF8.GetString(text), StringComparison.Ordinal);
            Assert.Contains(
                format is null ? message : JsonEncodedText.Encode(message, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString(),
                Encoding.UTF8.GetString(text),
                StringComparison.Ordinal);
            Assert.NotEqual((byte)'\n', text[^1]);
        }
    }

    [Fact]
    public async Task Item40_RecordsOfSeveralThreadsAreWrittenOneAfterTheOther()
    {
        var output = new TearableStream();
        var sink = new LogSink(output);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
        {
            for (var n = 0; n < 50; n++)
            {
                sink.Write(new LogRecord { Level = LogLevel.Information, RequestId = $"{i}", Message = new string((char)('a' + i), 30) });
            }
        })));

        var lines = output.Text.Split('\n')[..^1];
        Assert.Equal(400, lines.Length);
        Assert.All(lines, line =>
        {
            var fields = line.Split('\t');
            Assert.Equal(new string((char)('a' + int.Parse(fields[2], CultureInfo.InvariantCulture)), 30), fields[3]);
        });
    }

    private sealed class Unspeakable
    {
        public override string ToString() => throw new InvalidOperationException("Nobody should ask.");
    }

    /// <summary>Takes a record byte by byte, so that two at a time come out mixed.</summary>
    private sealed class TearableStream() : OutputStream(file: 1)
    {
        private readonly ConcurrentQueue<byte> _bytes = new();

        internal string Text => Encoding.UTF8.GetString([.. _bytes]);

        internal override void Write(ReadOnlySpan<byte> bytes)
        {
            foreach (var b in bytes)
            {
                _bytes.Enqueue(b);
                Thread.Yield();
            }
        }
    }
}
