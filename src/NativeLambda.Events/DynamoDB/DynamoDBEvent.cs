using System.Text.Json.Serialization;
using NativeLambda.Json;

namespace NativeLambda.Events;

/// <summary>What Lambda sends for changes in a DynamoDB table, in the order of each item.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html"/></remarks>
public class DynamoDBEvent
{
    /// <summary>The changes, at most 10,000.</summary>
    [JsonPropertyName("Records")]
    public List<DynamodbStreamRecord> Records { get; set; } = [];

    /// <summary>One change.</summary>
    public class DynamodbStreamRecord
    {
        /// <summary>The id of the change.</summary>
        [JsonPropertyName("eventID")]
        public string EventID { get; set; } = "";

        /// <summary>INSERT, MODIFY or REMOVE.</summary>
        [JsonPropertyName("eventName")]
        public string EventName { get; set; } = "";

        /// <summary>The version of this structure, such as 1.1.</summary>
        [JsonPropertyName("eventVersion")]
        public string EventVersion { get; set; } = "";

        /// <summary>Always aws:dynamodb.</summary>
        [JsonPropertyName("eventSource")]
        public string EventSource { get; set; } = "";

        /// <summary>The region of the table.</summary>
        [JsonPropertyName("awsRegion")]
        public string AwsRegion { get; set; } = "";

        /// <summary>What changed.</summary>
        [JsonPropertyName("dynamodb")]
        public StreamRecord Dynamodb { get; set; } = new();

        /// <summary>Who removed an item that was past its time to live: the service. Otherwise absent.</summary>
        [JsonPropertyName("userIdentity")]
        public Identity? UserIdentity { get; set; }

        /// <summary>The stream.</summary>
        [JsonPropertyName("eventSourceARN")]
        public string EventSourceArn { get; set; } = "";
    }

    /// <summary>What changed.</summary>
    public class StreamRecord
    {
        /// <summary>When, to the second.</summary>
        [JsonPropertyName("ApproximateCreationDateTime")]
        [JsonConverter(typeof(UnixSecondsConverter))]
        public DateTimeOffset ApproximateCreationDateTime { get; set; }

        /// <summary>The primary key of the item.</summary>
        [JsonPropertyName("Keys")]
        public Dictionary<string, AttributeValue> Keys { get; set; } = [];

        /// <summary>The item after the change, if the stream holds it and there is one.</summary>
        [JsonPropertyName("NewImage")]
        public Dictionary<string, AttributeValue>? NewImage { get; set; }

        /// <summary>The item before the change, if the stream holds it and there was one.</summary>
        [JsonPropertyName("OldImage")]
        public Dictionary<string, AttributeValue>? OldImage { get; set; }

        /// <summary>The place in the stream, which a batch response names the record by.</summary>
        [JsonPropertyName("SequenceNumber")]
        public string SequenceNumber { get; set; } = "";

        /// <summary>The size of the record in bytes.</summary>
        [JsonPropertyName("SizeBytes")]
        public long SizeBytes { get; set; }

        /// <summary>KEYS_ONLY, NEW_IMAGE, OLD_IMAGE or NEW_AND_OLD_IMAGES.</summary>
        [JsonPropertyName("StreamViewType")]
        public string StreamViewType { get; set; } = "";
    }

    /// <summary>Who changed an item.</summary>
    public class Identity
    {
        /// <summary>dynamodb.amazonaws.com.</summary>
        [JsonPropertyName("principalId")]
        public string PrincipalId { get; set; } = "";

        /// <summary>Service.</summary>
        [JsonPropertyName("type")]
        public string Type { get; set; } = "";
    }

    /// <summary>A value of an item. One of its members is set, the one of its type.</summary>
    public class AttributeValue
    {
        /// <summary>Bytes.</summary>
        [JsonPropertyName("B")]
        public byte[]? B { get; set; }

        /// <summary>True or false.</summary>
        [JsonPropertyName("BOOL")]
        public bool? BOOL { get; set; }

        /// <summary>A set of bytes.</summary>
        [JsonPropertyName("BS")]
        public List<byte[]>? BS { get; set; }

        /// <summary>A list.</summary>
        [JsonPropertyName("L")]
        public List<AttributeValue>? L { get; set; }

        /// <summary>A map.</summary>
        [JsonPropertyName("M")]
        public Dictionary<string, AttributeValue>? M { get; set; }

        /// <summary>A number in decimal digits, at most 38 of them.</summary>
        [JsonPropertyName("N")]
        public string? N { get; set; }

        /// <summary>A set of numbers.</summary>
        [JsonPropertyName("NS")]
        public List<string>? NS { get; set; }

        /// <summary>True for null.</summary>
        [JsonPropertyName("NULL")]
        public bool? NULL { get; set; }

        /// <summary>A text.</summary>
        [JsonPropertyName("S")]
        public string? S { get; set; }

        /// <summary>A set of texts.</summary>
        [JsonPropertyName("SS")]
        public List<string>? SS { get; set; }
    }
}
