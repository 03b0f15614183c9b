using System.Text.Json.Serialization;
using NativeLambda;

namespace QueueWorker;

/// <summary>The names in a body are those of this code in camel case. Those of the events are AWS's whatever this says.</summary>
[LambdaJsonContext]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal partial class QueueWorkerJson : JsonSerializerContext;
