namespace NativeLambda.Events;

/// <summary>What a function answers that aggregates changes of a DynamoDB table in tumbling windows.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-windows.html"/></remarks>
public class DynamoDBTimeWindowResponse : TimeWindowResponse
{
}
