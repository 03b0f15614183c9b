using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>
/// What a task with .waitForTaskToken sends if its Payload is written as { "taskToken.$": "$$.Task.Token", "input.$": "$" }.
/// The task waits for SendTaskSuccess or SendTaskFailure.
/// </summary>
/// <remarks><see href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-to-resource.html"/></remarks>
/// <typeparam name="TInput">The input of the task.</typeparam>
public class StepFunctionsTaskTokenEvent<TInput>
{
    /// <summary>What SendTaskSuccess, SendTaskFailure and SendTaskHeartbeat are to be called with.</summary>
    [JsonPropertyName("taskToken")]
    public string TaskToken { get; set; } = "";

    /// <summary>The input of the task.</summary>
    [JsonPropertyName("input")]
    public TInput Input { get; set; } = default!;
}
