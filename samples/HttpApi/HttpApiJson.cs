using System.Text.Json.Serialization;
using NativeLambda;

namespace HttpApi;

/// <summary>The names in a body are those of this code in camel case. Those of the events are AWS's whatever this says.</summary>
[LambdaJsonContext]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal partial class HttpApiJson : JsonSerializerContext;
