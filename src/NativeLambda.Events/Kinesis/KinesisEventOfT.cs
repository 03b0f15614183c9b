using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What Lambda sends for records of a Kinesis data stream whose data is JSON, in the order of each shard.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html"/></remarks>
/// <typeparam name="TData">The type of the data; <see cref="GZip{T}"/> of it if producers compress it.</typeparam>
public class KinesisEvent<TData>
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
        /// <summary>What the producer put: at most 10 MiB. Data that is no JSON of this type does not hide the other records.</summary>
        [JsonPropertyName("data")]
        public EmbeddedBase64<TData> Data { get; set; } = new();
    }
}
