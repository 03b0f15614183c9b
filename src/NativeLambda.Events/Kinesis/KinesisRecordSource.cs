using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What a record of a Kinesis data stream comes with, whatever its data is.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html"/></remarks>
public class KinesisRecordSource
{
    /// <summary>The shard and the sequence number.</summary>
    [JsonPropertyName("eventID")]
    public string EventId { get; set; } = "";

    /// <summary>Always aws:kinesis:record.</summary>
    [JsonPropertyName("eventName")]
    public string EventName { get; set; } = "";

    /// <summary>The version of this structure, 1.0.</summary>
    [JsonPropertyName("eventVersion")]
    public string EventVersion { get; set; } = "";

    /// <summary>Always aws:kinesis.</summary>
    [JsonPropertyName("eventSource")]
    public string EventSource { get; set; } = "";

    /// <summary>The region of the stream.</summary>
    [JsonPropertyName("awsRegion")]
    public string AwsRegion { get; set; } = "";

    /// <summary>The role of the function.</summary>
    [JsonPropertyName("invokeIdentityArn")]
    public string InvokeIdentityArn { get; set; } = "";

    /// <summary>The stream, or the consumer with enhanced fan-out.</summary>
    [JsonPropertyName("eventSourceARN")]
    public string EventSourceARN { get; set; } = "";
}
