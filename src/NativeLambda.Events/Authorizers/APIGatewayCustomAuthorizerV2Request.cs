using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What API Gateway asks a Lambda authorizer of an HTTP API with the format 2.0.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html"/></remarks>
public class APIGatewayCustomAuthorizerV2Request
{
    /// <summary>The payload format, 2.0.</summary>
    [JsonPropertyName("version")]
    public string Version { get; set; } = "";

    /// <summary>REQUEST.</summary>
    [JsonPropertyName("type")]
    public string Type { get; set; } = "";

    /// <summary>What is called, as a policy names it.</summary>
    [JsonPropertyName("routeArn")]
    public string RouteArn { get; set; } = "";

    /// <summary>What stands where the authorizer looks for the identity; null if it looks nowhere.</summary>
    [JsonPropertyName("identitySource")]
    public List<string>? IdentitySource { get; set; }

    /// <summary>The route, such as GET /orders/{id}.</summary>
    [JsonPropertyName("routeKey")]
    public string RouteKey { get; set; } = "";

    /// <summary>The path with the stage before it, as it came.</summary>
    [JsonPropertyName("rawPath")]
    public string RawPath { get; set; } = "";

    /// <summary>The query as it came, without the question mark.</summary>
    [JsonPropertyName("rawQueryString")]
    public string RawQueryString { get; set; } = "";

    /// <summary>The cookies, each as name=value; absent without one.</summary>
    [JsonPropertyName("cookies")]
    public List<string>? Cookies { get; set; }

    /// <summary>The headers with names in lower case; several values are joined by commas.</summary>
    [JsonPropertyName("headers")]
    public Dictionary<string, string> Headers { get; set; } = [];

    /// <summary>The decoded query; several values are joined by commas. Absent without one.</summary>
    [JsonPropertyName("queryStringParameters")]
    public Dictionary<string, string>? QueryStringParameters { get; set; }

    /// <summary>What stands for the names in braces of the route; absent without such.</summary>
    [JsonPropertyName("pathParameters")]
    public Dictionary<string, string>? PathParameters { get; set; }

    /// <summary>The variables of the stage; absent if it has none.</summary>
    [JsonPropertyName("stageVariables")]
    public Dictionary<string, string>? StageVariables { get; set; }

    /// <summary>What API Gateway says of the request.</summary>
    [JsonPropertyName("requestContext")]
    public APIGatewayHttpApiV2ProxyRequest.ProxyRequestContext RequestContext { get; set; } = new();
}
