namespace NativeLambda.Events;

/// <summary>
/// Beside <see cref="LambdaHandlerAttribute"/>: the method is called once for each record of Kafka topics. It takes the value
/// (a type of your own, or <see cref="byte"/>[] as it is), a <see cref="KafkaEvent{TValue}.KafkaEventRecord"/> or a
/// <see cref="KafkaEvent.KafkaEventRecord"/>, and returns nothing. A record without a value is an error unless the parameter
/// allows null.
/// </summary>
/// <remarks>
/// At the first record of a partition whose value cannot be read, or that the method throws for, the rest of that partition
/// is left: Lambda delivers it again from there on. The other partitions go on. The event source mapping needs
/// ReportBatchItemFailures: without it the answer is ignored, and what failed is lost.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KafkaBatchAttribute : Attribute;
