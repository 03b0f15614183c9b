using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>To make a challenge of one's own.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-create-auth-challenge.html"/></remarks>
public class CognitoCreateAuthChallengeEvent : CognitoTriggerEvent<CognitoCreateAuthChallengeRequest, CognitoCreateAuthChallengeResponse>
{
}

/// <summary>What is told to make a challenge.</summary>
public class CognitoCreateAuthChallengeRequest : CognitoTriggerRequest
{
    /// <summary>CUSTOM_CHALLENGE.</summary>
    [JsonPropertyName("challengeName")]
    public string ChallengeName { get; set; } = "";

    /// <summary>The challenges so far.</summary>
    [JsonPropertyName("session")]
    public List<ChallengeResultElement> Session { get; set; } = [];

    /// <summary>What the client sent for the triggers.</summary>
    [JsonPropertyName("clientMetadata")]
    public Dictionary<string, string>? ClientMetadata { get; set; }

    /// <summary>Whether there is no such user, if the pool hides that.</summary>
    [JsonPropertyName("userNotFound")]
    public bool? UserNotFound { get; set; }
}

/// <summary>A challenge.</summary>
public class CognitoCreateAuthChallengeResponse
{
    /// <summary>What the client gets to put the challenge.</summary>
    [JsonPropertyName("publicChallengeParameters")]
    public Dictionary<string, string>? PublicChallengeParameters { get; set; }

    /// <summary>What the next trigger gets to check the answer.</summary>
    [JsonPropertyName("privateChallengeParameters")]
    public Dictionary<string, string>? PrivateChallengeParameters { get; set; }

    /// <summary>A name for the challenge.</summary>
    [JsonPropertyName("challengeMetadata")]
    public string? ChallengeMetadata { get; set; }
}
