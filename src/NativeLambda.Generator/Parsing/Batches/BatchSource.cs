using NativeLambda.Generator.Model;

namespace NativeLambda.Generator.Parsing.Batches;

/// <summary>A kind of source whose records a handler can take one by one: what its attribute, its events and its answer are called.</summary>
internal sealed record BatchSource
{
    private const string Namespace = "NativeLambda.Events.";

    /// <summary>The simple name of the attribute, without its suffix.</summary>
    public required string Attribute { get; init; }

    /// <summary>What a record of it is to a person.</summary>
    public required string Record { get; init; }

    /// <summary>The metadata name of the event whose payload is as it came.</summary>
    public required string Event { get; init; }

    /// <summary>Whether there is an event of the same name with the payload's type as its only type parameter.</summary>
    public required bool HasPayload { get; init; }

    /// <summary>The name of a record's type, nested in the event's.</summary>
    public required string RecordType { get; init; }

    /// <summary>The C# expression of a record's id.</summary>
    public required string Id { get; init; }

    /// <summary>The same of a record of AWS's own package, whose members may be null.</summary>
    public required string AwsId { get; init; }

    /// <summary>The simple name of the interface that an invoker implements.</summary>
    public string Interface { get; init; } = "IBatchHandler";

    /// <summary>What that asks of a record beside its id, if it does: of one of AWS's own package too.</summary>
    public BatchFactModel? Fact { get; init; }

    /// <summary>The C# expression of the payload that is read, of one that does not allow null.</summary>
    public string Payload { get; init; } = "";

    /// <summary>The same of a parameter that allows null, where the source has records without a payload.</summary>
    public string NullablePayload { get; init; } = "";

    /// <summary>The C# expression of the payload as it came.</summary>
    public string RawPayload { get; init; } = "";

    /// <summary>Whether the payload as it came is a string; otherwise it is an array of bytes.</summary>
    public bool IsText { get; init; }

    /// <summary>The metadata name of the answer.</summary>
    public required string Response { get; init; }

    /// <summary>The class that runs the batch, <c>global::</c>-qualified.</summary>
    public required string Runner { get; init; }

    public string AttributeMetadataName => Namespace + Attribute + "Attribute";

    public string EventMetadataName => Namespace + Event;

    /// <summary>The metadata name of the event of AWS's own package. Its records have the same name.</summary>
    public string AwsEventMetadataName => $"Amazon.Lambda.{Event}s.{Event}";

    public string PayloadEventMetadataName => EventMetadataName + "`1";

    public string ResponseMetadataName => Namespace + Response;

    public static IReadOnlyList<BatchSource> All { get; } =
    [
        new()
        {
            Attribute = "SqsBatch",
            Record = "message of an SQS queue",
            Event = "SQSEvent",
            HasPayload = true,
            RecordType = "SQSMessage",
            Id = "record.MessageId",
            AwsId = "record.MessageId",
            Interface = "IQueueBatchHandler",
            Fact = new("string?", "GetQueue", "record.EventSourceArn"),
            Payload = "record.Body.Value",
            NullablePayload = "record.Body.Value",
            RawPayload = "record.Body",
            IsText = true,
            Response = "SQSBatchResponse",
            Runner = "global::NativeLambda.Events.Batches.SqsBatch",
        },
        new()
        {
            Attribute = "KinesisBatch",
            Record = "record of a Kinesis stream",
            Event = "KinesisEvent",
            HasPayload = true,
            RecordType = "KinesisEventRecord",
            Id = "record.Kinesis.SequenceNumber",
            AwsId = "record.Kinesis?.SequenceNumber",
            Payload = "record.Kinesis.Data.Value",
            NullablePayload = "record.Kinesis.Data.Value",
            RawPayload = "record.Kinesis.Data",
            Response = "StreamsEventResponse",
            Runner = "global::NativeLambda.Events.Batches.StreamBatch",
        },
        new()
        {
            Attribute = "DynamoDBBatch",
            Record = "change of a DynamoDB stream",
            Event = "DynamoDBEvent",
            HasPayload = false,
            RecordType = "DynamodbStreamRecord",
            Id = "record.Dynamodb.SequenceNumber",
            AwsId = "record.Dynamodb?.SequenceNumber",
            Response = "StreamsEventResponse",
            Runner = "global::NativeLambda.Events.Batches.StreamBatch",
        },
        new()
        {
            Attribute = "KafkaBatch",
            Record = "record of a Kafka topic",
            Event = "KafkaEvent",
            HasPayload = true,
            RecordType = "KafkaEventRecord",
            Id = "global::NativeLambda.Events.Batches.BatchRecord.IdOf(record)",
            AwsId = "global::NativeLambda.Events.Batches.BatchRecord.IdOf(record.Topic, record.Partition, record.Offset)",
            Interface = "IPartitionBatchHandler",
            Fact = new("long", "GetOffset", "record.Offset"),

            // An empty one says that there is no payload.
            Payload = "(record.Value ?? new()).Value",
            NullablePayload = "record.Value?.Value",
            RawPayload = "record.Value",
            Response = "KafkaBatchResponse",
            Runner = "global::NativeLambda.Events.Batches.KafkaBatch",
        },
    ];
}
