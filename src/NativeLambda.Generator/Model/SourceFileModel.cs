using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Model;

/// <summary>A generated file: a handler with the types that only it leads to, or a type that several lead to.</summary>
internal sealed record SourceFileModel
{
    /// <summary>The name of the file, unlike any other's by more than case.</summary>
    public required string HintName { get; init; }

    public HandlerModel? Handler { get; init; }

    /// <summary>The types whose JSON code stands in it.</summary>
    public EquatableArray<JsonTypeModel> JsonTypes { get; init; }

    /// <summary>The types whose metadata stands in it.</summary>
    public EquatableArray<JsonObjectMetadataModel> JsonObjects { get; init; }
}
