using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What a Lambda authorizer answers that gives a policy.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html"/></remarks>
public class APIGatewayCustomAuthorizerResponse
{
    /// <summary>Who makes the request.</summary>
    [JsonPropertyName("principalId")]
    public string PrincipalID { get; set; } = "";

    /// <summary>What they may call.</summary>
    [JsonPropertyName("policyDocument")]
    public APIGatewayCustomAuthorizerPolicy PolicyDocument { get; set; } = new();

    /// <summary>What the function gets that answers the request: texts, numbers and booleans.</summary>
    [JsonPropertyName("context")]
    public Dictionary<string, JsonNode?>? Context { get; set; }

    /// <summary>An API key of a usage plan, if the API takes it from the authorizer.</summary>
    [JsonPropertyName("usageIdentifierKey")]
    public string? UsageIdentifierKey { get; set; }
}
