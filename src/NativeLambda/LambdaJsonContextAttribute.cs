using System.Text.Json.Serialization;

namespace NativeLambda;

/// <summary>
/// Marks a <see langword="partial"/> class that derives from <see cref="JsonSerializerContext"/> as the one whose
/// <see cref="JsonSourceGenerationOptionsAttribute"/> says how this assembly's events and results are written as JSON.
/// </summary>
/// <example>
/// <code>
/// [LambdaJsonContext]
/// [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
/// internal partial class FunctionJson : JsonSerializerContext;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class LambdaJsonContextAttribute : Attribute;
