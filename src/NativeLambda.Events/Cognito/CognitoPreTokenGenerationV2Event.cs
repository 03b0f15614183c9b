using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>Before an ID token and an access token are made: the versions 2 and 3 of the event.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html"/></remarks>
public class CognitoPreTokenGenerationV2Event : CognitoTriggerEvent<CognitoPreTokenGenerationV2Request, CognitoPreTokenGenerationV2Response>
{
}

/// <summary>What is told before tokens are made.</summary>
public class CognitoPreTokenGenerationV2Request : CognitoPreTokenGenerationRequest
{
    /// <summary>The scopes of the access token.</summary>
    [JsonPropertyName("scopes")]
    public List<string>? Scopes { get; set; }
}

/// <summary>What is answered before tokens are made.</summary>
public class CognitoPreTokenGenerationV2Response
{
    /// <summary>What changes in the tokens.</summary>
    [JsonPropertyName("claimsAndScopeOverrideDetails")]
    public ClaimsAndScopeOverrideDetails? ClaimsAndScopeOverrideDetails { get; set; }
}

/// <summary>What changes in an ID token and an access token.</summary>
public class ClaimsAndScopeOverrideDetails
{
    /// <summary>What changes in the ID token.</summary>
    [JsonPropertyName("idTokenGeneration")]
    public IdTokenGeneration? IdTokenGeneration { get; set; }

    /// <summary>What changes in the access token.</summary>
    [JsonPropertyName("accessTokenGeneration")]
    public AccessTokenGeneration? AccessTokenGeneration { get; set; }

    /// <summary>Other groups and roles.</summary>
    [JsonPropertyName("groupOverrideDetails")]
    public GroupConfiguration? GroupOverrideDetails { get; set; }
}

/// <summary>What changes in an ID token.</summary>
public class IdTokenGeneration
{
    /// <summary>Claims to add or to replace: texts, numbers, booleans, arrays and objects.</summary>
    [JsonPropertyName("claimsToAddOrOverride")]
    public Dictionary<string, JsonNode?>? ClaimsToAddOrOverride { get; set; }

    /// <summary>Claims to leave out.</summary>
    [JsonPropertyName("claimsToSuppress")]
    public List<string>? ClaimsToSuppress { get; set; }
}

/// <summary>What changes in an access token.</summary>
public class AccessTokenGeneration : IdTokenGeneration
{
    /// <summary>Scopes to add.</summary>
    [JsonPropertyName("scopesToAdd")]
    public List<string>? ScopesToAdd { get; set; }

    /// <summary>Scopes to leave out.</summary>
    [JsonPropertyName("scopesToSuppress")]
    public List<string>? ScopesToSuppress { get; set; }
}
