#nullable disable
using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace Amazon.Lambda.CognitoEvents;

[DataContract]
public abstract class CognitoTriggerEvent<TRequest, TResponse>
    where TRequest : CognitoTriggerRequest, new()
    where TResponse : CognitoTriggerResponse, new()
{
    [DataMember(Name = "version")]
    [JsonPropertyName("version")]
    public string Version { get; set; }

    [DataMember(Name = "region")]
    [JsonPropertyName("region")]
    public string Region { get; set; }

    [DataMember(Name = "userPoolId")]
    [JsonPropertyName("userPoolId")]
    public string UserPoolId { get; set; }

    [DataMember(Name = "userName")]
    [JsonPropertyName("userName")]
    public string UserName { get; set; }

    [DataMember(Name = "callerContext")]
    [JsonPropertyName("callerContext")]
    public CognitoTriggerCallerContext CallerContext { get; set; } = new();

    [DataMember(Name = "triggerSource")]
    [JsonPropertyName("triggerSource")]
    public string TriggerSource { get; set; }

    [DataMember(Name = "request")]
    [JsonPropertyName("request")]
    public TRequest Request { get; set; } = new();

    [DataMember(Name = "response")]
    [JsonPropertyName("response")]
    public TResponse Response { get; set; } = new();
}

[DataContract]
public class CognitoTriggerCallerContext
{
    [DataMember(Name = "awsSdkVersion")]
    [JsonPropertyName("awsSdkVersion")]
    public string AwsSdkVersion { get; set; }

    [DataMember(Name = "clientId")]
    [JsonPropertyName("clientId")]
    public string ClientId { get; set; }
}

[DataContract]
public abstract class CognitoTriggerRequest
{
    [DataMember(Name = "userAttributes")]
    [JsonPropertyName("userAttributes")]
    public Dictionary<string, string> UserAttributes { get; set; } = [];
}

[DataContract]
public abstract class CognitoTriggerResponse;

[DataContract]
public class CognitoPreSignupEvent : CognitoTriggerEvent<CognitoPreSignupRequest, CognitoPreSignupResponse>;

[DataContract]
public class CognitoPreSignupRequest : CognitoTriggerRequest
{
    [DataMember(Name = "validationData")]
    [JsonPropertyName("validationData")]
    public Dictionary<string, string> ValidationData { get; set; } = [];

    [DataMember(Name = "clientMetadata")]
    [JsonPropertyName("clientMetadata")]
    public Dictionary<string, string> ClientMetadata { get; set; } = [];
}

[DataContract]
public class CognitoPreSignupResponse : CognitoTriggerResponse
{
    [DataMember(Name = "autoConfirmUser")]
    [JsonPropertyName("autoConfirmUser")]
    public bool AutoConfirmUser { get; set; }

    [DataMember(Name = "autoVerifyEmail")]
    [JsonPropertyName("autoVerifyEmail")]
    public bool AutoVerifyEmail { get; set; }

    [DataMember(Name = "autoVerifyPhone")]
    [JsonPropertyName("autoVerifyPhone")]
    public bool AutoVerifyPhone { get; set; }
}
