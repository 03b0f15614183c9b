using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.CloudWatchEvents;
using Amazon.Lambda.CloudWatchEvents.ScheduledEvents;
using Amazon.Lambda.CognitoEvents;
using Amazon.Lambda.DynamoDBEvents;
using Amazon.Lambda.KafkaEvents;
using Amazon.Lambda.KinesisEvents;
using Amazon.Lambda.KinesisFirehoseEvents;
using Amazon.Lambda.S3Events;
using Amazon.Lambda.SNSEvents;
using Amazon.Lambda.SQSEvents;

namespace NativeLambda.AwsEvents.Tests;

/// <summary>A handler for each event and result that is tried, so that code is generated that reads and writes it. It keeps what it was given.</summary>
internal static class Echo
{
    private static readonly AsyncLocal<StrongBox> Kept = new();

    /// <summary>What the handlers that are called from here on are given.</summary>
    public static StrongBox Keep() => Kept.Value = new StrongBox();

    [LambdaHandler("SQSEvent")]
    public static SQSEvent? ReturnSQSEvent(SQSEvent? value) => Return(value);

    [LambdaHandler("SQSBatchResponse")]
    public static SQSBatchResponse? ReturnSQSBatchResponse(SQSBatchResponse? value) => Return(value);

    [LambdaHandler("KinesisEvent")]
    public static KinesisEvent? ReturnKinesisEvent(KinesisEvent? value) => Return(value);

    [LambdaHandler("KinesisTimeWindowEvent")]
    public static KinesisTimeWindowEvent? ReturnKinesisTimeWindowEvent(KinesisTimeWindowEvent? value) => Return(value);

    [LambdaHandler("KinesisTimeWindowResponse")]
    public static KinesisTimeWindowResponse? ReturnKinesisTimeWindowResponse(KinesisTimeWindowResponse? value) => Return(value);

    [LambdaHandler("DynamoDBEvent")]
    public static DynamoDBEvent? ReturnDynamoDBEvent(DynamoDBEvent? value) => Return(value);

    [LambdaHandler("S3Event")]
    public static S3Event? ReturnS3Event(S3Event? value) => Return(value);

    [LambdaHandler("KafkaEvent")]
    public static KafkaEvent? ReturnKafkaEvent(KafkaEvent? value) => Return(value);

    [LambdaHandler("SNSEvent")]
    public static SNSEvent? ReturnSNSEvent(SNSEvent? value) => Return(value);

    [LambdaHandler("KinesisFirehoseEvent")]
    public static KinesisFirehoseEvent? ReturnKinesisFirehoseEvent(KinesisFirehoseEvent? value) => Return(value);

    [LambdaHandler("CloudWatchEvent")]
    public static CloudWatchEvent<InstanceState>? ReturnCloudWatchEvent(CloudWatchEvent<InstanceState>? value) => Return(value);

    [LambdaHandler("ScheduledEvent")]
    public static ScheduledEvent? ReturnScheduledEvent(ScheduledEvent? value) => Return(value);

    [LambdaHandler("CognitoPreSignupEvent")]
    public static CognitoPreSignupEvent? ReturnCognitoPreSignupEvent(CognitoPreSignupEvent? value) => Return(value);

    [LambdaHandler("APIGatewayProxyRequest")]
    public static APIGatewayProxyRequest? ReturnAPIGatewayProxyRequest(APIGatewayProxyRequest? value) => Return(value);

    [LambdaHandler("APIGatewayProxyResponse")]
    public static APIGatewayProxyResponse? ReturnAPIGatewayProxyResponse(APIGatewayProxyResponse? value) => Return(value);

    private static T Return<T>(T value)
    {
        if (Kept.Value is { } box)
        {
            box.Value = value;
        }

        return value;
    }

    internal sealed class StrongBox
    {
        public object? Value { get; set; }
    }
}

/// <summary>The detail of an event, as a user writes it.</summary>
public sealed class InstanceState
{
    public string? State { get; set; }
}
