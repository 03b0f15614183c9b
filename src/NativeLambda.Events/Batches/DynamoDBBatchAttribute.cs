namespace NativeLambda.Events;

/// <summary>
/// Beside <see cref="LambdaHandlerAttribute"/>: the method is called once for each change of a DynamoDB stream. It takes a
/// <see cref="DynamoDBEvent.DynamodbStreamRecord"/> and returns nothing.
/// </summary>
/// <remarks>
/// At the first change that the method throws for, the rest is left: Lambda delivers it again from there on. The event source
/// mapping needs ReportBatchItemFailures: without it the answer is ignored, and what failed is lost.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DynamoDBBatchAttribute : Attribute;
