using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Json.Model;

/// <summary>How the events and results of a project are read and written, and all that is printed for it.</summary>
internal sealed record JsonModel
{
    /// <summary>The events and results that can be JSON, in the order in which they were asked for.</summary>
    public EquatableArray<JsonRootModel> Roots { get; init; }

    /// <summary>The types that they reach, in the ordinal order of their names.</summary>
    public EquatableArray<JsonTypeModel> Types { get; init; }

    /// <summary>The enums whose values are names in JSON, in the ordinal order of their names.</summary>
    public EquatableArray<JsonEnumModel> Enums { get; init; }

    /// <summary>The options of the user's converters, or <see langword="null"/> if none is called.</summary>
    public JsonConverterOptionsModel? ConverterOptions { get; init; }

    /// <summary>The serializer contexts.</summary>
    public EquatableArray<JsonContextModel> Contexts { get; init; }

    /// <summary>The object types that the contexts know.</summary>
    public EquatableArray<JsonObjectMetadataModel> Objects { get; init; }
}
