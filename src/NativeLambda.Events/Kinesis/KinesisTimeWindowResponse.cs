namespace NativeLambda.Events;

/// <summary>What a function answers that aggregates a Kinesis data stream in tumbling windows.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-windows.html"/></remarks>
public class KinesisTimeWindowResponse : TimeWindowResponse
{
}
