using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>
/// Tells Lambda which record of a Kinesis or DynamoDB stream failed first: it and all after it are delivered again. The
/// event source mapping needs ReportBatchItemFailures; without it the response is ignored.
/// </summary>
/// <remarks><see href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-batchfailurereporting.html"/></remarks>
public class StreamsEventResponse
{
    /// <summary>The records that failed. Of several, the lowest sequence number counts.</summary>
    [JsonPropertyName("batchItemFailures")]
    public List<BatchItemFailure> BatchItemFailures { get; set; } = [];

    /// <summary>A record that failed.</summary>
    public class BatchItemFailure
    {
        /// <summary>The sequence number of the record.</summary>
        [JsonPropertyName("itemIdentifier")]
        public string ItemIdentifier { get; set; } = "";
    }
}
