namespace QueueWorker;

/// <summary>What Lambda sends for a batch of SQS messages.</summary>
public record SqsEvent(List<SqsMessage> Records);

/// <summary>One message of the batch.</summary>
public record SqsMessage
{
    public required string MessageId { get; init; }

    public required string ReceiptHandle { get; init; }

    public required string Body { get; init; }

    public Dictionary<string, string>? Attributes { get; init; }

    public Dictionary<string, SqsMessageAttribute>? MessageAttributes { get; init; }

    public string? Md5OfBody { get; init; }

    public string? EventSource { get; init; }

    public string? EventSourceArn { get; init; }

    public string? AwsRegion { get; init; }
}

/// <summary>A value that the sender put beside the body.</summary>
public record SqsMessageAttribute(string? StringValue, byte[]? BinaryValue, string DataType);
