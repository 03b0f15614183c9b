using System.Text.Json.Serialization;
using Amazon.Lambda.CloudWatchEvents;
using Amazon.Lambda.KinesisEvents;
using NativeLambda.Json;

namespace NativeLambda.AwsEvents.Tests;

/// <summary>A user's own type, whose times and bytes stay System.Text.Json's unless they are marked.</summary>
public sealed class Upload
{
    public DateTime Time { get; set; }

    [JsonConverter(typeof(AwsDateTimeConverter))]
    public DateTime Marked { get; set; }

    [JsonConverter(typeof(AwsDateTimeConverter))]
    public DateTime? MaybeMarked { get; set; }

    public byte[]? Bytes { get; set; }

    [JsonConverter(typeof(AwsByteArrayConverter))]
    public byte[]? MarkedBytes { get; set; }

    public MemoryStream? Content { get; set; }

    public Dictionary<string, List<MemoryStream?>>? Parts { get; set; }

    public string? XAmzId2 { get; set; }
}

/// <summary>An event of AWS's with something more: what it inherits is AWS's, what it adds is the user's.</summary>
public sealed class MarkedKinesisEvent : KinesisEvent
{
    public DateTime Received { get; set; }
}

internal static class OwnHandlers
{
    [LambdaHandler("upload")]
    public static Upload? ReturnUpload(Upload? upload) => upload;

    [LambdaHandler("upload.event")]
    public static CloudWatchEvent<Upload> ReturnUploadEvent(CloudWatchEvent<Upload> upload) => upload;

    [LambdaHandler("upload.times")]
    public static CloudWatchEvent<Dictionary<string, DateTime?[]>> ReturnTimes(CloudWatchEvent<Dictionary<string, DateTime?[]>> times) => times;

    [LambdaHandler("kinesis.marked")]
    public static MarkedKinesisEvent ReturnMarked(MarkedKinesisEvent marked) => marked;
}
