using System.Text.Json.Serialization;
using NativeLambda.Json;

namespace NativeLambda.Events;

/// <summary>What a record of a Kinesis data stream has beside its data.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html"/></remarks>
public class KinesisRecordHeader
{
    /// <summary>The version of this structure, 1.0.</summary>
    [JsonPropertyName("kinesisSchemaVersion")]
    public string KinesisSchemaVersion { get; set; } = "";

    /// <summary>What the producer chose the shard by.</summary>
    [JsonPropertyName("partitionKey")]
    public string PartitionKey { get; set; } = "";

    /// <summary>The place in the shard, which a batch response names the record by.</summary>
    [JsonPropertyName("sequenceNumber")]
    public string SequenceNumber { get; set; } = "";

    /// <summary>When the record came into the stream, to the millisecond.</summary>
    [JsonPropertyName("approximateArrivalTimestamp")]
    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset ApproximateArrivalTimestamp { get; set; }

    /// <summary>NONE or KMS, where it is given.</summary>
    [JsonPropertyName("encryptionType")]
    public string? EncryptionType { get; set; }
}
