using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>
/// What S3 Object Lambda sends for a request to its access point. The function answers a GetObject by
/// WriteGetObjectResponse.
/// </summary>
/// <remarks><see href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/olap-event-context.html"/></remarks>
public class S3ObjectLambdaEvent
{
    /// <summary>The id of the request.</summary>
    [JsonPropertyName("xAmzRequestId")]
    public string XAmzRequestId { get; set; } = "";

    /// <summary>For GetObject; otherwise absent.</summary>
    [JsonPropertyName("getObjectContext")]
    public GetObjectContextType? GetObjectContext { get; set; }

    /// <summary>For HeadObject; otherwise absent.</summary>
    [JsonPropertyName("headObjectContext")]
    public InputContextType? HeadObjectContext { get; set; }

    /// <summary>For ListObjects; otherwise absent.</summary>
    [JsonPropertyName("listObjectsContext")]
    public InputContextType? ListObjectsContext { get; set; }

    /// <summary>For ListObjectsV2; otherwise absent.</summary>
    [JsonPropertyName("listObjectsV2Context")]
    public InputContextType? ListObjectsV2Context { get; set; }

    /// <summary>The access point.</summary>
    [JsonPropertyName("configuration")]
    public ConfigurationType Configuration { get; set; } = new();

    /// <summary>The request as the caller made it.</summary>
    [JsonPropertyName("userRequest")]
    public UserRequestType UserRequest { get; set; } = new();

    /// <summary>The caller.</summary>
    [JsonPropertyName("userIdentity")]
    public UserIdentityType UserIdentity { get; set; } = new();

    /// <summary>The version of this structure, such as 1.00.</summary>
    [JsonPropertyName("protocolVersion")]
    public string ProtocolVersion { get; set; } = "";

    /// <summary>Where the function gets what S3 has.</summary>
    public class InputContextType
    {
        /// <summary>A presigned URL of the original answer.</summary>
        [JsonPropertyName("inputS3Url")]
        public string InputS3Url { get; set; } = "";
    }

    /// <summary>Where the function gets the object, and where the changed one goes.</summary>
    public class GetObjectContextType : InputContextType
    {
        /// <summary>For WriteGetObjectResponse: the route of the request.</summary>
        [JsonPropertyName("outputRoute")]
        public string OutputRoute { get; set; } = "";

        /// <summary>For WriteGetObjectResponse: which request is answered.</summary>
        [JsonPropertyName("outputToken")]
        public string OutputToken { get; set; } = "";
    }

    /// <summary>An access point of S3 Object Lambda.</summary>
    public class ConfigurationType
    {
        /// <summary>The access point that got the request.</summary>
        [JsonPropertyName("accessPointArn")]
        public string AccessPointArn { get; set; } = "";

        /// <summary>The access point of the bucket behind it.</summary>
        [JsonPropertyName("supportingAccessPointArn")]
        public string SupportingAccessPointArn { get; set; } = "";

        /// <summary>What the configuration of the access point gives every call: any text.</summary>
        [JsonPropertyName("payload")]
        public string Payload { get; set; } = "";
    }

    /// <summary>The request of the caller.</summary>
    public class UserRequestType
    {
        /// <summary>The decoded URL, without its authorization parameters.</summary>
        [JsonPropertyName("url")]
        public string Url { get; set; } = "";

        /// <summary>The headers, without those of authorization.</summary>
        [JsonPropertyName("headers")]
        public Dictionary<string, string> Headers { get; set; } = [];
    }

    /// <summary>The caller.</summary>
    public class UserIdentityType
    {
        /// <summary>The kind of the caller, such as AssumedRole, IAMUser or Root.</summary>
        [JsonPropertyName("type")]
        public string Type { get; set; } = "";

        /// <summary>The id of the caller.</summary>
        [JsonPropertyName("principalId")]
        public string PrincipalId { get; set; } = "";

        /// <summary>The ARN of the caller.</summary>
        [JsonPropertyName("arn")]
        public string Arn { get; set; } = "";

        /// <summary>The account of the caller.</summary>
        [JsonPropertyName("accountId")]
        public string AccountId { get; set; } = "";

        /// <summary>The access key that signed the request.</summary>
        [JsonPropertyName("accessKeyId")]
        public string? AccessKeyId { get; set; }

        /// <summary>The name of an IAM user.</summary>
        [JsonPropertyName("userName")]
        public string? UserName { get; set; }

        /// <summary>The AWS service that made the request, if one did.</summary>
        [JsonPropertyName("invokedBy")]
        public string? InvokedBy { get; set; }

        /// <summary>The session, if the credentials were temporary.</summary>
        [JsonPropertyName("sessionContext")]
        public SessionContextType? SessionContext { get; set; }
    }

    /// <summary>A session with temporary credentials.</summary>
    public class SessionContextType
    {
        /// <summary>How it was made.</summary>
        [JsonPropertyName("attributes")]
        public SessionContextAttributesType? Attributes { get; set; }

        /// <summary>Who made it.</summary>
        [JsonPropertyName("sessionIssuer")]
        public SessionIssuerType? SessionIssuer { get; set; }
    }

    /// <summary>How a session was made.</summary>
    public class SessionContextAttributesType
    {
        /// <summary>true or false: whether by several factors.</summary>
        [JsonPropertyName("mfaAuthenticated")]
        public string? MfaAuthenticated { get; set; }

        /// <summary>When, as S3 writes it: Wed Mar 10 23:41:52 UTC 2021 or 2021-03-10T23:41:52Z.</summary>
        [JsonPropertyName("creationDate")]
        public string? CreationDate { get; set; }
    }

    /// <summary>Who made a session.</summary>
    public class SessionIssuerType
    {
        /// <summary>Role, User or Root.</summary>
        [JsonPropertyName("type")]
        public string Type { get; set; } = "";

        /// <summary>The id.</summary>
        [JsonPropertyName("principalId")]
        public string PrincipalId { get; set; } = "";

        /// <summary>The ARN.</summary>
        [JsonPropertyName("arn")]
        public string Arn { get; set; } = "";

        /// <summary>The account.</summary>
        [JsonPropertyName("accountId")]
        public string AccountId { get; set; } = "";

        /// <summary>The name of the role or user.</summary>
        [JsonPropertyName("userName")]
        public string? UserName { get; set; }
    }
}
