using System.Text.Json.Serialization;
using NativeLambda.Json;

namespace NativeLambda.Events;

/// <summary>What S3 sends when something happens to objects of a bucket.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html"/></remarks>
public class S3Event
{
    /// <summary>What happened.</summary>
    [JsonPropertyName("Records")]
    public List<S3EventNotificationRecord> Records { get; set; } = [];

    /// <summary>One thing that happened.</summary>
    public class S3EventNotificationRecord
    {
        /// <summary>The version of this structure, such as 2.1.</summary>
        [JsonPropertyName("eventVersion")]
        public string EventVersion { get; set; } = "";

        /// <summary>Always aws:s3.</summary>
        [JsonPropertyName("eventSource")]
        public string EventSource { get; set; } = "";

        /// <summary>The region of the bucket.</summary>
        [JsonPropertyName("awsRegion")]
        public string AwsRegion { get; set; } = "";

        /// <summary>When S3 had done it, with milliseconds.</summary>
        [JsonPropertyName("eventTime")]
        [JsonConverter(typeof(UtcTimeConverter))]
        public DateTimeOffset EventTime { get; set; }

        /// <summary>What happened, such as ObjectCreated:Put or ObjectRemoved:Delete.</summary>
        [JsonPropertyName("eventName")]
        public string EventName { get; set; } = "";

        /// <summary>Who caused it.</summary>
        [JsonPropertyName("userIdentity")]
        public UserIdentityEntity UserIdentity { get; set; } = new();

        /// <summary>Of the request that caused it.</summary>
        [JsonPropertyName("requestParameters")]
        public RequestParametersEntity RequestParameters { get; set; } = new();

        /// <summary>Of the answer to that request.</summary>
        [JsonPropertyName("responseElements")]
        public ResponseElementsEntity ResponseElements { get; set; } = new();

        /// <summary>The bucket and the object.</summary>
        [JsonPropertyName("s3")]
        public S3Entity S3 { get; set; } = new();

        /// <summary>Of a restored object; only for ObjectRestore events.</summary>
        [JsonPropertyName("glacierEventData")]
        public S3GlacierEventDataEntity? GlacierEventData { get; set; }

        /// <summary>Of a transition; only for LifecycleTransition events.</summary>
        [JsonPropertyName("lifecycleEventData")]
        public S3LifecycleEventDataEntity? LifecycleEventData { get; set; }

        /// <summary>Of a replication; only for Replication events.</summary>
        [JsonPropertyName("replicationEventData")]
        public S3ReplicationEventDataEntity? ReplicationEventData { get; set; }

        /// <summary>Of a move to an archive; only for IntelligentTiering events.</summary>
        [JsonPropertyName("intelligentTieringEventData")]
        public S3IntelligentTieringEventDataEntity? IntelligentTieringEventData { get; set; }
    }

    /// <summary>Who caused an event, or who owns a bucket.</summary>
    public class UserIdentityEntity
    {
        /// <summary>The id of the AWS account or user, with AWS: before it for a role.</summary>
        [JsonPropertyName("principalId")]
        public string PrincipalId { get; set; } = "";
    }

    /// <summary>The request that caused an event.</summary>
    public class RequestParametersEntity
    {
        /// <summary>Where the request came from: an IP address, or the name of an AWS service.</summary>
        [JsonPropertyName("sourceIPAddress")]
        public string SourceIPAddress { get; set; } = "";
    }

    /// <summary>The answer to the request that caused an event.</summary>
    public class ResponseElementsEntity
    {
        /// <summary>The id of the request, for AWS support.</summary>
        [JsonPropertyName("x-amz-request-id")]
        public string? XAmzRequestId { get; set; }

        /// <summary>The host that worked on the request, for AWS support.</summary>
        [JsonPropertyName("x-amz-id-2")]
        public string? XAmzId2 { get; set; }
    }

    /// <summary>The bucket and the object of an event.</summary>
    public class S3Entity
    {
        /// <summary>The version of this structure, 1.0.</summary>
        [JsonPropertyName("s3SchemaVersion")]
        public string S3SchemaVersion { get; set; } = "";

        /// <summary>The id that the notification has in the configuration of the bucket.</summary>
        [JsonPropertyName("configurationId")]
        public string ConfigurationId { get; set; } = "";

        /// <summary>The bucket.</summary>
        [JsonPropertyName("bucket")]
        public S3BucketEntity Bucket { get; set; } = new();

        /// <summary>The object.</summary>
        [JsonPropertyName("object")]
        public S3ObjectEntity Object { get; set; } = new();
    }

