using System.Text.Json;
using System.Text.Json.Serialization;
using NativeLambda.Json;

namespace NativeLambda.Events;

/// <summary>
/// What API Gateway sends for a request to a REST API, a message of a WebSocket API, or a request to an HTTP API with the
/// payload format 1.0.
/// </summary>
/// <remarks><see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html"/></remarks>
public class APIGatewayProxyRequest : APIGatewayProxyRequestHead
{
    /// <summary>The body; null without one. In base64 if IsBase64Encoded says so.</summary>
    [JsonPropertyName("body")]
    public string? Body { get; set; }

    /// <summary>Whether the body is in base64, as that of a binary media type is.</summary>
    [JsonPropertyName("isBase64Encoded")]
    public bool IsBase64Encoded { get; set; }

    /// <summary>What API Gateway says of a request.</summary>
    public class ProxyRequestContext
    {
        /// <summary>The account of the API; absent for a WebSocket API.</summary>
        [JsonPropertyName("accountId")]
        public string? AccountId { get; set; }

        /// <summary>The id of the API.</summary>
        [JsonPropertyName("apiId")]
        public string ApiId { get; set; } = "";

        /// <summary>The id of the resource; absent for a WebSocket API.</summary>
        [JsonPropertyName("resourceId")]
        public string? ResourceId { get; set; }

        /// <summary>The resource; absent for a WebSocket API.</summary>
        [JsonPropertyName("resourcePath")]
        public string? ResourcePath { get; set; }

        /// <summary>The operation, if the method has a name.</summary>
        [JsonPropertyName("operationName")]
        public string? OperationName { get; set; }

        /// <summary>The method; absent for a WebSocket API.</summary>
        [JsonPropertyName("httpMethod")]
        public string? HttpMethod { get; set; }

        /// <summary>The path with the stage before it; absent for a WebSocket API.</summary>
        [JsonPropertyName("path")]
        public string? Path { get; set; }

        /// <summary>The protocol, such as HTTP/1.1; absent for a WebSocket API.</summary>
        [JsonPropertyName("protocol")]
        public string? Protocol { get; set; }

        /// <summary>The stage.</summary>
        [JsonPropertyName("stage")]
        public string Stage { get; set; } = "";

        /// <summary>The host name of the request.</summary>
        [JsonPropertyName("domainName")]
        public string? DomainName { get; set; }

        /// <summary>The first label of the host name.</summary>
        [JsonPropertyName("domainPrefix")]
        public string? DomainPrefix { get; set; }

        /// <summary>The deployment that answers.</summary>
        [JsonPropertyName("deploymentId")]
        public string? DeploymentId { get; set; }

        /// <summary>The id of the request, which a client can give.</summary>
        [JsonPropertyName("requestId")]
        public string RequestId { get; set; } = "";

        /// <summary>The id of the request that API Gateway gives.</summary>
        [JsonPropertyName("extendedRequestId")]
        public string? ExtendedRequestId { get; set; }

        /// <summary>When the request came, to the second.</summary>
        [JsonPropertyName("requestTime")]
        [JsonConverter(typeof(CommonLogTimeConverter))]
        public DateTimeOffset? RequestTime { get; set; }

        /// <summary>When the request came, to the millisecond.</summary>
        [JsonPropertyName("requestTimeEpoch")]
        [JsonConverter(typeof(UnixMillisecondsConverter))]
        public DateTimeOffset? RequestTimeEpoch { get; set; }

        /// <summary>Who made the request.</summary>
        [JsonPropertyName("identity")]
        public RequestIdentity Identity { get; set; } = new();

        /// <summary>
        /// What the authorizer found out: the context of one of your own with principalId and integrationLatency
        /// (milliseconds), or the claims of Cognito.
        /// </summary>
        [JsonPropertyName("authorizer")]
        public Dictionary<string, JsonElement>? Authorizer { get; set; }

        /// <summary>WebSocket: the id of the connection, which answers are sent to.</summary>
        [JsonPropertyName("connectionId")]
        public string? ConnectionId { get; set; }

        /// <summary>WebSocket: when the connection was made, to the millisecond.</summary>
        [JsonPropertyName("connectedAt")]
        [JsonConverter(typeof(UnixMillisecondsConverter))]
        public DateTimeOffset? ConnectedAt { get; set; }

        /// <summary>WebSocket: CONNECT, MESSAGE or DISCONNECT.</summary>
        [JsonPropertyName("eventType")]
        public string? EventType { get; set; }

