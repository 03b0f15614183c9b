using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What a delivered message of an SNS topic has, whatever the message is.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html"/></remarks>
public class SNSRecordSource
{
    /// <summary>Always aws:sns.</summary>
    [JsonPropertyName("EventSource")]
    public string EventSource { get; set; } = "";

    /// <summary>The version of this structure, 1.0.</summary>
    [JsonPropertyName("EventVersion")]
    public string EventVersion { get; set; } = "";

    /// <summary>The subscription of the function.</summary>
    [JsonPropertyName("EventSubscriptionArn")]
    public string EventSubscriptionArn { get; set; } = "";
}
