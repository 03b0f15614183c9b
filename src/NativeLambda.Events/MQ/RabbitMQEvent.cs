using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What Lambda sends for messages of a RabbitMQ broker of Amazon MQ.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/lambda/latest/dg/with-mq.html"/></remarks>
public class RabbitMQEvent
{
    /// <summary>Always aws:rmq.</summary>
    [JsonPropertyName("eventSource")]
    public string EventSource { get; set; } = "";

    /// <summary>The broker.</summary>
    [JsonPropertyName("eventSourceArn")]
    public string EventSourceArn { get; set; } = "";

    /// <summary>The messages of each queue. The key is the queue, two colons and the virtual host.</summary>
    [JsonPropertyName("rmqMessagesByQueue")]
    public Dictionary<string, List<RabbitMQMessage>> RmqMessagesByQueue { get; set; } = [];

    /// <summary>A message.</summary>
    public class RabbitMQMessage
    {
        /// <summary>What the sender and the broker say of it.</summary>
        [JsonPropertyName("basicProperties")]
        public BasicPropertiesType BasicProperties { get; set; } = new();

        /// <summary>Whether it was delivered before.</summary>
        [JsonPropertyName("redelivered")]
        public bool Redelivered { get; set; }

        /// <summary>The data in base64.</summary>
        [JsonPropertyName("data")]
        public string Data { get; set; } = "";

        /// <summary>The data as text.</summary>
        /// <returns>The text that the bytes are in UTF-8.</returns>
        public string DecodeData() => Encoding.UTF8.GetString(Convert.FromBase64String(Data));
    }

    /// <summary>What the sender and the broker say of a message.</summary>
    public class BasicPropertiesType
    {
        /// <summary>The media type of the data.</summary>
        [JsonPropertyName("contentType")]
        public string? ContentType { get; set; }

        /// <summary>How the data is encoded.</summary>
        [JsonPropertyName("contentEncoding")]
        public string? ContentEncoding { get; set; }

        /// <summary>
        /// What the sender put beside the data: numbers, or objects whose member bytes holds the numbers of a text's bytes.
        /// </summary>
        [JsonPropertyName("headers")]
        public Dictionary<string, JsonElement>? Headers { get; set; }

        /// <summary>1 if the message is lost with the broker, 2 if the broker keeps it.</summary>
        [JsonPropertyName("deliveryMode")]
        public int? DeliveryMode { get; set; }

        /// <summary>0 to 255, the highest.</summary>
        [JsonPropertyName("priority")]
        public int? Priority { get; set; }

        /// <summary>What the sender relates it to.</summary>
        [JsonPropertyName("correlationId")]
        public string? CorrelationId { get; set; }

        /// <summary>The queue for an answer, if the sender wants one.</summary>
        [JsonPropertyName("replyTo")]
        public string? ReplyTo { get; set; }

        /// <summary>The milliseconds after which it is dropped.</summary>
        [JsonPropertyName("expiration")]
        public string? Expiration { get; set; }

        /// <summary>The id that the sender gave it.</summary>
        [JsonPropertyName("messageId")]
        public string? MessageId { get; set; }

        /// <summary>When it was sent, as Lambda writes it: Jan 1, 1970, 12:33:41 AM. The form is not documented.</summary>
        [JsonPropertyName("timestamp")]
        public string? Timestamp { get; set; }

        /// <summary>The type that the sender gave it.</summary>
        [JsonPropertyName("type")]
        public string? Type { get; set; }

        /// <summary>The user who sent it.</summary>
        [JsonPropertyName("userId")]
        public string? UserId { get; set; }

        /// <summary>The application that sent it.</summary>
        [JsonPropertyName("appId")]
        public string? AppId { get; set; }

        /// <summary>The cluster; not used any more.</summary>
        [JsonPropertyName("clusterId")]
        public string? ClusterId { get; set; }

        /// <summary>The size of the data in bytes.</summary>
        [JsonPropertyName("bodySize")]
        public long? BodySize { get; set; }
    }
}
