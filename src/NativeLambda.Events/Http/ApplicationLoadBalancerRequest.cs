using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What an Application Load Balancer sends for a request.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html"/></remarks>
public class ApplicationLoadBalancerRequest : ApplicationLoadBalancerRequestHead
{
    /// <summary>The body, at most 1 MB with the rest; empty without one. In base64 if IsBase64Encoded says so.</summary>
    [JsonPropertyName("body")]
    public string? Body { get; set; }

    /// <summary>Whether the body is in base64, as one is that is not text by its Content-Type or is compressed.</summary>
    [JsonPropertyName("isBase64Encoded")]
    public bool IsBase64Encoded { get; set; }

    /// <summary>Where a request came from.</summary>
    public class ALBRequestContext
    {
        /// <summary>The load balancer.</summary>
        [JsonPropertyName("elb")]
        public ElbInfo Elb { get; set; } = new();
    }

    /// <summary>A load balancer.</summary>
    public class ElbInfo
    {
        /// <summary>The target group that the function is in.</summary>
        [JsonPropertyName("targetGroupArn")]
        public string TargetGroupArn { get; set; } = "";
    }
}
