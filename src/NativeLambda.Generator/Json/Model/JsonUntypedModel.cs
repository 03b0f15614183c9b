using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Json.Model;

/// <summary>What contexts know besides where a value may be of any type. Empty where no value may.</summary>
internal sealed record JsonUntypedModel
{
    /// <summary>The types that such a value is expected to be of.</summary>
    public EquatableArray<JsonRootModel> Values { get; init; }

    /// <summary>What it takes to read such a value as a <c>JsonNode</c>.</summary>
    public EquatableArray<JsonMetadataTypeModel> Node { get; init; }
}
