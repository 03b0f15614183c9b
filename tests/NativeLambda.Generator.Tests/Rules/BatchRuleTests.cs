using Xunit;

namespace NativeLambda.Generator.Tests.Rules;

/// <summary>The nearest neighbours of the mistakes in a batch handler, and the batch attribute on what is no handler.</summary>
public sealed class BatchRuleTests
{
    [Theory]
    [InlineData("SqsBatch", "Order order")]
    [InlineData("SqsBatch", "Order? order, LambdaContext context, CancellationToken cancellation")]
    [InlineData("SqsBatch", "string body")]
    [InlineData("SqsBatch", "List<Order> orders")]
    [InlineData("SqsBatch", "SQSEvent.SQSMessage message")]
    [InlineData("SqsBatch", "SQSEvent<Order>.SQSMessage message, CancellationToken cancellation")]
    [InlineData("SqsBatch", "S3Event notification")]
    [InlineData("SqsBatch", "EventBridgeEvent<Order> notification")]
    [InlineData("SqsBatch(MaxParallelism = 1)", "Order order")]
    [InlineData("SqsBatch(MaxParallelism = 10)", "Order order")]
    [InlineData("KinesisBatch", "Order order")]
    [InlineData("KinesisBatch", "GZip<Order> order")]
    [InlineData("KinesisBatch", "byte[] data")]
    [InlineData("KinesisBatch", "KinesisEvent<Order>.KinesisEventRecord record")]
    [InlineData("DynamoDBBatch", "DynamoDBEvent.DynamodbStreamRecord change")]
    [InlineData("KafkaBatch", "int? value")]
    [InlineData("KafkaBatch", "byte[]? value")]
    [InlineData("KafkaBatch", "KafkaEvent.KafkaEventRecord record")]
    public Task What_a_batch_handler_takes(string attribute, string parameters) => HandlerRulesTest.FindsNothing($$"""
        static class Shop
        {
            [LambdaHandler]
            [{{attribute}}]
            internal static void Handle({{parameters}}) { }
        }
        """);

    [Theory]
    [InlineData("Task", "=> Task.CompletedTask;")]
    [InlineData("ValueTask", "=> default;")]
    [InlineData("async Task", "=> await Task.Yield();")]
    public Task What_a_batch_handler_returns(string result, string body) => HandlerRulesTest.FindsNothing($$"""
        static class Shop
        {
            [LambdaHandler, SqsBatch]
            internal static {{result}} Handle(Order order) {{body}}
        }
        """);

    [Fact]
    public Task A_whole_batch_is_taken_without_the_attribute() => HandlerRulesTest.FindsNothing("""
        static class Shop
        {
            [LambdaHandler] internal static SQSBatchResponse Handle(SQSEvent<Order> batch) => new();
        }
        """);

    [Fact]
    public Task A_batch_attribute_alone_makes_no_handler() => HandlerRulesTest.Finds(
        "NL0604",
        """
        static class Shop
        {
            [{|#0:SqsBatch|}] internal static void Handle(Order order) { }
        }
        """,
        "[SqsBatch] does nothing on 'Shop.Handle', which is no handler: add [LambdaHandler]");

    [Fact]
    public Task An_attribute_of_the_same_name_is_another() => HandlerRulesTest.FindsNothing("""
        namespace Mine
        {
            class SqsBatchAttribute : Attribute;

            static class Shop
            {
                [SqsBatch] internal static void Handle(SQSEvent batch) { }
            }
        }
        """);
}
