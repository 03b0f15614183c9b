using System.Text.Json.Serialization;

namespace NativeLambda;

/// <summary>
/// Marks a <see langword="partial"/> class that derives from <see cref="JsonSerializerContext"/> as the one whose
/// <see cref="JsonSourceGenerationOptionsAttribute"/> says how this assembly's events and results are written as JSON.
/// </summary>
/// <remarks>
/// <para>
/// What the attribute does not say stays as it is without a context: names as declared, read without regard to case,
/// and members that are null left out. Every option is honoured as System.Text.Json honours it. The code of the handlers
/// follows <c>JsonSerializerDefaults.Web</c>, <c>PropertyNamingPolicy</c>, <c>PropertyNameCaseInsensitive</c>,
/// <c>DefaultIgnoreCondition</c>, <c>IncludeFields</c>, <c>UseStringEnumConverter</c> and, for reading numbers from strings,
/// <c>NumberHandling</c>; with any other option that changes the JSON it leaves reading and writing to JsonSerializer, which
/// costs size and start.
/// </para>
/// <para>
/// The generator writes the other part of the class: full metadata of the events and results of the assembly's handlers,
/// as System.Text.Json's own generator would have written it. An assembly without such a class gets <c>LambdaJson</c>. On a
/// class that carries <see cref="JsonSerializableAttribute"/> System.Text.Json's own generator writes it.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [LambdaJsonContext]
/// [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
/// internal partial class FunctionJson : JsonSerializerContext;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class LambdaJsonContextAttribute : Attribute;
