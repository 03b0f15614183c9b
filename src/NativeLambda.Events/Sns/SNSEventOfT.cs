using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What Lambda sends for a message of an SNS topic that is JSON.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html"/></remarks>
/// <typeparam name="TMessage">The type of the message.</typeparam>
public class SNSEvent<TMessage>
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
        /// <summary>The message, at most 256 KiB.</summary>
        [JsonPropertyName("Message")]
        public Embedded<TMessage> Message { get; set; } = new();
    }
}
