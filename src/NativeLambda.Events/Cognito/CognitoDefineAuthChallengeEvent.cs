using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>To choose the next challenge for a user who signs in.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-define-auth-challenge.html"/></remarks>
public class CognitoDefineAuthChallengeEvent : CognitoTriggerEvent<CognitoDefineAuthChallengeRequest, CognitoDefineAuthChallengeResponse>
{
}

/// <summary>A challenge that was put to a user who signs in.</summary>
public class ChallengeResultElement
{
    /// <summary>CUSTOM_CHALLENGE, SRP_A, PASSWORD_VERIFIER, SMS_MFA and the like.</summary>
    [JsonPropertyName("challengeName")]
    public string ChallengeName { get; set; } = "";

    /// <summary>Whether the user passed it.</summary>
    [JsonPropertyName("challengeResult")]
    public bool ChallengeResult { get; set; }

    /// <summary>The name of a challenge of one's own.</summary>
    [JsonPropertyName("challengeMetadata")]
    public string? ChallengeMetadata { get; set; }
}

/// <summary>What is told to choose the next challenge.</summary>
public class CognitoDefineAuthChallengeRequest : CognitoTriggerRequest
{
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

/// <summary>The next challenge, or the end.</summary>
public class CognitoDefineAuthChallengeResponse
{
    /// <summary>The next challenge, if there is one.</summary>
    [JsonPropertyName("challengeName")]
    public string? ChallengeName { get; set; }

    /// <summary>Whether the user has passed.</summary>
    [JsonPropertyName("issueTokens")]
    public bool? IssueTokens { get; set; }

    /// <summary>Whether the user has failed.</summary>
    [JsonPropertyName("failAuthentication")]
    public bool? FailAuthentication { get; set; }
}
