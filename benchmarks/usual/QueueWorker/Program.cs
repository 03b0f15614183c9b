using System.Text.Json.Serialization;
using QueueWorker;
using Usual;

await Bootstrap.RunAsync(
    static (SqsEvent batch, Invocation _) => batch.Records.Count,
    QueueWorkerContext.Default.SqsEvent,
    QueueWorkerContext.Default.Int32);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SqsEvent))]
[JsonSerializable(typeof(int))]
internal sealed partial class QueueWorkerContext : JsonSerializerContext;
