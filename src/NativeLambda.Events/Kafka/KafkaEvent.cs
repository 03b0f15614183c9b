using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What Lambda sends for records of Kafka topics, of Amazon MSK or of a cluster of one's own.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/lambda/latest/dg/with-msk.html"/></remarks>
public class KafkaEvent : KafkaEventSource
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

        /// <summary>The value; none is a tombstone. The JSON has it in base64.</summary>
        [JsonPropertyName("value")]
        public byte[]? Value { get; set; }
    }

    /// <summary>A schema of a registry.</summary>
    public class SchemaMetadata
    {
        /// <summary>AVRO, PROTOBUF or JSON.</summary>
        [JsonPropertyName("dataFormat")]
        public string DataFormat { get; set; } = "";

        /// <summary>The id of the schema in the registry.</summary>
        [JsonPropertyName("schemaId")]
        public string SchemaId { get; set; } = "";
    }
}
