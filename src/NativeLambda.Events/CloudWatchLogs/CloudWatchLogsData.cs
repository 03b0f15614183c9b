using System.Text.Json.Serialization;
using NativeLambda.Json;

namespace NativeLambda.Events;

/// <summary>The log events that a subscription filter lets through.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html"/></remarks>
public class CloudWatchLogsData
{
    /// <summary>DATA_MESSAGE, or CONTROL_MESSAGE for a test of whether the function can be reached.</summary>
    [JsonPropertyName("messageType")]
    public string MessageType { get; set; } = "";

    /// <summary>The account of the log.</summary>
    [JsonPropertyName("owner")]
    public string Owner { get; set; } = "";

    /// <summary>The log group.</summary>
    [JsonPropertyName("logGroup")]
    public string LogGroup { get; set; } = "";

    /// <summary>The log stream.</summary>
    [JsonPropertyName("logStream")]
    public string LogStream { get; set; } = "";

    /// <summary>The filters that let the log events through.</summary>
    [JsonPropertyName("subscriptionFilters")]
    public List<string> SubscriptionFilters { get; set; } = [];

    /// <summary>ACCOUNT_LEVEL_POLICY if an account-wide policy did it.</summary>
    [JsonPropertyName("policyLevel")]
    public string? PolicyLevel { get; set; }

    /// <summary>The log events.</summary>
    [JsonPropertyName("logEvents")]
    public List<LogEvent> LogEvents { get; set; } = [];

    /// <summary>A log event.</summary>
    public class LogEvent
    {
        /// <summary>The id of the log event.</summary>
        [JsonPropertyName("id")]
        public string Id { get; set; } = "";

        /// <summary>When it was logged, to the millisecond.</summary>
        [JsonPropertyName("timestamp")]
        [JsonConverter(typeof(UnixMillisecondsConverter))]
        public DateTimeOffset Timestamp { get; set; }

        /// <summary>The text.</summary>
        [JsonPropertyName("message")]
        public string Message { get; set; } = "";

        /// <summary>The fields that the pattern of the filter names, if it names some.</summary>
        [JsonPropertyName("extractedFields")]
        public Dictionary<string, string>? ExtractedFields { get; set; }
    }
}
