using System.Text;
using System.Text.Json.Serialization;
using NativeLambda.Json;

namespace NativeLambda.Events;

/// <summary>What Lambda sends for messages of an ActiveMQ broker of Amazon MQ.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/lambda/latest/dg/with-mq.html"/></remarks>
public class ActiveMQEvent
{
    /// <summary>Always aws:mq.</summary>
    [JsonPropertyName("eventSource")]
    public string EventSource { get; set; } = "";

    /// <summary>The broker.</summary>
    [JsonPropertyName("eventSourceArn")]
    public string EventSourceArn { get; set; } = "";

    /// <summary>The messages.</summary>
    [JsonPropertyName("messages")]
    public List<ActiveMQMessage> Messages { get; set; } = [];

    /// <summary>A message.</summary>
    public class ActiveMQMessage
    {
        /// <summary>The id of the message.</summary>
        [JsonPropertyName("messageID")]
        public string MessageId { get; set; } = "";

        /// <summary>jms/text-message or jms/bytes-message.</summary>
        [JsonPropertyName("messageType")]
        public string MessageType { get; set; } = "";

        /// <summary>1 if the message is lost with the broker, 2 if the broker keeps it.</summary>
        [JsonPropertyName("deliveryMode")]
        public int? DeliveryMode { get; set; }

        /// <summary>The destination for an answer, if the sender wants one.</summary>
        [JsonPropertyName("replyTo")]
        public string? ReplyTo { get; set; }

        /// <summary>The type that the sender gave it.</summary>
        [JsonPropertyName("type")]
        public string? Type { get; set; }

        /// <summary>The milliseconds after which it is dropped.</summary>
        [JsonPropertyName("expiration")]
        public string? Expiration { get; set; }

        /// <summary>0 to 9, the highest.</summary>
        [JsonPropertyName("priority")]
        public int? Priority { get; set; }

        /// <summary>What the sender relates it to.</summary>
        [JsonPropertyName("correlationId")]
        public string? CorrelationId { get; set; }

        /// <summary>Whether it was delivered before.</summary>
        [JsonPropertyName("redelivered")]
        public bool Redelivered { get; set; }

        /// <summary>The queue.</summary>
        [JsonPropertyName("destination")]
        public ActiveMQQueue Destination { get; set; } = new();

        /// <summary>The data in base64.</summary>
        [JsonPropertyName("data")]
        public string Data { get; set; } = "";

        /// <summary>When it was sent, to the millisecond.</summary>
        [JsonPropertyName("timestamp")]
        [JsonConverter(typeof(UnixMillisecondsConverter))]
        public DateTimeOffset Timestamp { get; set; }

        /// <summary>When it came to the broker, to the millisecond.</summary>
        [JsonPropertyName("brokerInTime")]
        [JsonConverter(typeof(UnixMillisecondsConverter))]
        public DateTimeOffset? BrokerInTime { get; set; }

        /// <summary>When it left the broker, to the millisecond.</summary>
        [JsonPropertyName("brokerOutTime")]
        [JsonConverter(typeof(UnixMillisecondsConverter))]
        public DateTimeOffset? BrokerOutTime { get; set; }

        /// <summary>What the sender put beside the data.</summary>
        [JsonPropertyName("properties")]
        public Dictionary<string, string>? Properties { get; set; }

        /// <summary>The data as text.</summary>
        /// <returns>The text that the bytes are in UTF-8.</returns>
        public string DecodeData() => Encoding.UTF8.GetString(Convert.FromBase64String(Data));
    }

    /// <summary>A queue.</summary>
    public class ActiveMQQueue
    {
        /// <summary>Its name.</summary>
        [JsonPropertyName("physicalName")]
        public string PhysicalName { get; set; } = "";
    }
}
