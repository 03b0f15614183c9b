using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What a function answers to an agent of Amazon Bedrock.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/bedrock/latest/userguide/agents-lambda.html"/></remarks>
public class BedrockAgentResponse
{
    /// <summary>The version of this structure, 1.0.</summary>
    [JsonPropertyName("messageVersion")]
    public string MessageVersion { get; set; } = "1.0";

    /// <summary>What the action came to.</summary>
    [JsonPropertyName("response")]
    public ActionResponse Response { get; set; } = new();

    /// <summary>What to put down for the session.</summary>
    [JsonPropertyName("sessionAttributes")]
    public Dictionary<string, string>? SessionAttributes { get; set; }

    /// <summary>What to put down for this turn.</summary>
    [JsonPropertyName("promptSessionAttributes")]
    public Dictionary<string, string>? PromptSessionAttributes { get; set; }

    /// <summary>What an action came to.</summary>
    public class ActionResponse
    {
        /// <summary>The action group of the event.</summary>
        [JsonPropertyName("actionGroup")]
        public string ActionGroup { get; set; } = "";

        /// <summary>Of an API: the path of the event.</summary>
        [JsonPropertyName("apiPath")]
        public string? ApiPath { get; set; }

        /// <summary>Of an API: the method of the event.</summary>
        [JsonPropertyName("httpMethod")]
        public string? HttpMethod { get; set; }

        /// <summary>Of an API: the status.</summary>
        [JsonPropertyName("httpStatusCode")]
        public int? HttpStatusCode { get; set; }

        /// <summary>Of an API: the body by media type.</summary>
        [JsonPropertyName("responseBody")]
        public Dictionary<string, Content>? ResponseBody { get; set; }

        /// <summary>The function of the event.</summary>
        [JsonPropertyName("function")]
        public string? Function { get; set; }

        /// <summary>What the function came to.</summary>
        [JsonPropertyName("functionResponse")]
        public FunctionResponseType? FunctionResponse { get; set; }
    }

    /// <summary>What a function came to.</summary>
    public class FunctionResponseType
    {
        /// <summary>FAILURE ends the session with an error, REPROMPT makes the agent try again; absent if it went well.</summary>
        [JsonPropertyName("responseState")]
        public string? ResponseState { get; set; }

        /// <summary>The answer under the name TEXT.</summary>
        [JsonPropertyName("responseBody")]
        public Dictionary<string, Content> ResponseBody { get; set; } = [];
    }

    /// <summary>An answer.</summary>
    public class Content
    {
        /// <summary>The text, often JSON; at most 25 KB.</summary>
        [JsonPropertyName("body")]
        public string Body { get; set; } = "";
    }
}
