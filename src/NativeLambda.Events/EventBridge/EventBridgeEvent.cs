using System.Text.Json.Serialization;
using NativeLambda.Json;

namespace NativeLambda.Events;

/// <summary>What EventBridge sends for an event that a rule takes.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html"/></remarks>
/// <typeparam name="TDetail">The type of the detail, which is JSON in JSON, not in a string.</typeparam>
public class EventBridgeEvent<TDetail>
{
    /// <summary>The version of this structure, 0.</summary>
    [JsonPropertyName("version")]
    public string Version { get; set; } = "";

    /// <summary>The id of the event.</summary>
    [JsonPropertyName("id")]
    public string Id { get; set; } = "";

    /// <summary>What the detail says, such as EC2 Instance State-change Notification.</summary>
    [JsonPropertyName("detail-type")]
    public string DetailType { get; set; } = "";

    /// <summary>What sent the event: aws. and a service, or a name of the sender's own.</summary>
    [JsonPropertyName("source")]
    public string Source { get; set; } = "";

    /// <summary>The account of the sender.</summary>
    [JsonPropertyName("account")]
    public string Account { get; set; } = "";

    /// <summary>When it happened, as the sender says, or when EventBridge got it.</summary>
    [JsonPropertyName("time")]
    [JsonConverter(typeof(UtcTimeConverter))]
    public DateTimeOffset Time { get; set; }

    /// <summary>The region that it happened in.</summary>
    [JsonPropertyName("region")]
    public string Region { get; set; } = "";

    /// <summary>The ARNs of what it is about; may be empty.</summary>
    [JsonPropertyName("resources")]
    public List<string> Resources { get; set; } = [];

    /// <summary>The replay, if the event is replayed from an archive.</summary>
    [JsonPropertyName("replay-name")]
    public string? ReplayName { get; set; }

    /// <summary>What happened.</summary>
    [JsonPropertyName("detail")]
    public TDetail Detail { get; set; } = default!;
}
