using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What a function answers to a request to a REST API.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html"/></remarks>
public class APIGatewayProxyResponse : APIGatewayProxyResponseHead
{
    /// <summary>The body. In base64 if IsBase64Encoded says so.</summary>
    [JsonPropertyName("body")]
    public string? Body { get; set; }

    /// <summary>Whether the body is in base64, which API Gateway decodes for a binary media type.</summary>
    [JsonPropertyName("isBase64Encoded")]
    public bool IsBase64Encoded { get; set; }
}
