using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>Before a message to a user is sent.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-message.html"/></remarks>
public class CognitoCustomMessageEvent : CognitoTriggerEvent<CognitoCustomMessageRequest, CognitoCustomMessageResponse>
{
}

/// <summary>What is told before a message is sent.</summary>
public class CognitoCustomMessageRequest : CognitoTriggerRequest
{
    /// <summary>What to write where the code is to stand.</summary>
    [JsonPropertyName("codeParameter")]
    public string CodeParameter { get; set; } = "";

    /// <summary>What to write where the user's name is to stand, for an invitation.</summary>
    [JsonPropertyName("usernameParameter")]
    public string? UsernameParameter { get; set; }

    /// <summary>What to write where the link is to stand, if the pool verifies by one.</summary>
    [JsonPropertyName("linkParameter")]
    public string? LinkParameter { get; set; }

    /// <summary>What the client sent for the triggers.</summary>
    [JsonPropertyName("clientMetadata")]
    public Dictionary<string, string>? ClientMetadata { get; set; }
}

/// <summary>The message to send.</summary>
public class CognitoCustomMessageResponse
{
    /// <summary>The text by SMS.</summary>
    [JsonPropertyName("smsMessage")]
    public string? SmsMessage { get; set; }

    /// <summary>The text by mail.</summary>
    [JsonPropertyName("emailMessage")]
    public string? EmailMessage { get; set; }

    /// <summary>The subject of the mail.</summary>
    [JsonPropertyName("emailSubject")]
    public string? EmailSubject { get; set; }
}
