using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What a request has that an HTTP API or a function URL passes on, without its body.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html"/></remarks>
public class APIGatewayHttpApiV2ProxyRequestHead
{
    /// <summary>The payload format, 2.0.</summary>
    [JsonPropertyName("version")]
    public string Version { get; set; } = "";

    /// <summary>The route, such as GET /orders/{id}, or $default.</summary>
    [JsonPropertyName("routeKey")]
    public string RouteKey { get; set; } = "";

    /// <summary>The path with the stage before it, as it came.</summary>
    [JsonPropertyName("rawPath")]
    public string RawPath { get; set; } = "";

    /// <summary>The query as it came, without the question mark; empty without one.</summary>
    [JsonPropertyName("rawQueryString")]
    public string RawQueryString { get; set; } = "";

    /// <summary>The cookies, each as name=value; absent without one.</summary>
    [JsonPropertyName("cookies")]
    public string[]? Cookies { get; set; }

    /// <summary>The headers with names in lower case; several values are joined by commas.</summary>
    [JsonPropertyName("headers")]
    public Dictionary<string, string> Headers { get; set; } = [];

    /// <summary>The decoded query; several values are joined by commas. Absent without one.</summary>
    [JsonPropertyName("queryStringParameters")]
    public Dictionary<string, string>? QueryStringParameters { get; set; }

    /// <summary>What the service says of the request.</summary>
    [JsonPropertyName("requestContext")]
    public APIGatewayHttpApiV2ProxyRequest.ProxyRequestContext RequestContext { get; set; } = new();

    /// <summary>What stands for the names in braces of the route; absent without such.</summary>
    [JsonPropertyName("pathParameters")]
    public Dictionary<string, string>? PathParameters { get; set; }

    /// <summary>The variables of the stage; absent if it has none.</summary>
    [JsonPropertyName("stageVariables")]
    public Dictionary<string, string>? StageVariables { get; set; }
}
