using System.Text.Json;
using System.Text.Json.Serialization;
using NativeLambda.Json;

namespace NativeLambda.Events;

/// <summary>What API Gateway sends for a request to an HTTP API (payload format 2.0), and Lambda for a request to a function URL.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html"/></remarks>
public class APIGatewayHttpApiV2ProxyRequest : APIGatewayHttpApiV2ProxyRequestHead
{
    /// <summary>The body; absent without one. In base64 if IsBase64Encoded says so.</summary>
    [JsonPropertyName("body")]
    public string? Body { get; set; }

    /// <summary>Whether the body is in base64, as one is that is not text by its Content-Type.</summary>
    [JsonPropertyName("isBase64Encoded")]
    public bool IsBase64Encoded { get; set; }

    /// <summary>What the service says of a request.</summary>
    public class ProxyRequestContext
    {
        /// <summary>The account of the API, or of the caller of a function URL; anonymous for a public one.</summary>
        [JsonPropertyName("accountId")]
        public string AccountId { get; set; } = "";

        /// <summary>The id of the API or of the function URL.</summary>
        [JsonPropertyName("apiId")]
        public string ApiId { get; set; } = "";

        /// <summary>The certificate of the client with mutual TLS.</summary>
        [JsonPropertyName("authentication")]
        public ProxyRequestAuthentication? Authentication { get; set; }

        /// <summary>What the authorizer found out, if the route has one.</summary>
        [JsonPropertyName("authorizer")]
        public AuthorizerDescription? Authorizer { get; set; }

        /// <summary>The host name of the request.</summary>
        [JsonPropertyName("domainName")]
        public string DomainName { get; set; } = "";

        /// <summary>The first label of the host name.</summary>
        [JsonPropertyName("domainPrefix")]
        public string DomainPrefix { get; set; } = "";

        /// <summary>The request line.</summary>
        [JsonPropertyName("http")]
        public HttpDescription Http { get; set; } = new();

        /// <summary>The id of the request.</summary>
        [JsonPropertyName("requestId")]
        public string RequestId { get; set; } = "";

        /// <summary>The id of the route.</summary>
        [JsonPropertyName("routeId")]
        public string? RouteId { get; set; }

        /// <summary>The route.</summary>
        [JsonPropertyName("routeKey")]
        public string RouteKey { get; set; } = "";

        /// <summary>The stage, such as $default.</summary>
        [JsonPropertyName("stage")]
        public string Stage { get; set; } = "";

        /// <summary>When the request came, to the second.</summary>
        [JsonPropertyName("time")]
        [JsonConverter(typeof(CommonLogTimeConverter))]
        public DateTimeOffset Time { get; set; }

        /// <summary>When the request came, to the millisecond.</summary>
        [JsonPropertyName("timeEpoch")]
        [JsonConverter(typeof(UnixMillisecondsConverter))]
        public DateTimeOffset TimeEpoch { get; set; }
    }

    /// <summary>How a client proved who it is.</summary>
    public class ProxyRequestAuthentication
    {
        /// <summary>The certificate of the client.</summary>
        [JsonPropertyName("clientCert")]
        public APIGatewayProxyRequest.ProxyRequestClientCert? ClientCert { get; set; }
    }

    /// <summary>The request line.</summary>
    public class HttpDescription
    {
        /// <summary>The method, such as GET.</summary>
        [JsonPropertyName("method")]
        public string Method { get; set; } = "";

        /// <summary>The path.</summary>
        [JsonPropertyName("path")]
        public string Path { get; set; } = "";

        /// <summary>The protocol, such as HTTP/1.1.</summary>
        [JsonPropertyName("protocol")]
        public string Protocol { get; set; } = "";

        /// <summary>The IP address that the request came from.</summary>
        [JsonPropertyName("sourceIp")]
        public string SourceIp { get; set; } = "";

        /// <summary>The User-Agent of the client.</summary>
        [JsonPropertyName("userAgent")]
        public string UserAgent { get; set; } = "";
    }

    /// <summary>What an authorizer found out. One of its members is set, the one of its kind.</summary>
    public class AuthorizerDescription
    {
        /// <summary>Of a JSON web token.</summary>
        [JsonPropertyName("jwt")]
        public JwtDescription? Jwt { get; set; }

        /// <summary>The context that a Lambda authorizer returned.</summary>
        [JsonPropertyName("lambda")]
        public Dictionary<string, JsonElement>? Lambda { get; set; }

        /// <summary>Of a signed request.</summary>
        [JsonPropertyName("iam")]
        public IAMDescription? IAM { get; set; }

        /// <summary>A JSON web token.</summary>
        public class JwtDescription
        {
            /// <summary>Its claims.</summary>
            [JsonPropertyName("claims")]
            public Dictionary<string, string> Claims { get; set; } = [];

            /// <summary>Its scopes that the route asks for; null if it asks for none.</summary>
            [JsonPropertyName("scopes")]
            public string[]? Scopes { get; set; }
        }

        /// <summary>The signer of a request.</summary>
        public class IAMDescription
        {
            /// <summary>The access key.</summary>
            [JsonPropertyName("accessKey")]
            public string AccessKey { get; set; } = "";

            /// <summary>The account.</summary>
            [JsonPropertyName("accountId")]
            public string AccountId { get; set; } = "";

            /// <summary>The caller.</summary>
            [JsonPropertyName("callerId")]
            public string CallerId { get; set; } = "";

            /// <summary>The Cognito identity, if it signed in with one.</summary>
            [JsonPropertyName("cognitoIdentity")]
            public CognitoIdentityDescription? CognitoIdentity { get; set; }

            /// <summary>The organization.</summary>
            [JsonPropertyName("principalOrgId")]
            public string? PrincipalOrgId { get; set; }

            /// <summary>The ARN of the user.</summary>
            [JsonPropertyName("userArn")]
            public string UserARN { get; set; } = "";

            /// <summary>The id of the user.</summary>
            [JsonPropertyName("userId")]
            public string UserId { get; set; } = "";
        }

        /// <summary>A Cognito identity.</summary>
        public class CognitoIdentityDescription
        {
            /// <summary>How it signed in.</summary>
            [JsonPropertyName("amr")]
            public List<string>? AMR { get; set; }

            /// <summary>Its id.</summary>
            [JsonPropertyName("identityId")]
            public string? IdentityId { get; set; }

            /// <summary>Its pool.</summary>
            [JsonPropertyName("identityPoolId")]
            public string? IdentityPoolId { get; set; }
        }
    }
}
