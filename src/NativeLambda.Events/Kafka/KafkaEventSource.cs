using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>Where records of Kafka came from.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/lambda/latest/dg/with-msk.html"/></remarks>
public class KafkaEventSource
{
    /// <summary>aws:kafka for Amazon MSK, SelfManagedKafka for a cluster of one's own.</summary>
    [JsonPropertyName("eventSource")]
    public string EventSource { get; set; } = "";

    /// <summary>The MSK cluster; absent for a cluster of one's own.</summary>
    [JsonPropertyName("eventSourceArn")]
    public string? EventSourceArn { get; set; }

    /// <summary>The brokers, separated by commas.</summary>
    [JsonPropertyName("bootstrapServers")]
    public string BootstrapServers { get; set; } = "";
}
