using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What a request has that an Application Load Balancer passes on, without its body.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html"/></remarks>
public class ApplicationLoadBalancerRequestHead
{
    /// <summary>Where the request came from.</summary>
    [JsonPropertyName("requestContext")]
    public ApplicationLoadBalancerRequest.ALBRequestContext RequestContext { get; set; } = new();

    /// <summary>The method, such as GET.</summary>
    [JsonPropertyName("httpMethod")]
    public string HttpMethod { get; set; } = "";

    /// <summary>The path.</summary>
    [JsonPropertyName("path")]
    public string Path { get; set; } = "";

    /// <summary>The query, not decoded, each name with its last value; absent if the target group sends all values.</summary>
    [JsonPropertyName("queryStringParameters")]
    public Dictionary<string, string>? QueryStringParameters { get; set; }

    /// <summary>The query, not decoded, with all values, if the target group says so.</summary>
    [JsonPropertyName("multiValueQueryStringParameters")]
    public Dictionary<string, List<string>>? MultiValueQueryStringParameters { get; set; }

    /// <summary>The headers with names in lower case, each with its last value; absent if the target group sends all values.</summary>
    [JsonPropertyName("headers")]
    public Dictionary<string, string>? Headers { get; set; }

    /// <summary>The headers with all values, if the target group says so.</summary>
    [JsonPropertyName("multiValueHeaders")]
    public Dictionary<string, List<string>>? MultiValueHeaders { get; set; }
}
