using System.Text.Json.Serialization;
using NativeLambda.Events;
using Usual;

await Bootstrap.RunAsync(
    static (SQSEvent batch, Invocation _) => batch.Records.Count,
    QueueWorkerContext.Default.SQSEvent,
    QueueWorkerContext.Default.Int32);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SQSEvent))]
[JsonSerializable(typeof(int))]
internal sealed partial class QueueWorkerContext : JsonSerializerContext;
