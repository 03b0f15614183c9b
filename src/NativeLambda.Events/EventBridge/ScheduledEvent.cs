namespace NativeLambda.Events;

/// <summary>What a schedule of EventBridge sends.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-run-lambda-schedule.html"/></remarks>
public class ScheduledEvent : CloudWatchEvent<ScheduledEvent.NoDetail>
{
    /// <summary>The detail of a schedule, which is empty.</summary>
    public class NoDetail
    {
    }
}
