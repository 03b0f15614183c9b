using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>Before a user signs up.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-sign-up.html"/></remarks>
public class CognitoPreSignupEvent : CognitoTriggerEvent<CognitoPreSignupRequest, CognitoPreSignupResponse>
{
}

/// <summary>What is told before a user signs up.</summary>
public class CognitoPreSignupRequest : CognitoTriggerRequest
{
    /// <summary>What the client sent to be checked.</summary>
    [JsonPropertyName("validationData")]
    public Dictionary<string, string>? ValidationData { get; set; }

    /// <summary>What the client sent for the triggers.</summary>
    [JsonPropertyName("clientMetadata")]
    public Dictionary<string, string>? ClientMetadata { get; set; }
}

/// <summary>What is answered before a user signs up.</summary>
public class CognitoPreSignupResponse
{
    /// <summary>Whether the user is confirmed without a code.</summary>
    [JsonPropertyName("autoConfirmUser")]
    public bool AutoConfirmUser { get; set; }

    /// <summary>Whether the telephone number counts as verified.</summary>
    [JsonPropertyName("autoVerifyPhone")]
    public bool AutoVerifyPhone { get; set; }

    /// <summary>Whether the address counts as verified.</summary>
    [JsonPropertyName("autoVerifyEmail")]
    public bool AutoVerifyEmail { get; set; }
}
