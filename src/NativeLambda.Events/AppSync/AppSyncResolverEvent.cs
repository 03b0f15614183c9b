using System.Text.Json;
using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What AppSync sends to a function that resolves a field.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/appsync/latest/devguide/resolver-context-reference-js.html"/></remarks>
/// <typeparam name="TArguments">The arguments of the field.</typeparam>
public class AppSyncResolverEvent<TArguments>
{
    /// <summary>The arguments of the field.</summary>
    [JsonPropertyName("arguments")]
    public TArguments Arguments { get; set; } = default!;

    /// <summary>
    /// The caller, in a form that depends on the authorization: AppSyncCognitoIdentity, AppSyncIamIdentity,
    /// AppSyncOidcIdentity, AppSyncLambdaIdentity, or null for an API key.
    /// </summary>
    [JsonPropertyName("identity")]
    public JsonElement? Identity { get; set; }

    /// <summary>The object that the field is of; null at the root.</summary>
    [JsonPropertyName("source")]
    public JsonElement? Source { get; set; }

    /// <summary>The request of HTTP.</summary>
    [JsonPropertyName("request")]
    public AppSyncRequest Request { get; set; } = new();

    /// <summary>What the function before in the pipeline returned.</summary>
    [JsonPropertyName("prev")]
    public AppSyncPreviousResult? Prev { get; set; }

    /// <summary>The field.</summary>
    [JsonPropertyName("info")]
    public AppSyncInfo Info { get; set; } = new();

    /// <summary>What the functions of a pipeline share.</summary>
    [JsonPropertyName("stash")]
    public Dictionary<string, JsonElement>? Stash { get; set; }
}

/// <summary>A request to AppSync.</summary>
public class AppSyncRequest
{
    /// <summary>The headers.</summary>
    [JsonPropertyName("headers")]
    public Dictionary<string, string> Headers { get; set; } = [];

    /// <summary>The host name, if it is one of your own.</summary>
    [JsonPropertyName("domainName")]
    public string? DomainName { get; set; }
}

/// <summary>What the function before in a pipeline returned.</summary>
public class AppSyncPreviousResult
{
    /// <summary>It.</summary>
    [JsonPropertyName("result")]
    public JsonElement? Result { get; set; }
}

/// <summary>The field of a GraphQL query that is resolved.</summary>
public class AppSyncInfo
{
    /// <summary>The field.</summary>
    [JsonPropertyName("fieldName")]
    public string FieldName { get; set; } = "";

    /// <summary>The type that it is a field of.</summary>
    [JsonPropertyName("parentTypeName")]
    public string ParentTypeName { get; set; } = "";

    /// <summary>The variables of the query.</summary>
    [JsonPropertyName("variables")]
    public Dictionary<string, JsonElement>? Variables { get; set; }

    /// <summary>The fields that are asked for, with a slash between a field and one of it.</summary>
    [JsonPropertyName("selectionSetList")]
    public List<string>? SelectionSetList { get; set; }

    /// <summary>The same as text.</summary>
    [JsonPropertyName("selectionSetGraphQL")]
    public string? SelectionSetGraphQL { get; set; }
}
