using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>After a user is confirmed, or has a new password.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-confirmation.html"/></remarks>
public class CognitoPostConfirmationEvent : CognitoTriggerEvent<CognitoPostConfirmationRequest, CognitoTriggerResponse>
{
}

/// <summary>What is told after a user is confirmed.</summary>
public class CognitoPostConfirmationRequest : CognitoTriggerRequest
{
    /// <summary>What the client sent for the triggers.</summary>
    [JsonPropertyName("clientMetadata")]
    public Dictionary<string, string>? ClientMetadata { get; set; }
}
