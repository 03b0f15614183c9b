#nullable disable
using System.Runtime.Serialization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.Lambda.APIGatewayEvents;

public class APIGatewayProxyRequest
{
    public string Resource { get; set; }

    public string Path { get; set; }

    public string HttpMethod { get; set; }

    public IDictionary<string, string> Headers { get; set; }

    public IDictionary<string, IList<string>> MultiValueHeaders { get; set; }

    public IDictionary<string, string> QueryStringParameters { get; set; }

    public IDictionary<string, IList<string>> MultiValueQueryStringParameters { get; set; }

    public IDictionary<string, string> PathParameters { get; set; }

    public IDictionary<string, string> StageVariables { get; set; }

    public ProxyRequestContext RequestContext { get; set; }

    public string Body { get; set; }

    public bool IsBase64Encoded { get; set; }

    public class ProxyRequestContext
    {
        public string Path { get; set; }

        public string AccountId { get; set; }

        public string ResourceId { get; set; }

        public string Stage { get; set; }

        public string RequestId { get; set; }

        public RequestIdentity Identity { get; set; }

        public string ResourcePath { get; set; }

        public string HttpMethod { get; set; }

        public string ApiId { get; set; }

        public string ExtendedRequestId { get; set; }

        public long ConnectedAt { get; set; }

        public string DomainName { get; set; }

        public APIGatewayCustomAuthorizerContext Authorizer { get; set; }

        public string RequestTime { get; set; }

        public long RequestTimeEpoch { get; set; }
    }

    public class RequestIdentity
    {
        public string CognitoIdentityPoolId { get; set; }

        public string AccountId { get; set; }

        public string Caller { get; set; }

        public string ApiKey { get; set; }

        public string SourceIp { get; set; }

        public string UserAgent { get; set; }

        public string User { get; set; }
    }
}

public class APIGatewayCustomAuthorizerContext : Dictionary<string, object>
{
    private Dictionary<string, string> _claims;

    [Obsolete("Use the indexer.")]
    public string PrincipalId
    {
        get => TryGetValue("principalId", out var value) ? value.ToString() : null;
        set => this["principalId"] = value;
    }

    public Dictionary<string, string> Claims
    {
        get
        {
            if (_claims == null)
            {
                _claims = [];
                if (TryGetValue("claims", out var value) && value is JsonElement claims)
                {
                    foreach (var property in claims.EnumerateObject())
                    {
                        _claims[property.Name] = property.Value.GetString();
                    }
                }
            }

            return _claims;
        }
        set => _claims = value;
    }
}

[DataContract]
public class APIGatewayProxyResponse
{
    [DataMember(Name = "statusCode")]
    [JsonPropertyName("statusCode")]
    public int StatusCode { get; set; }

    [DataMember(Name = "headers")]
    [JsonPropertyName("headers")]
    public IDictionary<string, string> Headers { get; set; }

    [DataMember(Name = "multiValueHeaders")]
    [JsonPropertyName("multiValueHeaders")]
    public IDictionary<string, IList<string>> MultiValueHeaders { get; set; }

    [DataMember(Name = "body")]
    [JsonPropertyName("body")]
    public string Body { get; set; }

    [DataMember(Name = "isBase64Encoded")]
    [JsonPropertyName("isBase64Encoded")]
    public bool IsBase64Encoded { get; set; }
}
