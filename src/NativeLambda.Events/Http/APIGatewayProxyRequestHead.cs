using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What a request has that API Gateway passes on for a REST API or a WebSocket API, without its body.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html"/></remarks>
public class APIGatewayProxyRequestHead
{
    /// <summary>1.0 if an HTTP API with the payload format 1.0 sends it; otherwise absent.</summary>
    [JsonPropertyName("version")]
    public string? Version { get; set; }

    /// <summary>The resource of the API, such as /orders/{id}; absent for a WebSocket API.</summary>
    [JsonPropertyName("resource")]
    public string? Resource { get; set; }

    /// <summary>The path of the request; absent for a WebSocket API.</summary>
    [JsonPropertyName("path")]
    public string? Path { get; set; }

    /// <summary>The method, such as GET; absent for a WebSocket API.</summary>
    [JsonPropertyName("httpMethod")]
    public string? HttpMethod { get; set; }

    /// <summary>The headers, each with its last value. The names are as the client wrote them.</summary>
    [JsonPropertyName("headers")]
    public Dictionary<string, string>? Headers { get; set; }

    /// <summary>The headers with all of their values.</summary>
    [JsonPropertyName("multiValueHeaders")]
    public Dictionary<string, List<string>>? MultiValueHeaders { get; set; }

    /// <summary>The decoded query, each name with its last value; null without one.</summary>
    [JsonPropertyName("queryStringParameters")]
    public Dictionary<string, string>? QueryStringParameters { get; set; }

    /// <summary>The decoded query with all of its values; null without one.</summary>
    [JsonPropertyName("multiValueQueryStringParameters")]
    public Dictionary<string, List<string>>? MultiValueQueryStringParameters { get; set; }

    /// <summary>What stands for the names in braces of the resource; null without such.</summary>
    [JsonPropertyName("pathParameters")]
    public Dictionary<string, string>? PathParameters { get; set; }

    /// <summary>The variables of the stage; null if it has none.</summary>
    [JsonPropertyName("stageVariables")]
    public Dictionary<string, string>? StageVariables { get; set; }

    /// <summary>What API Gateway says of the request.</summary>
    [JsonPropertyName("requestContext")]
    public APIGatewayProxyRequest.ProxyRequestContext RequestContext { get; set; } = new();
}
