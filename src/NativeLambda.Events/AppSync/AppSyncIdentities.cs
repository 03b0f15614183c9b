using System.Text.Json;
using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>A caller who signed in with a Cognito user pool.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/appsync/latest/devguide/resolver-context-reference-js.html"/></remarks>
public class AppSyncCognitoIdentity
{
    /// <summary>The id of the user.</summary>
    [JsonPropertyName("sub")]
    public string Sub { get; set; } = "";

    /// <summary>Who issued the token.</summary>
    [JsonPropertyName("issuer")]
    public string Issuer { get; set; } = "";

    /// <summary>The name of the user.</summary>
    [JsonPropertyName("username")]
    public string Username { get; set; } = "";

    /// <summary>The claims of the token.</summary>
    [JsonPropertyName("claims")]
    public Dictionary<string, JsonElement>? Claims { get; set; }

    /// <summary>The IP addresses that the request came from.</summary>
    [JsonPropertyName("sourceIp")]
    public List<string>? SourceIp { get; set; }

    /// <summary>ALLOW or DENY.</summary>
    [JsonPropertyName("defaultAuthStrategy")]
    public string? DefaultAuthStrategy { get; set; }

    /// <summary>The groups of the user.</summary>
    [JsonPropertyName("groups")]
    public List<string>? Groups { get; set; }
}

/// <summary>A caller who signed the request.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/appsync/latest/devguide/resolver-context-reference-js.html"/></remarks>
public class AppSyncIamIdentity
{
    /// <summary>The account.</summary>
    [JsonPropertyName("accountId")]
    public string AccountId { get; set; } = "";

    /// <summary>The Cognito identity pool.</summary>
    [JsonPropertyName("cognitoIdentityPoolId")]
    public string? CognitoIdentityPoolId { get; set; }

    /// <summary>The Cognito identity.</summary>
    [JsonPropertyName("cognitoIdentityId")]
    public string? CognitoIdentityId { get; set; }

    /// <summary>The IP addresses that the request came from.</summary>
    [JsonPropertyName("sourceIp")]
    public List<string>? SourceIp { get; set; }

    /// <summary>The name of the user.</summary>
    [JsonPropertyName("username")]
    public string? Username { get; set; }

    /// <summary>The ARN of the user.</summary>
    [JsonPropertyName("userArn")]
    public string UserArn { get; set; } = "";

    /// <summary>authenticated or unauthenticated.</summary>
    [JsonPropertyName("cognitoIdentityAuthType")]
    public string? CognitoIdentityAuthType { get; set; }

    /// <summary>The providers that the caller signed in with, separated by commas.</summary>
    [JsonPropertyName("cognitoIdentityAuthProvider")]
    public string? CognitoIdentityAuthProvider { get; set; }
}

/// <summary>A caller with a token of OpenID Connect.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/appsync/latest/devguide/resolver-context-reference-js.html"/></remarks>
public class AppSyncOidcIdentity
{
    /// <summary>The claims of the token.</summary>
    [JsonPropertyName("claims")]
    public Dictionary<string, JsonElement>? Claims { get; set; }

    /// <summary>Who issued the token.</summary>
    [JsonPropertyName("issuer")]
    public string Issuer { get; set; } = "";

    /// <summary>The id of the user.</summary>
    [JsonPropertyName("sub")]
    public string Sub { get; set; } = "";
}

/// <summary>A caller whom a Lambda authorizer let through.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html"/></remarks>
public class AppSyncLambdaIdentity
{
    /// <summary>What the authorizer returned.</summary>
    [JsonPropertyName("resolverContext")]
    public Dictionary<string, string>? ResolverContext { get; set; }
}
