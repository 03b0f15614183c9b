using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>After a user signed in.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-authentication.html"/></remarks>
public class CognitoPostAuthenticationEvent : CognitoTriggerEvent<CognitoPostAuthenticationRequest, CognitoTriggerResponse>
{
}

/// <summary>What is told after a user signed in.</summary>
public class CognitoPostAuthenticationRequest : CognitoTriggerRequest
{
    /// <summary>Whether the device is a new one, if the pool remembers devices.</summary>
    [JsonPropertyName("newDeviceUsed")]
    public bool NewDeviceUsed { get; set; }

    /// <summary>What the client sent for the triggers.</summary>
    [JsonPropertyName("clientMetadata")]
    public Dictionary<string, string>? ClientMetadata { get; set; }
}
