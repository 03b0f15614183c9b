using System.Text.Json.Serialization;
using NativeLambda.Json;

namespace NativeLambda.Events;

/// <summary>The time that a tumbling window covers.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-windows.html"/></remarks>
public class TimeWindow
{
    /// <summary>When it starts.</summary>
    [JsonPropertyName("start")]
    [JsonConverter(typeof(UtcTimeConverter))]
    public DateTimeOffset Start { get; set; }

    /// <summary>When it ends, at most 15 minutes later.</summary>
    [JsonPropertyName("end")]
    [JsonConverter(typeof(UtcTimeConverter))]
    public DateTimeOffset End { get; set; }
}
