using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using NativeLambda.Generated;

namespace NativeLambda.AwsEvents.Tests;

/// <summary>Handlers of single records of AWS's own types: what is answered for those that fail, and where each source stops.</summary>
public class BatchTests
{
    private const string Queue = "arn:aws:sqs:eu-west-1:123456789012:orders";

    [Fact]
    public async Task A_standard_queue_gets_back_exactly_what_failed()
    {
        var log = new Log();

        Assert.Equal("""{"batchItemFailures":[{"itemIdentifier":"m3"}]}""", await InvokeAsync("batch.sqs", Messages(4, Queue), log));
        Assert.Equal(["handled 1", "handled 2", "handled 3", "handled 4"], log.Handled);
        Assert.Equal(["Record m3 failed: It is cursed."], log.Errors);
    }

    [Theory]
    [InlineData("batch.sqs")]
    [InlineData("batch.parallel")]
    public async Task A_fifo_queue_stops_at_the_first_failure(string handler)
    {
        var log = new Log();

        Assert.Equal(
            """{"batchItemFailures":[{"itemIdentifier":"m3"},{"itemIdentifier":"m4"}]}""", await InvokeAsync(handler, Messages(4, Queue + ".fifo"), log));
        Assert.Equal(["handled 1", "handled 2", "handled 3"], log.Handled);
    }

    [Fact]
    public async Task Messages_are_handled_at_the_same_time_where_the_attribute_says_so()
    {
        var log = new Log();

        Assert.Equal("""{"batchItemFailures":[{"itemIdentifier":"m3"}]}""", await InvokeAsync("batch.parallel", Messages(9, Queue), log));
        Assert.Equal(9, log.Handled.Count);
    }

    [Theory]
    [InlineData("batch.sqs")]
    [InlineData("batch.parallel")]
    [InlineData("batch.kinesis")]
    [InlineData("batch.dynamodb")]
    [InlineData("batch.kafka")]
    public async Task An_event_without_records_is_answered_with_none(string handler) =>
        Assert.Equal("""{"batchItemFailures":[]}""", await InvokeAsync(handler, "{}", new Log()));

    [Fact]
    public async Task A_kinesis_stream_stops_at_the_first_failure_and_names_it()
    {
        var log = new Log();
        var records = Enumerable.Range(1, 4).Select(i =>
            $$"""{"kinesis":{"sequenceNumber":"s{{i}}","data":"{{Base64(i)}}","approximateArrivalTimestamp":1545084650.987} }""");

        Assert.Equal("""{"batchItemFailures":[{"itemIdentifier":"s3"}]}""", await InvokeAsync("batch.kinesis", Records(records), log));
        Assert.Equal(["handled 1 of 2018", "handled 2 of 2018", "handled 3 of 2018"], log.Handled);
        Assert.Equal(["Record s3 failed: It is cursed."], log.Errors);
    }

    [Fact]
    public async Task A_record_without_its_data_fails_by_itself()
    {
        var log = new Log();

        Assert.Equal("""{"batchItemFailures":[{}]}""", await InvokeAsync("batch.kinesis", Records(["{}"]), log));
        Assert.Single(log.Errors);
    }

    [Fact]
    public async Task A_dynamodb_stream_stops_at_the_first_failure_and_names_it()
    {
        var log = new Log();
        var changes = Enumerable.Range(1, 4).Select(i =>
            $$"""{"dynamodb":{"SequenceNumber":"s{{i}}","ApproximateCreationDateTime":1479499740,"Keys":{"Id":{"N":"{{i}}"} } } }""");

        Assert.Equal("""{"batchItemFailures":[{"itemIdentifier":"s3"}]}""", await InvokeAsync("batch.dynamodb", Records(changes), log));
        Assert.Equal(["handled 1", "handled 2", "handled 3"], log.Handled);
    }

    [Fact]
    public async Task A_partition_of_kafka_stops_at_its_first_failure_and_the_others_go_on()
    {
        var log = new Log();
        var first = string.Join(',', Enumerable.Range(2, 3).Select(i => Record(0, i)));

        var answer = await InvokeAsync("batch.kafka", $$"""{"records":{"orders-0":[{{first}}],"orders-1":[{{Record(1, 5)}}]} }""", log);

        Assert.Equal("""{"batchItemFailures":[{"itemIdentifier":{"partition":"orders-0","offset":3}}]}""", answer);
        Assert.Equal(["handled 2", "handled 3", "handled 5"], log.Handled);
        Assert.Equal(["Record orders-0@3 failed: It is cursed."], log.Errors);

        static string Record(int partition, int i) => $$"""{"topic":"orders","partition":{{partition}},"offset":{{i}},"value":"{{Base64(i)}}"}""";
    }

    private static string Messages(int count, string queue) => Records(Enumerable.Range(1, count).Select(i =>
        $$"""{"messageId":"m{{i}}","body":"{{i}}","eventSourceARN":"{{queue}}","messageAttributes":{"a":{"binaryValue":"AQI=","dataType":"Binary"} } }"""));

    private static string Records(IEnumerable<string> records) => $$"""{"Records":[{{string.Join(',', records)}}]}""";

    private static string Base64(int number) => Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(number)));

    private static Task<string> InvokeAsync(string handler, string json, Log log) =>
        LambdaHandlers.InvokeAsync(handler, json, new LambdaContext { Logger = log });

    private sealed class Log : ILambdaLogger
    {
        private readonly ConcurrentQueue<(LogLevel Level, string Message)> _records = [];

        public List<string> Handled => Of(LogLevel.Information);

        // The first line: behind it is the exception with its trace.
        public List<string> Errors => [.. Of(LogLevel.Error).Select(message => message.Split('\n')[0])];

        void ILambdaLogger.Log(LogLevel level, string message) => _records.Enqueue((level, message));

        private List<string> Of(LogLevel level) => [.. _records.Where(record => record.Level == level).Select(record => record.Message)];
    }
}
