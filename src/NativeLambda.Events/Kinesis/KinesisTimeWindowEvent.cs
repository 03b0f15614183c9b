using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What Lambda sends for records of a Kinesis data stream if the event source mapping has a tumbling window.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-windows.html"/></remarks>
public class KinesisTimeWindowEvent : KinesisEvent
{
    /// <summary>The window that the records are in.</summary>
    [JsonPropertyName("window")]
    public TimeWindow Window { get; set; } = new();

    /// <summary>What the invocation before returned; empty at the start of the window.</summary>
    [JsonPropertyName("state")]
    public Dictionary<string, string> State { get; set; } = [];

    /// <summary>The shard that the records are of.</summary>
    [JsonPropertyName("shardId")]
    public string ShardId { get; set; } = "";

    /// <summary>The stream.</summary>
    [JsonPropertyName("eventSourceARN")]
    public string EventSourceARN { get; set; } = "";

    /// <summary>Whether this is the last invocation of the window.</summary>
    [JsonPropertyName("isFinalInvokeForWindow")]
    public bool IsFinalInvokeForWindow { get; set; }

    /// <summary>Whether the window ended because its state came to 1 MB.</summary>
    [JsonPropertyName("isWindowTerminatedEarly")]
    public bool IsWindowTerminatedEarly { get; set; }
}
