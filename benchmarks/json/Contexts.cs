using System.Text.Json.Serialization;
using NativeLambda.Events;

namespace NativeLambda.Benchmarks.Json;

/// <summary>System.Text.Json by metadata, with the options that the generated code has for them: the mode that reads.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SQSEvent))]
[JsonSerializable(typeof(APIGatewayHttpApiV2ProxyRequest))]
[JsonSerializable(typeof(APIGatewayHttpApiV2ProxyResponse))]
[JsonSerializable(typeof(Wide))]
[JsonSerializable(typeof(Deep))]
[JsonSerializable(typeof(Series))]
[JsonSerializable(typeof(Texts))]
internal sealed partial class MetadataContext : JsonSerializerContext;

/// <summary>System.Text.Json with the code that its generator writes for writing, the fast path; a converter in a type leads back to metadata.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Default,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SQSEvent))]
[JsonSerializable(typeof(APIGatewayHttpApiV2ProxyRequest))]
[JsonSerializable(typeof(APIGatewayHttpApiV2ProxyResponse))]
[JsonSerializable(typeof(Wide))]
[JsonSerializable(typeof(Deep))]
[JsonSerializable(typeof(Series))]
[JsonSerializable(typeof(Texts))]
internal sealed partial class FastPathContext : JsonSerializerContext;
