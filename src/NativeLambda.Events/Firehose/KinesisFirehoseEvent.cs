using System.Text;
using System.Text.Json.Serialization;
using NativeLambda.Json;

namespace NativeLambda.Events;

/// <summary>What Amazon Data Firehose sends to a function that transforms its records.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/firehose/latest/dev/data-transformation.html"/></remarks>
public class KinesisFirehoseEvent : FirehoseEventSource
{
    /// <summary>The records, each of which is to be answered.</summary>
    [JsonPropertyName("records")]
    public List<FirehoseRecord> Records { get; set; } = [];

    /// <summary>A record.</summary>
    public class FirehoseRecord : FirehoseRecordHeader
    {
        /// <summary>The data in base64.</summary>
        [JsonPropertyName("data")]
        public string Base64EncodedData { get; set; } = "";

        /// <summary>The data as text.</summary>
        /// <returns>The text that the bytes are in UTF-8.</returns>
        public string DecodeData() => Encoding.UTF8.GetString(Convert.FromBase64String(Base64EncodedData));
    }

    /// <summary>Where a record stood in a Kinesis stream.</summary>
    public class KinesisRecordMetadataType
    {
        /// <summary>The shard.</summary>
        [JsonPropertyName("shardId")]
        public string ShardId { get; set; } = "";

        /// <summary>What the producer chose the shard by.</summary>
        [JsonPropertyName("partitionKey")]
        public string PartitionKey { get; set; } = "";

        /// <summary>The place in the shard.</summary>
        [JsonPropertyName("sequenceNumber")]
        public string SequenceNumber { get; set; } = "";

        /// <summary>The place in an aggregated record.</summary>
        [JsonPropertyName("subsequenceNumber")]
        public string SubsequenceNumber { get; set; } = "";

        /// <summary>When it came into the Kinesis stream, to the millisecond.</summary>
        [JsonPropertyName("approximateArrivalTimestamp")]
        [JsonConverter(typeof(UnixMillisecondsConverter))]
        public DateTimeOffset ApproximateArrivalTimestamp { get; set; }
    }
}
