using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What a message of an SQS queue has, whatever its body is.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html"/></remarks>
public class SQSRecord
{
    /// <summary>The id of the message, which a batch response names it by.</summary>
    [JsonPropertyName("messageId")]
    public string MessageId { get; set; } = "";

    /// <summary>What the message is deleted by, or its visibility changed. Lambda does it for those that succeed.</summary>
    [JsonPropertyName("receiptHandle")]
    public string ReceiptHandle { get; set; } = "";

    /// <summary>
    /// What SQS says of the message, among it ApproximateReceiveCount, SentTimestamp and ApproximateFirstReceiveTimestamp
    /// (Unix milliseconds), SenderId, and for a FIFO queue MessageGroupId, SequenceNumber and MessageDeduplicationId.
    /// </summary>
    [JsonPropertyName("attributes")]
    public Dictionary<string, string> Attributes { get; set; } = [];

    /// <summary>What the sender put beside the body.</summary>
    [JsonPropertyName("messageAttributes")]
    public Dictionary<string, SQSEvent.MessageAttribute> MessageAttributes { get; set; } = [];

    /// <summary>The MD5 of the body, in hexadecimal digits.</summary>
    [JsonPropertyName("md5OfBody")]
    public string? Md5OfBody { get; set; }

    /// <summary>The MD5 of the attributes, if the message has some.</summary>
    [JsonPropertyName("md5OfMessageAttributes")]
    public string? Md5OfMessageAttributes { get; set; }

    /// <summary>Always aws:sqs.</summary>
    [JsonPropertyName("eventSource")]
    public string EventSource { get; set; } = "";

    /// <summary>The queue. That of a FIFO queue ends in .fifo.</summary>
    [JsonPropertyName("eventSourceARN")]
    public string EventSourceArn { get; set; } = "";

    /// <summary>The region of the queue.</summary>
    [JsonPropertyName("awsRegion")]
    public string AwsRegion { get; set; } = "";
}
