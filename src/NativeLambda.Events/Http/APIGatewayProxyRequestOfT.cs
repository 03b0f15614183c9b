using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>
/// What API Gateway sends for a request to a REST API, a message of a WebSocket API, or a request to an HTTP API with the payload
/// format 1.0, whose body is JSON.
/// </summary>
/// <remarks><see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html"/></remarks>
/// <typeparam name="TBody">The type of the body.</typeparam>
public class APIGatewayProxyRequest<TBody> : APIGatewayProxyRequestHead
{
    /// <summary>The body; null without one. Base64 is undone if IsBase64Encoded says so.</summary>
    [JsonPropertyName("body")]
    public Embedded<TBody>? Body
    {
        get;
        set
        {
            field = value;
            field?.IsBase64Encoded = IsBase64Encoded;
        }
    }

    /// <summary>Whether the body came in base64.</summary>
    [JsonPropertyName("isBase64Encoded")]
    public bool IsBase64Encoded
    {
        get;
        set
        {
            field = value;
            Body?.IsBase64Encoded = value;
        }
    }
}
