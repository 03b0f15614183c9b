using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace NativeLambda.Tests.Logging;

public sealed class LogSinkTests
{
    [Fact]
    public void Item38_ARecordIsOneLine()
    {
        var before = DateTime.UtcNow.AddSeconds(-1);
        var output = new RecordingStream();
        ILambdaLogger logger = new TextLogger(new LogSink(output, level: null), "the-id");
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
        ILambdaLogger logger = new TextLogger(new LogSink(output, level), "");
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

    [Fact]
    public async Task Item40_RecordsOfSeveralThreadsAreWrittenOneAfterTheOther()
    {
        var output = new TearableStream();
        var sink = new LogSink(output, level: null);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
        {
            for (var n = 0; n < 50; n++)
            {
                sink.Write(LogLevel.Information, $"{i}", new string((char)('a' + i), 30));
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
