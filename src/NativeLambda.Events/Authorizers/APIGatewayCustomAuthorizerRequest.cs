using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What API Gateway asks a Lambda authorizer of a REST API, a WebSocket API, or an HTTP API with the format 1.0.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-input.html"/></remarks>
public class APIGatewayCustomAuthorizerRequest
{
    /// <summary>1.0 for an HTTP API; otherwise absent.</summary>
    [JsonPropertyName("version")]
    public string? Version { get; set; }

    /// <summary>TOKEN for an authorizer that gets a token only, REQUEST for one that gets the request.</summary>
    [JsonPropertyName("type")]
    public string Type { get; set; } = "";

    /// <summary>What is called, as a policy names it.</summary>
    [JsonPropertyName("methodArn")]
    public string MethodArn { get; set; } = "";

    /// <summary>The token; for TOKEN, and for an HTTP API.</summary>
    [JsonPropertyName("authorizationToken")]
    public string? AuthorizationToken { get; set; }

    /// <summary>Where an HTTP API takes the token from.</summary>
    [JsonPropertyName("identitySource")]
    public string? IdentitySource { get; set; }

    /// <summary>For REQUEST: the resource, such as /orders/{id}.</summary>
    [JsonPropertyName("resource")]
    public string? Resource { get; set; }

    /// <summary>For REQUEST: the path.</summary>
    [JsonPropertyName("path")]
    public string? Path { get; set; }

    /// <summary>For REQUEST: the method.</summary>
    [JsonPropertyName("httpMethod")]
    public string? HttpMethod { get; set; }

    /// <summary>For REQUEST: the headers, each with its last value.</summary>
    [JsonPropertyName("headers")]
    public Dictionary<string, string>? Headers { get; set; }

    /// <summary>For REQUEST: the headers with all of their values.</summary>
    [JsonPropertyName("multiValueHeaders")]
    public Dictionary<string, List<string>>? MultiValueHeaders { get; set; }

    /// <summary>For REQUEST: the query, each name with its last value.</summary>
    [JsonPropertyName("queryStringParameters")]
    public Dictionary<string, string>? QueryStringParameters { get; set; }

    /// <summary>For REQUEST: the query with all of its values.</summary>
    [JsonPropertyName("multiValueQueryStringParameters")]
    public Dictionary<string, List<string>>? MultiValueQueryStringParameters { get; set; }

    /// <summary>For REQUEST: what stands for the names in braces of the resource.</summary>
    [JsonPropertyName("pathParameters")]
    public Dictionary<string, string>? PathParameters { get; set; }

    /// <summary>For REQUEST: the variables of the stage.</summary>
    [JsonPropertyName("stageVariables")]
    public Dictionary<string, string>? StageVariables { get; set; }

    /// <summary>For REQUEST: what API Gateway says of the request.</summary>
    [JsonPropertyName("requestContext")]
    public APIGatewayProxyRequest.ProxyRequestContext? RequestContext { get; set; }
}
