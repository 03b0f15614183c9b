using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>When a user signs in, or forgot the password, whom the pool does not know.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-migrate-user.html"/></remarks>
public class CognitoMigrateUserEvent : CognitoTriggerEvent<CognitoMigrateUserRequest, CognitoMigrateUserResponse>
{
}

/// <summary>What is told of a user whom the pool does not know.</summary>
public class CognitoMigrateUserRequest : CognitoTriggerRequest
{
    /// <summary>The password; absent if it was forgotten.</summary>
    [JsonPropertyName("password")]
    public string? Password { get; set; }

    /// <summary>What the client sent to be checked.</summary>
    [JsonPropertyName("validationData")]
    public Dictionary<string, string>? ValidationData { get; set; }

    /// <summary>What the client sent for the triggers.</summary>
    [JsonPropertyName("clientMetadata")]
    public Dictionary<string, string>? ClientMetadata { get; set; }
}

/// <summary>A user to take into the pool.</summary>
public class CognitoMigrateUserResponse
{
    /// <summary>The attributes of the user; needed.</summary>
    [JsonPropertyName("userAttributes")]
    public Dictionary<string, string>? UserAttributes { get; set; }

    /// <summary>CONFIRMED, or RESET_REQUIRED (as without it) if the user has to set a password.</summary>
    [JsonPropertyName("finalUserStatus")]
    public string? FinalUserStatus { get; set; }

    /// <summary>SUPPRESS for no welcome message.</summary>
    [JsonPropertyName("messageAction")]
    public string? MessageAction { get; set; }

    /// <summary>EMAIL, SMS or both for the welcome message; SMS without it.</summary>
    [JsonPropertyName("desiredDeliveryMediums")]
    public List<string>? DesiredDeliveryMediums { get; set; }

    /// <summary>Whether an alias moves here from another user.</summary>
    [JsonPropertyName("forceAliasCreation")]
    public bool? ForceAliasCreation { get; set; }

    /// <summary>Whether the user signs in with a code by SMS too.</summary>
    [JsonPropertyName("enableSMSMFA")]
    public bool? EnableSMSMFA { get; set; }
}
