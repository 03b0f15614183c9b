using System.Text.Json.Serialization;
using NativeLambda.Json;

namespace NativeLambda.Events;

/// <summary>
/// What CodePipeline sends for an action that calls a function, which has to call PutJobSuccessResult or
/// PutJobFailureResult.
/// </summary>
/// <remarks><see href="https://docs.aws.amazon.com/codepipeline/latest/userguide/actions-invoke-lambda-function.html"/></remarks>
public class CodePipelineJobEvent
{
    /// <summary>The job.</summary>
    [JsonPropertyName("CodePipeline.job")]
    public Job CodePipelineJob { get; set; } = new();

    /// <summary>A job.</summary>
    public class Job
    {
        /// <summary>The id of the job.</summary>
        [JsonPropertyName("id")]
        public string Id { get; set; } = "";

        /// <summary>The account of the pipeline.</summary>
        [JsonPropertyName("accountId")]
        public string AccountId { get; set; } = "";

        /// <summary>What is to be done.</summary>
        [JsonPropertyName("data")]
        public JobData Data { get; set; } = new();
    }

    /// <summary>What is to be done.</summary>
    public class JobData
    {
        /// <summary>The action of the pipeline.</summary>
        [JsonPropertyName("actionConfiguration")]
        public ActionConfiguration ActionConfiguration { get; set; } = new();

        /// <summary>What comes in.</summary>
        [JsonPropertyName("inputArtifacts")]
        public List<Artifact> InputArtifacts { get; set; } = [];

        /// <summary>What is to go out.</summary>
        [JsonPropertyName("outputArtifacts")]
        public List<Artifact> OutputArtifacts { get; set; } = [];

        /// <summary>For the bucket of the artifacts.</summary>
        [JsonPropertyName("artifactCredentials")]
        public Credentials ArtifactCredentials { get; set; } = new();

        /// <summary>What the function gave to go on with later.</summary>
        [JsonPropertyName("continuationToken")]
        public string? ContinuationToken { get; set; }

        /// <summary>The key of the artifacts, if they have one of your own.</summary>
        [JsonPropertyName("encryptionKey")]
        public EncryptionKey? EncryptionKey { get; set; }
    }

    /// <summary>The action of a pipeline.</summary>
    public class ActionConfiguration
    {
        /// <summary>Its values.</summary>
        [JsonPropertyName("configuration")]
        public ActionConfigurationValues Configuration { get; set; } = new();
    }

    /// <summary>The values of an action.</summary>
    public class ActionConfigurationValues
    {
        /// <summary>The function.</summary>
        [JsonPropertyName("FunctionName")]
        public string FunctionName { get; set; } = "";

        /// <summary>What the pipeline gives the function: any text.</summary>
        [JsonPropertyName("UserParameters")]
        public string? UserParameters { get; set; }
    }

    /// <summary>Files that actions of a pipeline hand on.</summary>
    public class Artifact
    {
        /// <summary>The name.</summary>
        [JsonPropertyName("name")]
        public string Name { get; set; } = "";

        /// <summary>The revision, if it is known.</summary>
        [JsonPropertyName("revision")]
        public string? Revision { get; set; }

        /// <summary>Where the files are.</summary>
        [JsonPropertyName("location")]
        public ArtifactLocation Location { get; set; } = new();
    }

    /// <summary>Where files are.</summary>
    public class ArtifactLocation
    {
        /// <summary>S3.</summary>
        [JsonPropertyName("type")]
        public string Type { get; set; } = "";

        /// <summary>The object.</summary>
        [JsonPropertyName("s3Location")]
        public S3Location S3Location { get; set; } = new();
    }

    /// <summary>An object of S3.</summary>
    public class S3Location
    {
        /// <summary>The bucket.</summary>
        [JsonPropertyName("bucketName")]
        public string BucketName { get; set; } = "";

        /// <summary>The key.</summary>
        [JsonPropertyName("objectKey")]
        public string ObjectKey { get; set; } = "";
    }

    /// <summary>Temporary credentials.</summary>
    public class Credentials
    {
        /// <summary>The access key.</summary>
        [JsonPropertyName("accessKeyId")]
        public string AccessKeyId { get; set; } = "";

        /// <summary>The secret.</summary>
        [JsonPropertyName("secretAccessKey")]
        public string SecretAccessKey { get; set; } = "";

        /// <summary>The token of the session.</summary>
        [JsonPropertyName("sessionToken")]
        public string SessionToken { get; set; } = "";

        /// <summary>When they end, to the millisecond.</summary>
        [JsonPropertyName("expirationTime")]
        [JsonConverter(typeof(UnixMillisecondsConverter))]
        public DateTimeOffset? ExpirationTime { get; set; }
    }

    /// <summary>A key of KMS.</summary>
    public class EncryptionKey
    {
        /// <summary>The id or ARN.</summary>
        [JsonPropertyName("id")]
        public string Id { get; set; } = "";

        /// <summary>KMS.</summary>
        [JsonPropertyName("type")]
        public string Type { get; set; } = "";
    }
}
