using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What AWS Config sends to a function that evaluates a custom rule.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_lambda-functions.html"/></remarks>
public class ConfigEvent
{
    /// <summary>The version of this structure, such as 1.0.</summary>
    [JsonPropertyName("version")]
    public string Version { get; set; } = "";

    /// <summary>JSON that says what the rule is to evaluate: a changed configuration item, or a schedule.</summary>
    [JsonPropertyName("invokingEvent")]
    public string InvokingEvent { get; set; } = "";

    /// <summary>JSON of the parameters of the rule, if it has some.</summary>
    [JsonPropertyName("ruleParameters")]
    public string? RuleParameters { get; set; }

    /// <summary>What PutEvaluations is to be called with.</summary>
    [JsonPropertyName("resultToken")]
    public string ResultToken { get; set; } = "";

    /// <summary>Whether the resource is no longer what the rule is about.</summary>
    [JsonPropertyName("eventLeftScope")]
    public bool EventLeftScope { get; set; }

    /// <summary>The role of AWS Config.</summary>
    [JsonPropertyName("executionRoleArn")]
    public string ExecutionRoleArn { get; set; } = "";

    /// <summary>The ARN of the rule.</summary>
    [JsonPropertyName("configRuleArn")]
    public string ConfigRuleArn { get; set; } = "";

    /// <summary>The name of the rule.</summary>
    [JsonPropertyName("configRuleName")]
    public string ConfigRuleName { get; set; } = "";

    /// <summary>The id of the rule.</summary>
    [JsonPropertyName("configRuleId")]
    public string ConfigRuleId { get; set; } = "";

    /// <summary>The account of the rule.</summary>
    [JsonPropertyName("accountId")]
    public string AccountId { get; set; } = "";

    /// <summary>DETECTIVE, or PROACTIVE for a resource that is not there yet.</summary>
    [JsonPropertyName("evaluationMode")]
    public string? EvaluationMode { get; set; }
}
