using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What Lambda sends for records of a Kinesis data stream, in the order of each shard.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html"/></remarks>
public class KinesisEvent
{
    /// <summary>The records, at most 10,000.</summary>
    [JsonPropertyName("Records")]
    public List<KinesisEventRecord> Records { get; set; } = [];

    /// <summary>A record with where it came from.</summary>
    public class KinesisEventRecord : KinesisRecordSource
    {
        /// <summary>The record.</summary>
        [JsonPropertyName("kinesis")]
        public Record Kinesis { get; set; } = new();
    }

    /// <summary>A record.</summary>
    public class Record : KinesisRecordHeader
    {
        /// <summary>What the producer put: at most 10 MiB. The JSON has it in base64.</summary>
        [JsonPropertyName("data")]
        public byte[] Data { get; set; } = [];
    }
}
