using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What a function answers to a request of an Application Load Balancer, without the body.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html"/></remarks>
public class ApplicationLoadBalancerResponseHead
{
    /// <summary>The status of HTTP.</summary>
    [JsonPropertyName("statusCode")]
    public int StatusCode { get; set; }

    /// <summary>The status with its name, such as 200 OK.</summary>
    [JsonPropertyName("statusDescription")]
    public string? StatusDescription { get; set; }

    /// <summary>The headers; for a target group without values of several.</summary>
    [JsonPropertyName("headers")]
    public Dictionary<string, string>? Headers { get; set; }

    /// <summary>The headers; for a target group with values of several.</summary>
    [JsonPropertyName("multiValueHeaders")]
    public Dictionary<string, List<string>>? MultiValueHeaders { get; set; }
}
