using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What Cognito sends to a trigger of a user pool. The function returns the same event with the response filled in.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html"/></remarks>
/// <typeparam name="TRequest">What the trigger is told.</typeparam>
/// <typeparam name="TResponse">What it answers.</typeparam>
public class CognitoTriggerEvent<TRequest, TResponse>
{
    /// <summary>The version of this structure, such as 1.</summary>
    [JsonPropertyName("version")]
    public string Version { get; set; } = "";

    /// <summary>What happened, such as PreSignUp_SignUp.</summary>
    [JsonPropertyName("triggerSource")]
    public string TriggerSource { get; set; } = "";

    /// <summary>The region of the user pool.</summary>
    [JsonPropertyName("region")]
    public string Region { get; set; } = "";

    /// <summary>The user pool.</summary>
    [JsonPropertyName("userPoolId")]
    public string UserPoolId { get; set; } = "";

    /// <summary>The user; absent before there is one.</summary>
    [JsonPropertyName("userName")]
    public string? UserName { get; set; }

    /// <summary>Where the call came from.</summary>
    [JsonPropertyName("callerContext")]
    public CognitoTriggerCallerContext CallerContext { get; set; } = new();

    /// <summary>What happened.</summary>
    [JsonPropertyName("request")]
    public TRequest Request { get; set; } = default!;

    /// <summary>What the function answers.</summary>
    [JsonPropertyName("response")]
    public TResponse Response { get; set; } = default!;
}

/// <summary>Where a call to Cognito came from.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html"/></remarks>
public class CognitoTriggerCallerContext
{
    /// <summary>The SDK of the caller.</summary>
    [JsonPropertyName("awsSdkVersion")]
    public string AwsSdkVersion { get; set; } = "";

    /// <summary>The app client.</summary>
    [JsonPropertyName("clientId")]
    public string ClientId { get; set; } = "";
}

/// <summary>What every trigger of Cognito is told.</summary>
public class CognitoTriggerRequest
{
    /// <summary>The attributes of the user, such as email.</summary>
    [JsonPropertyName("userAttributes")]
    public Dictionary<string, string>? UserAttributes { get; set; }
}

/// <summary>The answer of a trigger of Cognito that says nothing.</summary>
public class CognitoTriggerResponse
{
}
