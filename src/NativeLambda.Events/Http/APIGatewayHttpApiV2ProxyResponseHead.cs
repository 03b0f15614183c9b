using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What a function answers to a request to an HTTP API (payload format 2.0) or to a function URL, without the body.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html"/></remarks>
public class APIGatewayHttpApiV2ProxyResponseHead
{
    /// <summary>The status of HTTP.</summary>
    [JsonPropertyName("statusCode")]
    public int StatusCode { get; set; }

    /// <summary>The headers; several values are joined by commas.</summary>
    [JsonPropertyName("headers")]
    public Dictionary<string, string>? Headers { get; set; }

    /// <summary>The cookies to set, each as in a Set-Cookie header.</summary>
    [JsonPropertyName("cookies")]
    public string[]? Cookies { get; set; }
}
