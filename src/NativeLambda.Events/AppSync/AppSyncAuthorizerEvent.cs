using System.Text.Json;
using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What AppSync asks a Lambda authorizer.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html"/></remarks>
public class AppSyncAuthorizerEvent
{
    /// <summary>The token of the request.</summary>
    [JsonPropertyName("authorizationToken")]
    public string AuthorizationToken { get; set; } = "";

    /// <summary>The request.</summary>
    [JsonPropertyName("requestContext")]
    public AppSyncRequestContext RequestContext { get; set; } = new();

    /// <summary>The headers.</summary>
    [JsonPropertyName("requestHeaders")]
    public Dictionary<string, string>? RequestHeaders { get; set; }
}

/// <summary>A GraphQL request that is to be authorized.</summary>
public class AppSyncRequestContext
{
    /// <summary>The API.</summary>
    [JsonPropertyName("apiId")]
    public string ApiId { get; set; } = "";

    /// <summary>The account of the API.</summary>
    [JsonPropertyName("accountId")]
    public string AccountId { get; set; } = "";

    /// <summary>The id of the request.</summary>
    [JsonPropertyName("requestId")]
    public string RequestId { get; set; } = "";

    /// <summary>The query.</summary>
    [JsonPropertyName("queryString")]
    public string QueryString { get; set; } = "";

    /// <summary>The operation, if it has a name.</summary>
    [JsonPropertyName("operationName")]
    public string? OperationName { get; set; }

    /// <summary>The variables of the query.</summary>
    [JsonPropertyName("variables")]
    public Dictionary<string, JsonElement>? Variables { get; set; }
}

/// <summary>What a Lambda authorizer of AppSync answers.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html"/></remarks>
public class AppSyncAuthorizerResult
{
    /// <summary>Whether the request goes on.</summary>
    [JsonPropertyName("isAuthorized")]
    public bool IsAuthorized { get; set; }

    /// <summary>What the resolvers get; at most 5 MB.</summary>
    [JsonPropertyName("resolverContext")]
    public Dictionary<string, string>? ResolverContext { get; set; }

    /// <summary>Fields that become null, as type.field or as an ARN.</summary>
    [JsonPropertyName("deniedFields")]
    public List<string>? DeniedFields { get; set; }

    /// <summary>The seconds that the answer is kept; 0 for not at all.</summary>
    [JsonPropertyName("ttlOverride")]
    public int? TtlOverride { get; set; }
}
