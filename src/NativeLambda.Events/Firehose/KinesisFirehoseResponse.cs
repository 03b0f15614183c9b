using System.Text;
using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What a function answers that transforms records of Amazon Data Firehose.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/firehose/latest/dev/data-transformation.html"/></remarks>
public class KinesisFirehoseResponse
{
    /// <summary>The record was transformed.</summary>
    public const string TRANSFORMED_STATE_OK = "Ok";

    /// <summary>The record is left out on purpose.</summary>
    public const string TRANSFORMED_STATE_DROPPED = "Dropped";

    /// <summary>The record could not be transformed.</summary>
    public const string TRANSFORMED_STATE_PROCESSINGFAILED = "ProcessingFailed";

    /// <summary>An answer for each record of the event; together at most 6 MB.</summary>
    [JsonPropertyName("records")]
    public List<FirehoseRecord> Records { get; set; } = [];

    /// <summary>The answer for one record.</summary>
    public class FirehoseRecord : FirehoseResponseRecordHeader
    {
        /// <summary>The data in base64; not needed for a record that is dropped.</summary>
        [JsonPropertyName("data")]
        public string? Base64EncodedData { get; set; }

        /// <summary>Sets the data to a text.</summary>
        /// <param name="data">The text, which is encoded in UTF-8.</param>
        public void EncodeData(string data) => Base64EncodedData = Convert.ToBase64String(Encoding.UTF8.GetBytes(data));
    }

    /// <summary>How Firehose partitions a record.</summary>
    public class FirehoseResponseRecordMetadata
    {
        /// <summary>The keys, which the prefix of the destination names.</summary>
        [JsonPropertyName("partitionKeys")]
        public Dictionary<string, string> PartitionKeys { get; set; } = [];
    }
}
