using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What Lambda sends for a message of an SNS topic.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html"/></remarks>
public class SNSEvent
{
    /// <summary>The messages; SNS sends one at a time.</summary>
    [JsonPropertyName("Records")]
    public List<SNSRecord> Records { get; set; } = [];

    /// <summary>A message as it was delivered.</summary>
    public class SNSRecord : SNSRecordSource
    {
        /// <summary>The message.</summary>
        [JsonPropertyName("Sns")]
        public SNSMessage Sns { get; set; } = new();
    }

    /// <summary>A message.</summary>
    public class SNSMessage : SNSMessageHeader
    {
        /// <summary>The text of the message, at most 256 KiB.</summary>
        [JsonPropertyName("Message")]
        public string Message { get; set; } = "";
    }

    /// <summary>A value that the publisher put beside the message.</summary>
    public class MessageAttribute
    {
        /// <summary>String, String.Array, Number or Binary.</summary>
        [JsonPropertyName("Type")]
        public string Type { get; set; } = "";

        /// <summary>The value; that of a Binary is in base64.</summary>
        [JsonPropertyName("Value")]
        public string Value { get; set; } = "";
    }
}
