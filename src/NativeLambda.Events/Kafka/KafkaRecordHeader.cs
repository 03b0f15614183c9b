using System.Text.Json.Serialization;
using NativeLambda.Json;

namespace NativeLambda.Events;

/// <summary>What a record of a Kafka topic has beside its key and its value.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/lambda/latest/dg/with-msk.html"/></remarks>
public class KafkaRecordHeader
{
    /// <summary>The topic.</summary>
    [JsonPropertyName("topic")]
    public string Topic { get; set; } = "";

    /// <summary>The partition of the topic.</summary>
    [JsonPropertyName("partition")]
    public int Partition { get; set; }

    /// <summary>The place in the partition.</summary>
    [JsonPropertyName("offset")]
    public long Offset { get; set; }

    /// <summary>When the record was made or came to the broker, to the millisecond.</summary>
    [JsonPropertyName("timestamp")]
    [JsonConverter(typeof(UnixMillisecondsConverter))]
    public DateTimeOffset Timestamp { get; set; }

    /// <summary>CREATE_TIME or LOG_APPEND_TIME.</summary>
    [JsonPropertyName("timestampType")]
    public string TimestampType { get; set; } = "";

    /// <summary>What the producer put beside the value; a name may stand several times.</summary>
    [JsonPropertyName("headers")]
    [JsonConverter(typeof(KafkaHeadersConverter))]
    public List<Dictionary<string, byte[]>> Headers { get; set; } = [];

    /// <summary>The schema of the key, if a schema registry is set up.</summary>
    [JsonPropertyName("keySchemaMetadata")]
    public KafkaEvent.SchemaMetadata? KeySchemaMetadata { get; set; }

    /// <summary>The schema of the value, if a schema registry is set up.</summary>
    [JsonPropertyName("valueSchemaMetadata")]
    public KafkaEvent.SchemaMetadata? ValueSchemaMetadata { get; set; }
}
