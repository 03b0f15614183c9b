using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What a function answers to a request to an HTTP API (payload format 2.0) or to a function URL, with a body that is JSON.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html"/></remarks>
/// <typeparam name="TBody">The type of the body.</typeparam>
public class APIGatewayHttpApiV2ProxyResponse<TBody> : APIGatewayHttpApiV2ProxyResponseHead
{
    /// <summary>The body.</summary>
    [JsonPropertyName("body")]
    public Embedded<TBody>? Body { get; set; }
}
