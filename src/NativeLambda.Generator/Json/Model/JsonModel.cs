using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Json.Model;

/// <summary>How the events and results of a project are read and written, and all that is printed for it.</summary>
internal sealed record JsonModel
{
    /// <summary>The events, the results and the types that contexts name, in the ordinal order of their names.</summary>
    public EquatableArray<JsonRootModel> Roots { get; init; }

    /// <summary>What reading and writing them takes.</summary>
    public required JsonGraphModel Graph { get; init; }

    /// <summary>The serializer contexts.</summary>
    public EquatableArray<JsonContextModel> Contexts { get; init; }

    /// <summary>The object types that the contexts know, in the ordinal order of their names.</summary>
    public EquatableArray<JsonObjectMetadataModel> Objects { get; init; }
}
