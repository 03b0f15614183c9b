using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>Where records of Amazon Data Firehose came from.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/firehose/latest/dev/data-transformation.html"/></remarks>
public class FirehoseEventSource
{
    /// <summary>The id of the call.</summary>
    [JsonPropertyName("invocationId")]
    public string InvocationId { get; set; } = "";

    /// <summary>The Firehose stream.</summary>
    [JsonPropertyName("deliveryStreamArn")]
    public string DeliveryStreamArn { get; set; } = "";

    /// <summary>The Kinesis stream that it reads, if it reads one.</summary>
    [JsonPropertyName("sourceKinesisStreamArn")]
    public string? SourceKinesisStreamArn { get; set; }

    /// <summary>The region.</summary>
    [JsonPropertyName("region")]
    public string Region { get; set; } = "";
}
