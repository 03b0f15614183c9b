using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What a function answers to a request of an Application Load Balancer, with a body that is JSON.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html"/></remarks>
/// <typeparam name="TBody">The type of the body.</typeparam>
public class ApplicationLoadBalancerResponse<TBody> : ApplicationLoadBalancerResponseHead
{
    /// <summary>The body; together with the rest at most 1 MB.</summary>
    [JsonPropertyName("body")]
    public Embedded<TBody>? Body { get; set; }
}
