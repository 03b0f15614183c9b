using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>
/// Tells SQS which messages of the batch to deliver again. The event source mapping needs ReportBatchItemFailures; without
/// it the response is ignored.
/// </summary>
/// <remarks><see href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html"/></remarks>
public class SQSBatchResponse
{
    /// <summary>Makes a response that reports no failure, so that every message is deleted.</summary>
    public SQSBatchResponse()
    {
    }

    /// <summary>Makes a response that reports failures.</summary>
    /// <param name="batchItemFailures">The messages that failed.</param>
    public SQSBatchResponse(List<BatchItemFailure> batchItemFailures) => BatchItemFailures = batchItemFailures;

    /// <summary>The messages that failed. An id that is not of the batch makes the whole batch fail.</summary>
    [JsonPropertyName("batchItemFailures")]
    public List<BatchItemFailure> BatchItemFailures { get; set; } = [];

    /// <summary>A message that failed.</summary>
    public class BatchItemFailure
    {
        /// <summary>The id of the message.</summary>
        [JsonPropertyName("itemIdentifier")]
        public string ItemIdentifier { get; set; } = "";
    }
}
