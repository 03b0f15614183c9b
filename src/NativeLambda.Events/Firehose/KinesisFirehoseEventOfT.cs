using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What Amazon Data Firehose sends to a function that transforms its records, which are JSON.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/firehose/latest/dev/data-transformation.html"/></remarks>
/// <typeparam name="TData">The type of the data; <see cref="GZip{T}"/> of it if producers compress it.</typeparam>
public class KinesisFirehoseEvent<TData> : FirehoseEventSource
{
    /// <summary>The records, each of which is to be answered.</summary>
    [JsonPropertyName("records")]
    public List<FirehoseRecord> Records { get; set; } = [];

    /// <summary>A record.</summary>
    public class FirehoseRecord : FirehoseRecordHeader
    {
        /// <summary>The data. One that is no JSON of this type does not hide the other records: answer it as ProcessingFailed.</summary>
        [JsonPropertyName("data")]
        public EmbeddedBase64<TData> Data { get; set; } = new();
    }
}
