using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What Lambda sends for records of Kafka topics whose values are JSON, of Amazon MSK or of a cluster of one's own.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/lambda/latest/dg/with-msk.html"/></remarks>
/// <typeparam name="TValue">The type of the values; <see cref="GZip{T}"/> of it if producers compress them.</typeparam>
public class KafkaEvent<TValue> : KafkaEventSource
{
    /// <summary>The records of each partition, in order. The key is the topic, a hyphen and the partition.</summary>
    [JsonPropertyName("records")]
    public Dictionary<string, List<KafkaEventRecord>> Records { get; set; } = [];

    /// <summary>A record.</summary>
    public class KafkaEventRecord : KafkaRecordHeader
    {
        /// <summary>The key, if it has one. The JSON has it in base64.</summary>
        [JsonPropertyName("key")]
        public byte[]? Key { get; set; }

        /// <summary>The value; none is a tombstone. One that is no JSON of this type does not hide the other records.</summary>
        [JsonPropertyName("value")]
        public EmbeddedBase64<TValue>? Value { get; set; }
    }
}
