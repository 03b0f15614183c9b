using System.Text.Json.Serialization;
using NativeLambda.Json;

namespace NativeLambda.Events;

/// <summary>What a record of Amazon Data Firehose has beside its data.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/firehose/latest/dev/data-transformation.html"/></remarks>
public class FirehoseRecordHeader
{
    /// <summary>The id of the record, which the answer repeats.</summary>
    [JsonPropertyName("recordId")]
    public string RecordId { get; set; } = "";

    /// <summary>When Firehose got the record, to the millisecond.</summary>
    [JsonPropertyName("approximateArrivalTimestamp")]
    [JsonConverter(typeof(UnixMillisecondsConverter))]
    public DateTimeOffset ApproximateArrivalTimestamp { get; set; }

    /// <summary>Where the record stood in the Kinesis stream, if Firehose reads one.</summary>
    [JsonPropertyName("kinesisRecordMetadata")]
    public KinesisFirehoseEvent.KinesisRecordMetadataType? KinesisRecordMetadata { get; set; }
}
