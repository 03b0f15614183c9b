using System.Text.Json;
using System.Text.Json.Serialization;

namespace NativeLambda.Json.Tests.Support;

/// <summary>Options for both sides: the attribute's arguments for the generated code, and the same for System.Text.Json.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Arguments">The arguments of [JsonSourceGenerationOptions], or <see langword="null"/> for no context at all.</param>
/// <param name="Options">The same at run time.</param>
public sealed record OptionSet(string Name, string? Arguments, JsonSerializerOptions Options)
{
    public static IReadOnlyList<OptionSet> All { get; } =
    [
        new("default", null, new() { PropertyNameCaseInsensitive = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull }),
        new("a context without options", "", new() { PropertyNameCaseInsensitive = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull }),
        new(
            "camelCase, never ignored",
            "PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.Never",
            new()
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                PropertyNameCaseInsensitive = true,
                DefaultIgnoreCondition = JsonIgnoreCondition.Never,
            }),
        new(
            "snake_case, case-sensitive, defaults ignored",
            "PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, PropertyNameCaseInsensitive = false, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault",
            new()
            {
                PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
            }),
        new(
            "KEBAB-CASE with fields",
            "PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseUpper, IncludeFields = true",
            new()
            {
                PropertyNamingPolicy = JsonNamingPolicy.KebabCaseUpper,
                PropertyNameCaseInsensitive = true,
                IncludeFields = true,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            }),
        new(
            "Web",
            "JsonSerializerDefaults.Web",
            new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull }),
    ];

    public override string ToString() => Name;
}
