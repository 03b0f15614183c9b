using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What Lambda sends for a batch of messages of an SQS queue.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html"/></remarks>
public class SQSEvent
{
    /// <summary>The messages: at most 10,000 of a standard queue, at most 10 of a FIFO queue, those in the order of their groups.</summary>
    [JsonPropertyName("Records")]
    public List<SQSMessage> Records { get; set; } = [];

    /// <summary>A message.</summary>
    public class SQSMessage : SQSRecord
    {
        /// <summary>The text of the message, at most 1 MiB.</summary>
        [JsonPropertyName("body")]
        public string Body { get; set; } = "";
    }

    /// <summary>A value that the sender put beside the body.</summary>
    public class MessageAttribute
    {
        /// <summary>The value if the type is String or Number, or one derived from them.</summary>
        [JsonPropertyName("stringValue")]
        public string? StringValue { get; set; }

        /// <summary>The value if the type is Binary, or one derived from it.</summary>
        [JsonPropertyName("binaryValue")]
        public byte[]? BinaryValue { get; set; }

        /// <summary>Not used by SQS, which sends an empty list.</summary>
        [JsonPropertyName("stringListValues")]
        public List<string>? StringListValues { get; set; }

        /// <summary>Not used by SQS, which sends an empty list.</summary>
        [JsonPropertyName("binaryListValues")]
        public List<byte[]>? BinaryListValues { get; set; }

        /// <summary>String, Number or Binary, perhaps with a dot and a name of the sender's own behind it.</summary>
        [JsonPropertyName("dataType")]
        public string DataType { get; set; } = "";
    }
}
