using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>Before an ID token is made.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html"/></remarks>
public class CognitoPreTokenGenerationEvent : CognitoTriggerEvent<CognitoPreTokenGenerationRequest, CognitoPreTokenGenerationResponse>
{
}

/// <summary>What is told before a token is made.</summary>
public class CognitoPreTokenGenerationRequest : CognitoTriggerRequest
{
    /// <summary>The groups and roles of the user.</summary>
    [JsonPropertyName("groupConfiguration")]
    public GroupConfiguration GroupConfiguration { get; set; } = new();

    /// <summary>What the client sent for the triggers.</summary>
    [JsonPropertyName("clientMetadata")]
    public Dictionary<string, string>? ClientMetadata { get; set; }
}

/// <summary>What is answered before an ID token is made.</summary>
public class CognitoPreTokenGenerationResponse
{
    /// <summary>What changes in the token.</summary>
    [JsonPropertyName("claimsOverrideDetails")]
    public ClaimOverrideDetails? ClaimsOverrideDetails { get; set; }
}

/// <summary>What changes in an ID token.</summary>
public class ClaimOverrideDetails
{
    /// <summary>Claims to add or to replace.</summary>
    [JsonPropertyName("claimsToAddOrOverride")]
    public Dictionary<string, string>? ClaimsToAddOrOverride { get; set; }

    /// <summary>Claims to leave out.</summary>
    [JsonPropertyName("claimsToSuppress")]
    public List<string>? ClaimsToSuppress { get; set; }

    /// <summary>Other groups and roles.</summary>
    [JsonPropertyName("groupOverrideDetails")]
    public GroupConfiguration? GroupOverrideDetails { get; set; }
}

/// <summary>Groups and roles of a user.</summary>
public class GroupConfiguration
{
    /// <summary>The groups.</summary>
    [JsonPropertyName("groupsToOverride")]
    public List<string>? GroupsToOverride { get; set; }

    /// <summary>The roles of the groups.</summary>
    [JsonPropertyName("iamRolesToOverride")]
    public List<string>? IamRolesToOverride { get; set; }

    /// <summary>The role that is preferred.</summary>
    [JsonPropertyName("preferredRole")]
    public string? PreferredRole { get; set; }
}
