using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What a custom authorizer of AWS IoT Core answers.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/iot/latest/developerguide/custom-auth-lambda.html"/></remarks>
public class IoTCustomAuthorizerResponse
{
    /// <summary>Whether the device is who it says.</summary>
    [JsonPropertyName("isAuthenticated")]
    public bool IsAuthenticated { get; set; }

    /// <summary>Who it is: letters and digits, at most 128.</summary>
    [JsonPropertyName("principalId")]
    public string PrincipalId { get; set; } = "";

    /// <summary>The seconds until the connection is ended, 300 to 86,400.</summary>
    [JsonPropertyName("disconnectAfterInSeconds")]
    public int DisconnectAfterInSeconds { get; set; }

    /// <summary>The seconds until the authorizer is asked again, 300 to 86,400.</summary>
    [JsonPropertyName("refreshAfterInSeconds")]
    public int RefreshAfterInSeconds { get; set; }

    /// <summary>What the device may do, at most 10 policies of 2,048 characters.</summary>
    [JsonPropertyName("policyDocuments")]
    public List<APIGatewayCustomAuthorizerPolicy> PolicyDocuments { get; set; } = [];
}