        /// <summary>WebSocket: the route, such as $connect.</summary>
        [JsonPropertyName("routeKey")]
        public string? RouteKey { get; set; }

        /// <summary>WebSocket: IN.</summary>
        [JsonPropertyName("messageDirection")]
        public string? MessageDirection { get; set; }

        /// <summary>WebSocket: the id of the message.</summary>
        [JsonPropertyName("messageId")]
        public string? MessageId { get; set; }

        /// <summary>WebSocket: the code that the connection was closed with.</summary>
        [JsonPropertyName("disconnectStatusCode")]
        public int? DisconnectStatusCode { get; set; }

        /// <summary>WebSocket: why the connection was closed.</summary>
        [JsonPropertyName("disconnectReason")]
        public string? DisconnectReason { get; set; }
    }

    /// <summary>Who made a request.</summary>
    public class RequestIdentity
    {
        /// <summary>The access key of a signed request.</summary>
        [JsonPropertyName("accessKey")]
        public string? AccessKey { get; set; }

        /// <summary>The account of a signed request.</summary>
        [JsonPropertyName("accountId")]
        public string? AccountId { get; set; }

        /// <summary>The API key, if the method needs one.</summary>
        [JsonPropertyName("apiKey")]
        public string? ApiKey { get; set; }

        /// <summary>The id of that key.</summary>
        [JsonPropertyName("apiKeyId")]
        public string? ApiKeyId { get; set; }

        /// <summary>The caller of a signed request.</summary>
        [JsonPropertyName("caller")]
        public string? Caller { get; set; }

        /// <summary>The certificate of the client with mutual TLS.</summary>
        [JsonPropertyName("clientCert")]
        public ProxyRequestClientCert? ClientCert { get; set; }

        /// <summary>The providers that the caller signed in with, separated by commas.</summary>
        [JsonPropertyName("cognitoAuthenticationProvider")]
        public string? CognitoAuthenticationProvider { get; set; }

        /// <summary>authenticated or unauthenticated.</summary>
        [JsonPropertyName("cognitoAuthenticationType")]
        public string? CognitoAuthenticationType { get; set; }

        /// <summary>The Cognito identity of the caller.</summary>
        [JsonPropertyName("cognitoIdentityId")]
        public string? CognitoIdentityId { get; set; }

        /// <summary>The Cognito identity pool of the caller.</summary>
        [JsonPropertyName("cognitoIdentityPoolId")]
        public string? CognitoIdentityPoolId { get; set; }

        /// <summary>The organization of the caller.</summary>
        [JsonPropertyName("principalOrgId")]
        public string? PrincipalOrgId { get; set; }

        /// <summary>The IP address that the request came from.</summary>
        [JsonPropertyName("sourceIp")]
        public string? SourceIp { get; set; }

        /// <summary>The user of a signed request.</summary>
        [JsonPropertyName("user")]
        public string? User { get; set; }

        /// <summary>The User-Agent of the client.</summary>
        [JsonPropertyName("userAgent")]
        public string? UserAgent { get; set; }

        /// <summary>The ARN of the user of a signed request.</summary>
        [JsonPropertyName("userArn")]
        public string? UserArn { get; set; }
    }

    /// <summary>The certificate of a client.</summary>
    public class ProxyRequestClientCert
    {
        /// <summary>The certificate in PEM.</summary>
        [JsonPropertyName("clientCertPem")]
        public string ClientCertPem { get; set; } = "";

        /// <summary>Whom it names.</summary>
        [JsonPropertyName("subjectDN")]
        public string SubjectDN { get; set; } = "";

        /// <summary>Who issued it.</summary>
        [JsonPropertyName("issuerDN")]
        public string IssuerDN { get; set; } = "";

        /// <summary>Its number.</summary>
        [JsonPropertyName("serialNumber")]
        public string SerialNumber { get; set; } = "";

        /// <summary>When it holds.</summary>
        [JsonPropertyName("validity")]
        public ClientCertValidity Validity { get; set; } = new();
    }

    /// <summary>When a certificate holds.</summary>
    public class ClientCertValidity
    {
        /// <summary>From when on.</summary>
        [JsonPropertyName("notBefore")]
        [JsonConverter(typeof(CertificateTimeConverter))]
        public DateTimeOffset NotBefore { get; set; }

        /// <summary>Until when.</summary>
        [JsonPropertyName("notAfter")]
        [JsonConverter(typeof(CertificateTimeConverter))]
        public DateTimeOffset NotAfter { get; set; }
    }
}
