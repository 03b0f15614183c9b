using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>
/// Tells Lambda which records of Kafka failed: they and those after them in their partitions are delivered again. The event
/// source mapping needs ReportBatchItemFailures; without it the response is ignored.
/// </summary>
/// <remarks><see href="https://docs.aws.amazon.com/lambda/latest/dg/kafka-retry-configurations.html"/></remarks>
public class KafkaBatchResponse
{
    /// <summary>The records that failed.</summary>
    [JsonPropertyName("batchItemFailures")]
    public List<BatchItemFailure> BatchItemFailures { get; set; } = [];

    /// <summary>A record that failed.</summary>
    public class BatchItemFailure
    {
        /// <summary>The record.</summary>
        [JsonPropertyName("itemIdentifier")]
        public RecordIdentifier ItemIdentifier { get; set; } = new();
    }

    /// <summary>Where a record stands.</summary>
    public class RecordIdentifier
    {
        /// <summary>The topic, a hyphen and the partition: the key in the event.</summary>
        [JsonPropertyName("partition")]
        public string Partition { get; set; } = "";

        /// <summary>The offset.</summary>
        [JsonPropertyName("offset")]
        public long Offset { get; set; }
    }
}
