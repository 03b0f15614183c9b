namespace NativeLambda.Events;

/// <summary>
/// Beside <see cref="LambdaHandlerAttribute"/>: the method is called once for each record of a Kinesis data stream. It takes
/// the data (a type of your own, or <see cref="byte"/>[] as it is), a <see cref="KinesisEvent{TData}.KinesisEventRecord"/>
/// or a <see cref="KinesisEvent.KinesisEventRecord"/>, and returns nothing.
/// </summary>
/// <remarks>
/// At the first record whose data cannot be read, or that the method throws for, the rest is left: Lambda delivers it again
/// from there on. The event source mapping needs ReportBatchItemFailures: without it the answer is ignored, and what failed
/// is lost.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KinesisBatchAttribute : Attribute;
