using System.IO.Compression;
using System.Text;
using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What CloudWatch Logs sends to a function that a subscription filter names.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html"/></remarks>
public class CloudWatchLogsEvent
{
    /// <summary>The log events.</summary>
    [JsonPropertyName("awslogs")]
    public Log Awslogs { get; set; } = new();

    /// <summary>Log events, compressed.</summary>
    public class Log
    {
        /// <summary>The log events. The JSON has them as JSON, compressed by gzip, in base64.</summary>
        [JsonPropertyName("data")]
        public EmbeddedBase64<GZip<CloudWatchLogsData>> Data { get; set; } = new();

        /// <summary>The data as it came: compressed, in base64.</summary>
        [JsonIgnore]
        public string EncodedData => Data.Text ?? "";

        /// <summary>Expands and reads the data.</summary>
        /// <returns>The log events.</returns>
        /// <exception cref="System.Text.Json.JsonException">The data is not what CloudWatch Logs sends.</exception>
        public CloudWatchLogsData ReadData() => Data.Value.Value;

        /// <summary>Expands the data. <see cref="ReadData"/> reads it too.</summary>
        /// <returns>The JSON of a <see cref="CloudWatchLogsData"/>.</returns>
        /// <exception cref="FormatException">The data is no base64.</exception>
        /// <exception cref="InvalidDataException">The data is not compressed by gzip.</exception>
        public string DecodeData()
        {
            using var compressed = new MemoryStream(Convert.FromBase64String(EncodedData));
            using var text = new StreamReader(new GZipStream(compressed, CompressionMode.Decompress), Encoding.UTF8);
            return text.ReadToEnd();
        }
    }
}
