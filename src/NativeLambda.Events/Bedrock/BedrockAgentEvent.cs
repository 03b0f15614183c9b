using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What an agent of Amazon Bedrock sends to call an action: an operation of an API, or a function.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/bedrock/latest/userguide/agents-lambda.html"/></remarks>
public class BedrockAgentEvent
{
    /// <summary>The version of this structure, 1.0.</summary>
    [JsonPropertyName("messageVersion")]
    public string MessageVersion { get; set; } = "";

    /// <summary>The agent.</summary>
    [JsonPropertyName("agent")]
    public AgentType Agent { get; set; } = new();

    /// <summary>What the user said.</summary>
    [JsonPropertyName("inputText")]
    public string? InputText { get; set; }

    /// <summary>The id of the session.</summary>
    [JsonPropertyName("sessionId")]
    public string SessionId { get; set; } = "";

    /// <summary>The action group.</summary>
    [JsonPropertyName("actionGroup")]
    public string ActionGroup { get; set; } = "";

    /// <summary>Of an API: the path.</summary>
    [JsonPropertyName("apiPath")]
    public string? ApiPath { get; set; }

    /// <summary>Of an API: the method.</summary>
    [JsonPropertyName("httpMethod")]
    public string? HttpMethod { get; set; }

    /// <summary>The function, if the group has functions.</summary>
    [JsonPropertyName("function")]
    public string? Function { get; set; }

    /// <summary>LAMBDA, or RETURN_CONTROL.</summary>
    [JsonPropertyName("executionType")]
    public string? ExecutionType { get; set; }

    /// <summary>The parameters.</summary>
    [JsonPropertyName("parameters")]
    public List<Parameter>? Parameters { get; set; }

    /// <summary>Of an API: the body.</summary>
    [JsonPropertyName("requestBody")]
    public RequestBodyType? RequestBody { get; set; }

    /// <summary>What is put down for the session.</summary>
    [JsonPropertyName("sessionAttributes")]
    public Dictionary<string, string> SessionAttributes { get; set; } = [];

    /// <summary>What is put down for this turn.</summary>
    [JsonPropertyName("promptSessionAttributes")]
    public Dictionary<string, string> PromptSessionAttributes { get; set; } = [];

    /// <summary>An agent.</summary>
    public class AgentType
    {
        /// <summary>Its name.</summary>
        [JsonPropertyName("name")]
        public string Name { get; set; } = "";

        /// <summary>Its id.</summary>
        [JsonPropertyName("id")]
        public string Id { get; set; } = "";

        /// <summary>The id of the alias.</summary>
        [JsonPropertyName("alias")]
        public string Alias { get; set; } = "";

        /// <summary>The version: a number or DRAFT.</summary>
        [JsonPropertyName("version")]
        public string Version { get; set; } = "";
    }

    /// <summary>A parameter of an action.</summary>
    public class Parameter
    {
        /// <summary>Its name.</summary>
        [JsonPropertyName("name")]
        public string Name { get; set; } = "";

        /// <summary>Its type, such as string, number, boolean or array.</summary>
        [JsonPropertyName("type")]
        public string Type { get; set; } = "";

        /// <summary>Its value as text.</summary>
        [JsonPropertyName("value")]
        public string Value { get; set; } = "";
    }

    /// <summary>The body of a request.</summary>
    public class RequestBodyType
    {
        /// <summary>By media type.</summary>
        [JsonPropertyName("content")]
        public Dictionary<string, MediaContent> Content { get; set; } = [];
    }

    /// <summary>The body in one media type.</summary>
    public class MediaContent
    {
        /// <summary>Its members.</summary>
        [JsonPropertyName("properties")]
        public List<Parameter> Properties { get; set; } = [];
    }
}