    /// <summary>A bucket.</summary>
    public class S3BucketEntity
    {
        /// <summary>Its name.</summary>
        [JsonPropertyName("name")]
        public string Name { get; set; } = "";

        /// <summary>Its owner.</summary>
        [JsonPropertyName("ownerIdentity")]
        public UserIdentityEntity OwnerIdentity { get; set; } = new();

        /// <summary>Its ARN.</summary>
        [JsonPropertyName("arn")]
        public string Arn { get; set; } = "";
    }

    /// <summary>An object in a bucket.</summary>
    public class S3ObjectEntity
    {
        /// <summary>Its key as in a URL: a space is a plus sign, and other characters are escaped with a percent sign.</summary>
        [JsonPropertyName("key")]
        public string Key { get; set; } = "";

        /// <summary>Its key as it is, for the calls of the SDK.</summary>
        [JsonIgnore]
        public string KeyDecoded => Uri.UnescapeDataString(Key.Replace('+', ' '));

        /// <summary>Its size in bytes; not given when it was removed.</summary>
        [JsonPropertyName("size")]
        public long? Size { get; set; }

        /// <summary>Its entity tag; not given when it was removed.</summary>
        [JsonPropertyName("eTag")]
        public string? ETag { get; set; }

        /// <summary>Its version, if the bucket keeps versions.</summary>
        [JsonPropertyName("versionId")]
        public string? VersionId { get; set; }

        /// <summary>
        /// Orders the events of one key: pad the shorter with zeros on the right, then the greater hexadecimal number is the
        /// later event.
        /// </summary>
        [JsonPropertyName("sequencer")]
        public string? Sequencer { get; set; }
    }

    /// <summary>What was restored.</summary>
    public class S3GlacierEventDataEntity
    {
        /// <summary>The restored copy.</summary>
        [JsonPropertyName("restoreEventData")]
        public S3RestoreEventDataEntity RestoreEventData { get; set; } = new();
    }

    /// <summary>A restored copy.</summary>
    public class S3RestoreEventDataEntity
    {
        /// <summary>When the copy ends.</summary>
        [JsonPropertyName("lifecycleRestorationExpiryTime")]
        [JsonConverter(typeof(UtcTimeConverter))]
        public DateTimeOffset LifecycleRestorationExpiryTime { get; set; }

        /// <summary>The storage class that it was restored from, such as GLACIER.</summary>
        [JsonPropertyName("lifecycleRestoreStorageClass")]
        public string LifecycleRestoreStorageClass { get; set; } = "";
    }

    /// <summary>What a lifecycle rule did.</summary>
    public class S3LifecycleEventDataEntity
    {
        /// <summary>The transition.</summary>
        [JsonPropertyName("transitionEventData")]
        public S3TransitionEventDataEntity TransitionEventData { get; set; } = new();
    }

    /// <summary>A transition.</summary>
    public class S3TransitionEventDataEntity
    {
        /// <summary>The storage class that the object went to.</summary>
        [JsonPropertyName("destinationStorageClass")]
        public string DestinationStorageClass { get; set; } = "";
    }

    /// <summary>How a replication went.</summary>
    public class S3ReplicationEventDataEntity
    {
        /// <summary>The rule.</summary>
        [JsonPropertyName("replicationRuleId")]
        public string ReplicationRuleId { get; set; } = "";

        /// <summary>The ARN of the bucket that the object goes to.</summary>
        [JsonPropertyName("destinationBucket")]
        public string DestinationBucket { get; set; } = "";

        /// <summary>What is replicated, such as OBJECT_PUT.</summary>
        [JsonPropertyName("s3Operation")]
        public string S3Operation { get; set; } = "";

        /// <summary>When it was requested, as S3 writes it; the form is not documented.</summary>
        [JsonPropertyName("requestTime")]
        public string? RequestTime { get; set; }

        /// <summary>Why it failed, for OperationFailedReplication events.</summary>
        [JsonPropertyName("failureReason")]
        public string? FailureReason { get; set; }

        /// <summary>The minutes after which a replication counts as late.</summary>
        [JsonPropertyName("threshold")]
        public string? Threshold { get; set; }

        /// <summary>The minutes that the replication took.</summary>
        [JsonPropertyName("replicationTime")]
        public string? ReplicationTime { get; set; }
    }

    /// <summary>Where Intelligent-Tiering moved an object.</summary>
    public class S3IntelligentTieringEventDataEntity
    {
        /// <summary>ARCHIVE_ACCESS or DEEP_ARCHIVE_ACCESS.</summary>
        [JsonPropertyName("destinationAccessTier")]
        public string DestinationAccessTier { get; set; } = "";
    }
}
