namespace NativeLambda.Events;

/// <summary>The former name of EventBridgeEvent.</summary>
/// <typeparam name="TDetail">The type of the detail.</typeparam>
public class CloudWatchEvent<TDetail> : EventBridgeEvent<TDetail>
{
}
