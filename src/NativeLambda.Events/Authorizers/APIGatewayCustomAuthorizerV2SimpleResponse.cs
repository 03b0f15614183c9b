using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What a Lambda authorizer of an HTTP API answers with simple responses switched on.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html"/></remarks>
public class APIGatewayCustomAuthorizerV2SimpleResponse
{
    /// <summary>Whether the request goes on.</summary>
    [JsonPropertyName("isAuthorized")]
    public bool IsAuthorized { get; set; }

    /// <summary>What the function gets that answers the request: any JSON.</summary>
    [JsonPropertyName("context")]
    public Dictionary<string, JsonNode?>? Context { get; set; }
}
