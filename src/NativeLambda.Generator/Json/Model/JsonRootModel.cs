using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Json.Model;

/// <summary>
/// All that one event, result or type of a context leads to, whatever else the project has. A type that several lead to
/// is in each of theirs.
/// </summary>
internal sealed record JsonRootModel
{
    /// <summary>The C# type, <c>global::</c>-qualified.</summary>
    public required string TypeName { get; init; }

    /// <summary>How it is read, or <see langword="null"/> if it is no event or cannot be read.</summary>
    public JsonTypeUse? Reader { get; init; }

    /// <summary>How it is written, or <see langword="null"/> if it is no result or cannot be written.</summary>
    public JsonTypeUse? Writer { get; init; }

    /// <summary>What that takes.</summary>
    public JsonGraphModel Graph { get; init; } = JsonGraphModel.Empty;

    /// <summary>The types that a context which knows this one has to know, itself among them; none if no context can.</summary>
    public EquatableArray<JsonMetadataTypeModel> Metadata { get; init; }

    /// <summary>The types that reading and writing leave to a context.</summary>
    public EquatableArray<string> ContextTypes { get; init; }

    /// <summary>The types that a context which knows those has to know.</summary>
    public EquatableArray<JsonMetadataTypeModel> ContextMetadata { get; init; }
}
