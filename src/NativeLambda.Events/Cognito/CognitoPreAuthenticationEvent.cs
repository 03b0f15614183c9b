using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>Before a user signs in. An error refuses it.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-authentication.html"/></remarks>
public class CognitoPreAuthenticationEvent : CognitoTriggerEvent<CognitoPreAuthenticationRequest, CognitoTriggerResponse>
{
}

/// <summary>What is told before a user signs in.</summary>
public class CognitoPreAuthenticationRequest : CognitoTriggerRequest
{
    /// <summary>What the client sent to be checked.</summary>
    [JsonPropertyName("validationData")]
    public Dictionary<string, string>? ValidationData { get; set; }

    /// <summary>Whether there is no such user, if the pool hides that.</summary>
    [JsonPropertyName("userNotFound")]
    public bool? UserNotFound { get; set; }
}
