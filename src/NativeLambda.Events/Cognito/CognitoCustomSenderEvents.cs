using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>To send a mail in place of Cognito.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-email-sender.html"/></remarks>
public class CognitoCustomEmailSenderEvent : CognitoTriggerEvent<CognitoCustomEmailSenderRequest, CognitoTriggerResponse>
{
}

/// <summary>To send a short message in place of Cognito.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-sms-sender.html"/></remarks>
public class CognitoCustomSmsSenderEvent : CognitoTriggerEvent<CognitoCustomSmsSenderRequest, CognitoTriggerResponse>
{
}

/// <summary>What is told to send a message in place of Cognito.</summary>
public class CognitoCustomSenderRequest : CognitoTriggerRequest
{
    /// <summary>The version of the request, such as customEmailSenderRequestV1.</summary>
    [JsonPropertyName("type")]
    public string Type { get; set; } = "";

    /// <summary>The code, encrypted with the key of the pool, in base64.</summary>
    [JsonPropertyName("code")]
    public string? Code { get; set; }

    /// <summary>What the client sent for the triggers.</summary>
    [JsonPropertyName("clientMetadata")]
    public Dictionary<string, string>? ClientMetadata { get; set; }
}
