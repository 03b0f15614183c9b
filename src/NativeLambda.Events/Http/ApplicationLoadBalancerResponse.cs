using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What a function answers to a request of an Application Load Balancer.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html"/></remarks>
public class ApplicationLoadBalancerResponse : ApplicationLoadBalancerResponseHead
{
    /// <summary>The body; together with the rest at most 1 MB. In base64 if IsBase64Encoded says so.</summary>
    [JsonPropertyName("body")]
    public string? Body { get; set; }

    /// <summary>Whether the body is in base64, which the load balancer decodes.</summary>
    [JsonPropertyName("isBase64Encoded")]
    public bool IsBase64Encoded { get; set; }
}
