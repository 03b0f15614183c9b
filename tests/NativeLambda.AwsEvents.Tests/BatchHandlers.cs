using System.Text;
using Amazon.Lambda.Core;
using NativeLambda.Events;
using DynamoDBEvent = Amazon.Lambda.DynamoDBEvents.DynamoDBEvent;
using KafkaEvent = Amazon.Lambda.KafkaEvents.KafkaEvent;
using KinesisEvent = Amazon.Lambda.KinesisEvents.KinesisEvent;
using SQSEvent = Amazon.Lambda.SQSEvents.SQSEvent;

namespace NativeLambda.AwsEvents.Tests;

/// <summary>Handlers of single records of AWS's own types, and of its own context.</summary>
internal static class BatchHandlers
{
    [LambdaHandler("batch.sqs"), SqsBatch]
    public static async Task Sqs(SQSEvent.SQSMessage message, ILambdaContext context)
    {
        await Task.Yield();
        context.Logger.LogLine("handled " + message.Body);
        ThrowIfCursed(message.Body);
    }

    [LambdaHandler("batch.parallel"), SqsBatch(MaxParallelism = 4)]
    public static void Parallel(SQSEvent.SQSMessage message, LambdaContext context)
    {
        context.Logger.LogInformation("handled {Body}", message.Body);
        ThrowIfCursed(message.Body);
    }

    [LambdaHandler("batch.kinesis"), KinesisBatch]
    public static void Kinesis(KinesisEvent.KinesisEventRecord record, ILambdaContext context)
    {
        using var reader = new StreamReader(record.Kinesis.Data);
        var text = reader.ReadToEnd();
        context.Logger.LogLine($"handled {text} of {record.Kinesis.ApproximateArrivalTimestamp:yyyy}");
        ThrowIfCursed(text);
    }

    [LambdaHandler("batch.dynamodb"), DynamoDBBatch]
    public static void DynamoDB(DynamoDBEvent.DynamodbStreamRecord change, ILambdaContext context)
    {
        context.Logger.LogLine("handled " + change.Dynamodb.Keys["Id"].N);
        ThrowIfCursed(change.Dynamodb.Keys["Id"].N);
    }

    [LambdaHandler("batch.kafka"), KafkaBatch]
    public static void Kafka(KafkaEvent.KafkaEventRecord record, ILambdaContext context)
    {
        var text = Encoding.UTF8.GetString(record.Value.ToArray());
        context.Logger.LogLine("handled " + text);
        ThrowIfCursed(text);
    }

    private static void ThrowIfCursed(string record)
    {
        if (record == "3")
        {
            throw new InvalidOperationException("It is cursed.");
        }
    }
}
