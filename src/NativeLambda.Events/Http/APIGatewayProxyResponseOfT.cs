using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What a function answers to a request to a REST API, with a body that is JSON.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html"/></remarks>
/// <typeparam name="TBody">The type of the body.</typeparam>
public class APIGatewayProxyResponse<TBody> : APIGatewayProxyResponseHead
{
    /// <summary>The body.</summary>
    [JsonPropertyName("body")]
    public Embedded<TBody>? Body { get; set; }
}
