using System.Text.Json.Serialization;
using NativeLambda;

namespace QueueWorker;

/// <summary>The names on the wire are SQS's: <c>messageId</c>, <c>batchItemFailures</c>.</summary>
[LambdaJsonContext]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal partial class QueueWorkerJson : JsonSerializerContext;
