using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>
/// What API Gateway sends for a request to an HTTP API (payload format 2.0), and Lambda for a request to a function URL, whose
/// body is JSON.
/// </summary>
/// <remarks><see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html"/></remarks>
/// <typeparam name="TBody">The type of the body.</typeparam>
public class APIGatewayHttpApiV2ProxyRequest<TBody> : APIGatewayHttpApiV2ProxyRequestHead
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
