using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What the answer for a record of Amazon Data Firehose has beside its data.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/firehose/latest/dev/data-transformation.html"/></remarks>
public class FirehoseResponseRecordHeader
{
    /// <summary>The id that the record has in the event.</summary>
    [JsonPropertyName("recordId")]
    public string RecordId { get; set; } = "";

    /// <summary>One of the constants of KinesisFirehoseResponse.</summary>
    [JsonPropertyName("result")]
    public string Result { get; set; } = KinesisFirehoseResponse.TRANSFORMED_STATE_OK;

    /// <summary>How Firehose partitions the record, if it does so dynamically.</summary>
    [JsonPropertyName("metadata")]
    public KinesisFirehoseResponse.FirehoseResponseRecordMetadata? Metadata { get; set; }
}
