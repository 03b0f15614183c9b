using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What a Lambda authorizer of an HTTP API answers that gives a policy.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html"/></remarks>
public class APIGatewayCustomAuthorizerV2IamResponse
{
    /// <summary>Who makes the request.</summary>
    [JsonPropertyName("principalId")]
    public string PrincipalID { get; set; } = "";

    /// <summary>What they may call.</summary>
    [JsonPropertyName("policyDocument")]
    public APIGatewayCustomAuthorizerPolicy PolicyDocument { get; set; } = new();

    /// <summary>What the function gets that answers the request: any JSON.</summary>
    [JsonPropertyName("context")]
    public Dictionary<string, JsonNode?>? Context { get; set; }
}
