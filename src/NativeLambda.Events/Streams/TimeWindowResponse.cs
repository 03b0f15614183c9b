using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What a function answers that aggregates a stream in tumbling windows.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-windows.html"/></remarks>
public class TimeWindowResponse
{
    /// <summary>What the next invocation of the window gets; at most 1 MB.</summary>
    [JsonPropertyName("state")]
    public Dictionary<string, string> State { get; set; } = [];

    /// <summary>The records that failed, if the event source mapping has ReportBatchItemFailures.</summary>
    [JsonPropertyName("batchItemFailures")]
    public List<StreamsEventResponse.BatchItemFailure>? BatchItemFailures { get; set; }
}
