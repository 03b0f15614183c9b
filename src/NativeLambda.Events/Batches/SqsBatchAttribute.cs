namespace NativeLambda.Events;

/// <summary>
/// Beside <see cref="LambdaHandlerAttribute"/>: the method is called once for each message of an SQS queue. It takes the body
/// (a type of your own, or a <see cref="string"/> as it is), an <see cref="SQSEvent{TBody}.SQSMessage"/> or an
/// <see cref="SQSEvent.SQSMessage"/>, and returns nothing.
/// </summary>
/// <remarks>
/// A message whose body cannot be read, or that the method throws for, is logged with its id and answered as failed, so that
/// only it is delivered again. The event source mapping needs ReportBatchItemFailures: without it the answer is ignored, and
/// what failed is deleted. After a failure in a FIFO queue nothing more is handled, and all that is left is answered as
/// failed, so that the order is kept.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqsBatchAttribute : Attribute
{
    /// <summary>How many messages may be handled at the same time, on the thread pool; 1 unless given. A FIFO queue stays in order whatever this says.</summary>
    public int MaxParallelism { get; set; } = 1;
}
