using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Json.Model;

/// <summary>All that is printed for the reading and writing of events and results.</summary>
internal sealed record JsonGraphModel
{
    public static JsonGraphModel Empty { get; } = Of([], [], null);

    /// <summary>The types that the events and results reach, in the ordinal order of their names.</summary>
    public required EquatableArray<JsonTypeModel> Types { get; init; }

    /// <summary>The enums whose values are names in JSON, in the ordinal order of their names.</summary>
    public required EquatableArray<JsonEnumModel> Enums { get; init; }

    /// <summary>The options of converters, or <see langword="null"/> if none is called.</summary>
    public required JsonConverterOptionsModel? ConverterOptions { get; init; }

    /// <summary>Puts the parts in order.</summary>
    public static JsonGraphModel Of(IEnumerable<JsonTypeModel> types, IEnumerable<JsonEnumModel> enums, JsonConverterOptionsModel? converterOptions) => new()
    {
        Types = types
            .OrderBy(type => type.TypeName, StringComparer.Ordinal)
            .ThenBy(type => type.ConverterName, StringComparer.Ordinal)
            .ToEquatableArray(),
        Enums = enums.OrderBy(model => model.Name, StringComparer.Ordinal).ToEquatableArray(),
        ConverterOptions = converterOptions,
    };
}
