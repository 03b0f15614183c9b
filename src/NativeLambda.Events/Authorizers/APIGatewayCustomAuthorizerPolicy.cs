using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>A policy of IAM.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html"/></remarks>
public class APIGatewayCustomAuthorizerPolicy
{
    /// <summary>The version of the language.</summary>
    [JsonPropertyName("Version")]
    public string Version { get; set; } = "2012-10-17";

    /// <summary>The statements. One that denies wins over those that allow.</summary>
    [JsonPropertyName("Statement")]
    public List<IAMPolicyStatement> Statement { get; set; } = [];

    /// <summary>One statement.</summary>
    public class IAMPolicyStatement
    {
        /// <summary>Allow or Deny.</summary>
        [JsonPropertyName("Effect")]
        public string Effect { get; set; } = "Allow";

        /// <summary>What is allowed or denied, such as execute-api:Invoke.</summary>
        [JsonPropertyName("Action")]
        public HashSet<string> Action { get; set; } = [];

        /// <summary>On what, such as the method of the request.</summary>
        [JsonPropertyName("Resource")]
        public HashSet<string> Resource { get; set; } = [];

        /// <summary>When: an operator, a key and the values to compare it with.</summary>
        [JsonPropertyName("Condition")]
        public Dictionary<string, Dictionary<string, List<string>>>? Condition { get; set; }
    }
}
