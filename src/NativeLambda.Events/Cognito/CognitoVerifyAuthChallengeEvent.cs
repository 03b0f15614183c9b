using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>To check the answer to a challenge.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-verify-auth-challenge-response.html"/></remarks>
public class CognitoVerifyAuthChallengeEvent : CognitoTriggerEvent<CognitoVerifyAuthChallengeRequest, CognitoVerifyAuthChallengeResponse>
{
}

/// <summary>What is told to check an answer.</summary>
public class CognitoVerifyAuthChallengeRequest : CognitoTriggerRequest
{
    /// <summary>What the trigger before put down.</summary>
    [JsonPropertyName("privateChallengeParameters")]
    public Dictionary<string, string>? PrivateChallengeParameters { get; set; }

    /// <summary>The answer of the user.</summary>
    [JsonPropertyName("challengeAnswer")]
    public string? ChallengeAnswer { get; set; }

    /// <summary>What the client sent for the triggers.</summary>
    [JsonPropertyName("clientMetadata")]
    public Dictionary<string, string>? ClientMetadata { get; set; }

    /// <summary>Whether there is no such user, if the pool hides that.</summary>
    [JsonPropertyName("userNotFound")]
    public bool? UserNotFound { get; set; }
}

/// <summary>Whether an answer is right.</summary>
public class CognitoVerifyAuthChallengeResponse
{
    /// <summary>Whether it is.</summary>
    [JsonPropertyName("answerCorrect")]
    public bool? AnswerCorrect { get; set; }
}
