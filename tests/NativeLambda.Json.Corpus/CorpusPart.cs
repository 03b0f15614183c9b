using System.Text.Json.Serialization.Metadata;

namespace NativeLambda.Json.Corpus;

/// <summary>The types of one feature, with values of them.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Types">The types.</param>
/// <param name="Reference">System.Text.Json's own generated metadata for them.</param>
public sealed record CorpusPart(string Name, IReadOnlyList<CorpusType> Types, IJsonTypeInfoResolver Reference)
{
    /// <summary>Documents that each of the types is tried with, beside those made of its values.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>Whether the types can be results only.</summary>
    public bool IsWrittenOnly { get; init; }

    public override string ToString() => Name;
}
