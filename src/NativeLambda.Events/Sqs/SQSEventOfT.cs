using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What Lambda sends for a batch of messages of an SQS queue whose bodies are JSON.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html"/></remarks>
/// <typeparam name="TBody">The type of the bodies.</typeparam>
public class SQSEvent<TBody>
{
    /// <summary>The messages: at most 10,000 of a standard queue, at most 10 of a FIFO queue, those in the order of their groups.</summary>
    [JsonPropertyName("Records")]
    public List<SQSMessage> Records { get; set; } = [];

    /// <summary>A message.</summary>
    public class SQSMessage : SQSRecord
    {
        /// <summary>The body, at most 1 MiB. One that is no JSON of this type does not hide the other messages.</summary>
        [JsonPropertyName("body")]
        public Embedded<TBody> Body { get; set; } = new();
    }
}
