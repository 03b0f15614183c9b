using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>The action of a receipt rule that calls a function.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-lambda.html"/></remarks>
public class LambdaReceiptAction
{
    /// <summary>Lambda.</summary>
    [JsonPropertyName("type")]
    public string Type { get; set; } = "";

    /// <summary>Event, or RequestResponse if the function decides with a disposition.</summary>
    [JsonPropertyName("invocationType")]
    public string InvocationType { get; set; } = "";

    /// <summary>The function.</summary>
    [JsonPropertyName("functionArn")]
    public string FunctionArn { get; set; } = "";

    /// <summary>The topic that is told of the action, if there is one.</summary>
    [JsonPropertyName("topicArn")]
    public string? TopicArn { get; set; }
}

/// <summary>What a function answers that a receipt rule calls by RequestResponse.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-lambda.html"/></remarks>
public class SimpleEmailDisposition
{
    /// <summary>STOP_RULE for no more actions of the rule, STOP_RULE_SET for no more rules, CONTINUE or nothing to go on.</summary>
    [JsonPropertyName("disposition")]
    public string? Disposition { get; set; }
}
