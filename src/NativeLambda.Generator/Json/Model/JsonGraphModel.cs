using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Json.Model;

/// <summary>All that is printed for JSON.</summary>
internal sealed record JsonGraphModel
{
    /// <summary>The types that the events and results reach, in the ordinal order of their names.</summary>
    public required EquatableArray<JsonTypeModel> Types { get; init; }

    /// <summary>The enums whose values are names in JSON, in the ordinal order of their names.</summary>
    public required EquatableArray<JsonEnumModel> Enums { get; init; }

    /// <summary>The options of converters, or <see langword="null"/> if none is called.</summary>
    public required JsonConverterOptionsModel? ConverterOptions { get; init; }
}
