using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NativeLambda.Events.Tests;

/// <summary>Handlers of single records: what is answered for those that fail, what is logged, and where each source stops.</summary>
public class BatchTests
{
    // The fourth is no JSON, and the handler throws for the seventh.
    private static readonly string[] Poisoned = [.. Enumerable.Range(1, 10).Select(i => i == 4 ? "no JSON" : $$"""{"orderId":{{i}}}""")];

    [Fact]
    public async Task A_standard_queue_gets_back_exactly_what_failed()
    {
        var log = new Log();

        var answer = await InvokeAsync("batch.sqs", Messages(Poisoned), log);

        Assert.Equal("""{"batchItemFailures":[{"itemIdentifier":"m4"},{"itemIdentifier":"m7"}]}""", answer);
        Assert.Equal(["handled 1", "handled 2", "handled 3", "handled 5", "handled 6", "handled 8", "handled 9", "handled 10"], log.Handled);
        Assert.Equal(2, log.Errors.Count);
        Assert.StartsWith("Record m4 cannot be read at $: ", log.Errors[0], StringComparison.Ordinal);
        Assert.Equal("Record m7 failed: Order 7 is cursed.", log.Errors[1]);
    }

    [Fact]
    public async Task A_message_says_where_its_json_is_wrong()
    {
        var log = new Log();

        await InvokeAsync("batch.sqs", Messages("""{"orderId":true}"""), log);

        Assert.StartsWith("Record m1 cannot be read at $.orderId: ", Assert.Single(log.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fifo_queue_stops_at_the_first_failure()
    {
        var log = new Log();

        var answer = await InvokeAsync("batch.sqs", Messages(Poisoned, "arn:aws:sqs:eu-west-1:123456789012:orders.fifo"), log);

        Assert.Equal(["m4", "m5", "m6", "m7", "m8", "m9", "m10"], FailedIds(answer));
        Assert.Equal(["handled 1", "handled 2", "handled 3"], log.Handled);
    }

    [Fact]
    public async Task A_batch_without_a_failure_is_answered_with_none() =>
        Assert.Equal("""{"batchItemFailures":[]}""", await InvokeAsync("batch.sqs", Messages("""{"orderId":1}"""), new Log()));

    [Fact]
    public async Task An_event_without_records_is_answered_with_none() =>
        Assert.Equal("""{"batchItemFailures":[]}""", await InvokeAsync("batch.sqs", """{"Records":[]}""", new Log()));

    [Fact]
    public async Task Messages_are_handled_at_the_same_time_where_the_attribute_says_so()
    {
        // Each waits for the other, so one after the other they would never end.
        var answer = await InvokeAsync("batch.parallel", Messages("1", "2", "throw"), new Log()).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        Assert.Equal(["m3"], FailedIds(answer));
    }

    [Fact]
    public async Task At_most_as_many_messages_are_handled_at_a_time_as_the_attribute_says()
    {
        Batches.Highest = 0;

        Assert.Empty(FailedIds(await InvokeAsync("batch.few", Messages([.. Enumerable.Repeat("x", 40)]), new Log())));
        Assert.InRange(Batches.Highest, 1, 3);
    }

    [Fact]
    public async Task A_fifo_queue_stays_in_order_whatever_the_attribute_says()
    {
        var log = new Log();

        await InvokeAsync("batch.few", Messages([.. Enumerable.Range(0, 20).Select(i => i.ToString(CultureInfo.InvariantCulture))], "arn:aws:sqs:eu-west-1:123456789012:orders.fifo"), log);

        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"handled {i}"), log.Handled);
    }

    [Theory]
    [InlineData("batch.text", "hello", "handled hello")]
    [InlineData("batch.message", "hello", "handled m1: hello")]
    [InlineData("batch.typed", """{"orderId":3}""", "handled m1: 3")]
    public async Task A_handler_takes_the_body_or_the_message(string handler, string body, string handled)
    {
        var log = new Log();

        Assert.Empty(FailedIds(await InvokeAsync(handler, Messages(body), log)));
        Assert.Equal([handled], log.Handled);
    }

    [Fact]
    public async Task A_typed_message_that_nobody_reads_does_not_fail()
    {
        var log = new Log();

        Assert.Empty(FailedIds(await InvokeAsync("batch.typed.unread", Messages("no JSON"), log)));
        Assert.Equal(["handled m1"], log.Handled);
    }

    [Fact]
    public async Task A_kinesis_stream_stops_at_the_first_failure_and_names_it()
    {
        var log = new Log();

        var answer = await InvokeAsync("batch.kinesis", KinesisRecords(Poisoned), log);

        Assert.Equal(["s4"], FailedIds(answer));
        Assert.Equal(["handled 1", "handled 2", "handled 3"], log.Handled);
        Assert.StartsWith("Record s4 cannot be read at $: ", Assert.Single(log.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_of_a_kinesis_stream_is_taken_as_it_came()
    {
        var log = new Log();

        Assert.Empty(FailedIds(await InvokeAsync("batch.kinesis.bytes", KinesisRecords("hello"), log)));
        Assert.Equal(["handled hello"], log.Handled);
    }

    [Fact]
    public async Task A_dynamodb_stream_stops_at_the_first_failure_and_names_it()
    {
        var log = new Log();
        var changes = new DynamoDBEvent
        {
            Records = [.. Enumerable.Range(1, 9).Select(i => new DynamoDBEvent.DynamodbStreamRecord
            {
                Dynamodb = new() { SequenceNumber = $"s{i}", Keys = new() { ["Id"] = new() { N = i.ToString(CultureInfo.InvariantCulture) } } },
            })],
        };

        Assert.Equal(["s7"], FailedIds(await InvokeAsync("batch.dynamodb", JsonSerializer.Serialize(changes), log)));
        Assert.Equal(["handled 1", "handled 2", "handled 3", "handled 4", "handled 5", "handled 6"], log.Handled);
        Assert.Equal(["Record s7 failed: Order 7 is cursed."], log.Errors);
    }

    [Fact]
    public async Task A_partition_of_kafka_stops_at_its_first_failure_and_the_others_go_on()
    {
        var log = new Log();
        var records = new KafkaEvent
        {
            Records = new()
            {
                ["orders-0"] = [.. Enumerable.Range(5, 5).Select(i => KafkaRecord("orders", 0, i, $$"""{"orderId":{{i}}}"""))],
                ["orders-1"] = [KafkaRecord("orders", 1, 0, """{"orderId":20}"""), KafkaRecord("orders", 1, 1, "no JSON"), KafkaRecord("orders", 1, 2, """{"orderId":22}""")],
                ["orders-2"] = [KafkaRecord("orders", 2, 0, """{"orderId":30}""")],
            },
        };

        var answer = await InvokeAsync("batch.kafka", JsonSerializer.Serialize(records), log);

        Assert.Equal(
            """{"batchItemFailures":[{"itemIdentifier":{"partition":"orders-0","offset":7}},{"itemIdentifier":{"partition":"orders-1","offset":1}}]}""",
            answer);
        Assert.Equal(["handled 5", "handled 6", "handled 20", "handled 30"], log.Handled);
        Assert.Equal("Record orders-0@7 failed: Order 7 is cursed.", log.Errors[0]);
    }

    [Fact]
    public async Task A_record_of_kafka_without_a_value_is_null_where_the_handler_allows_it()
    {
        var log = new Log();
        var records = JsonSerializer.Serialize(new KafkaEvent { Records = new() { ["orders-0"] = [KafkaRecord("orders", 0, 1, null)] } });

        Assert.Equal("""{"batchItemFailures":[]}""", await InvokeAsync("batch.kafka.nullable", records, log));
        Assert.Equal(["handled nothing"], log.Handled);
        Assert.Contains("\"offset\":1", await InvokeAsync("batch.kafka", records, log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_left_when_the_time_is_up_is_answered_as_failed()
    {
        var log = new Log();
        var context = new LambdaContext { Logger = log, AwsRequestId = "id", RemainingTime = TimeSpan.FromMilliseconds(300) };

        var answer = await LambdaHandlers.InvokeAsync("batch.slow", Messages("1", "2", "3"), context);

        Assert.Equal(["m1", "m2", "m3"], FailedIds(answer));
        Assert.Single(log.Errors);
    }

    private static Task<string> InvokeAsync(string handler, string json, Log log) =>
        LambdaHandlers.InvokeAsync(handler, json, new LambdaContext { Logger = log });

    private static List<string> FailedIds(string answer) =>
        [.. JsonDocument.Parse(answer).RootElement.GetProperty("batchItemFailures").EnumerateArray().Select(failure => failure.GetProperty("itemIdentifier").GetString()!)];

    private static string Messages(params string[] bodies) => Messages(bodies, "arn:aws:sqs:eu-west-1:123456789012:orders");

    private static string Messages(string[] bodies, string queue) => JsonSerializer.Serialize(new SQSEvent
    {
        Records = [.. bodies.Select((body, i) => new SQSEvent.SQSMessage { MessageId = $"m{i + 1}", Body = body, EventSourceArn = queue })],
    });

    private static string KinesisRecords(params string[] data) => JsonSerializer.Serialize(new KinesisEvent
    {
        Records = [.. data.Select((text, i) => new KinesisEvent.KinesisEventRecord { Kinesis = new() { SequenceNumber = $"s{i + 1}", Data = Encoding.UTF8.GetBytes(text) } })],
    });

    private static KafkaEvent.KafkaEventRecord KafkaRecord(string topic, int partition, long offset, string? value) =>
        new() { Topic = topic, Partition = partition, Offset = offset, Value = value is null ? null : Encoding.UTF8.GetBytes(value) };

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

/// <summary>Handlers of single records.</summary>
internal static class Batches
{
    private static readonly Barrier Two = new(2);
    private static int s_running;

    public static int Highest { get; set; }

    [LambdaHandler("batch.sqs")]
    [SqsBatch]
    public static async Task HandleOrder(Order order, LambdaContext context)
    {
        await Task.Yield();
        Handle(order, context);
    }

    [LambdaHandler("batch.parallel")]
    [SqsBatch(MaxParallelism = 3)]
    public static void HandleTogether(string body)
    {
        if (body == "throw")
        {
            throw new InvalidOperationException("As asked.");
        }

        Two.SignalAndWait();
    }

    [LambdaHandler("batch.few")]
    [SqsBatch(MaxParallelism = 3)]
    public static async ValueTask HandleFew(string body, LambdaContext context)
    {
        var running = Interlocked.Increment(ref s_running);
        lock (Two)
        {
            Highest = Math.Max(Highest, running);
        }

        await Task.Delay(1);
        Interlocked.Decrement(ref s_running);
        context.Logger.LogInformation($"handled {body}");
    }

    [LambdaHandler("batch.text")]
    [SqsBatch]
    public static void HandleText(string body, LambdaContext context) => context.Logger.LogInformation($"handled {body}");

    [LambdaHandler("batch.message")]
    [SqsBatch]
    public static void HandleMessage(SQSEvent.SQSMessage message, LambdaContext context) =>
        context.Logger.LogInformation($"handled {message.MessageId}: {message.Body}");

    [LambdaHandler("batch.typed")]
    [SqsBatch]
    public static void HandleTyped(SQSEvent<Order>.SQSMessage message, LambdaContext context) =>
        context.Logger.LogInformation($"handled {message.MessageId}: {message.Body.Value.OrderId}");

    [LambdaHandler("batch.typed.unread")]
    [SqsBatch]
    public static void HandleUnread(SQSEvent<Order>.SQSMessage message, LambdaContext context) =>
        context.Logger.LogInformation($"handled {message.MessageId}");

    [LambdaHandler("batch.kinesis")]
    [KinesisBatch]
    public static void HandleKinesis(Order order, LambdaContext context) => Handle(order, context);

    [LambdaHandler("batch.kinesis.bytes")]
    [KinesisBatch]
    public static void HandleBytes(byte[] data, LambdaContext context) => context.Logger.LogInformation($"handled {Encoding.UTF8.GetString(data)}");

    [LambdaHandler("batch.kinesis.compressed")]
    [KinesisBatch]
    public static void HandleCompressed(GZip<Order> order, LambdaContext context) => Handle(order.Value, context);

    [LambdaHandler("batch.dynamodb")]
    [DynamoDBBatch]
    public static ValueTask HandleChange(DynamoDBEvent.DynamodbStreamRecord change, LambdaContext context)
    {
        Handle(new Order { OrderId = int.Parse(change.Dynamodb.Keys["Id"].N!, CultureInfo.InvariantCulture) }, context);
        return default;
    }

    [LambdaHandler("batch.kafka")]
    [KafkaBatch]
    public static void HandleKafka(Order order, LambdaContext context) => Handle(order, context);

    [LambdaHandler("batch.kafka.nullable")]
    [KafkaBatch]
    public static void HandleTombstone(Order? order, LambdaContext context) =>
        context.Logger.LogInformation(order is null ? "handled nothing" : $"handled {order.OrderId}");

    [LambdaHandler("batch.slow")]
    [SqsBatch]
    public static Task HandleSlowly(string body, CancellationToken cancellation) => Task.Delay(TimeSpan.FromMinutes(10), cancellation);

    private static void Handle(Order order, LambdaContext context)
    {
        if (order.OrderId == 7)
        {
            throw new InvalidOperationException("Order 7 is cursed.");
        }

        context.Logger.LogInformation($"handled {order.OrderId}");
    }
}
