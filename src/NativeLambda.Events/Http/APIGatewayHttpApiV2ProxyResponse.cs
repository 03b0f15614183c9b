using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What a function answers to a request to an HTTP API (payload format 2.0) or to a function URL.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html"/></remarks>
public class APIGatewayHttpApiV2ProxyResponse : APIGatewayHttpApiV2ProxyResponseHead
{
    /// <summary>The body. In base64 if IsBase64Encoded says so.</summary>
    [JsonPropertyName("body")]
    public string? Body { get; set; }

    /// <summary>Whether the body is in base64, which the service decodes.</summary>
    [JsonPropertyName("isBase64Encoded")]
    public bool IsBase64Encoded { get; set; }
}
