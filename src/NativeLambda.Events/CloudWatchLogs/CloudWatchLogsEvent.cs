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
        /// <summary>The JSON of a CloudWatchLogsData, compressed by gzip, in base64.</summary>
        [JsonPropertyName("data")]
        public string EncodedData { get; set; } = "";

        /// <summary>The JSON of a <see cref="CloudWatchLogsData"/>.</summary>
        /// <returns>The JSON.</returns>
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
