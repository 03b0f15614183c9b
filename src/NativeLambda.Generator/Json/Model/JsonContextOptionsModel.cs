using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Json.Model;

/// <summary>The options of a context: a <c>JsonSerializerOptions</c> to be.</summary>
internal sealed record JsonContextOptionsModel
{
    /// <summary>The value of <c>JsonSerializerDefaults</c> that they start from, as a C# expression, or <see langword="null"/>.</summary>
    public string? Defaults { get; init; }

    /// <summary>The properties that are set, with the C# expressions of their values.</summary>
    public EquatableArray<JsonSettingModel> Settings { get; init; }

    /// <summary>The C# expressions of the converters.</summary>
    public EquatableArray<string> Converters { get; init; }

    /// <summary>Whether the values of enums are their names.</summary>
    public bool UsesStringEnums { get; init; }

    /// <summary>Whether what is read as an <c>object</c> is a <c>JsonNode</c>.</summary>
    public bool ReadsNodes { get; init; }
}
