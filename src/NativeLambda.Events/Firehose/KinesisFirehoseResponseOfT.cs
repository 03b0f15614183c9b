using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What a function answers that transforms records of Amazon Data Firehose to JSON.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/firehose/latest/dev/data-transformation.html"/></remarks>
/// <typeparam name="TData">The type of the data.</typeparam>
public class KinesisFirehoseResponse<TData>
{
    /// <summary>An answer for each record of the event; together at most 6 MB.</summary>
    [JsonPropertyName("records")]
    public List<FirehoseRecord> Records { get; set; } = [];

    /// <summary>The answer for one record.</summary>
    public class FirehoseRecord : FirehoseResponseRecordHeader
    {
        /// <summary>The data; not needed for a record that is dropped.</summary>
        [JsonPropertyName("data")]
        public EmbeddedBase64<TData>? Data { get; set; }
    }
}
