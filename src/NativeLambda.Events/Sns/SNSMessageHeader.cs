using System.Text.Json.Serialization;
using NativeLambda.Json;

namespace NativeLambda.Events;

/// <summary>What a message of an SNS topic has beside its text.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html"/></remarks>
public class SNSMessageHeader
{
    /// <summary>Notification.</summary>
    [JsonPropertyName("Type")]
    public string Type { get; set; } = "";

    /// <summary>The id that SNS gave the message.</summary>
    [JsonPropertyName("MessageId")]
    public string MessageId { get; set; } = "";

    /// <summary>The topic that it was published to.</summary>
    [JsonPropertyName("TopicArn")]
    public string TopicArn { get; set; } = "";

    /// <summary>The subject, if the publisher gave one.</summary>
    [JsonPropertyName("Subject")]
    public string? Subject { get; set; }

    /// <summary>When it was published.</summary>
    [JsonPropertyName("Timestamp")]
    [JsonConverter(typeof(UtcTimeConverter))]
    public DateTimeOffset Timestamp { get; set; }

    /// <summary>1 for SHA1, 2 for SHA256.</summary>
    [JsonPropertyName("SignatureVersion")]
    public string SignatureVersion { get; set; } = "";

    /// <summary>The signature of the message, in base64.</summary>
    [JsonPropertyName("Signature")]
    public string Signature { get; set; } = "";

    /// <summary>Where the certificate of the signature can be fetched.</summary>
    [JsonPropertyName("SigningCertUrl")]
    public string SigningCertUrl { get; set; } = "";

    /// <summary>What ends the subscription when it is opened.</summary>
    [JsonPropertyName("UnsubscribeUrl")]
    public string UnsubscribeUrl { get; set; } = "";

    /// <summary>What the publisher put beside the message.</summary>
    [JsonPropertyName("MessageAttributes")]
    public Dictionary<string, SNSEvent.MessageAttribute> MessageAttributes { get; set; } = [];
}
