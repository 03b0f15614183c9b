using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Metadata;

/// <summary>A type that a context can know, with what its metadata is made by.</summary>
internal sealed class JsonMetadataNode
{
    /// <summary>The method of enums that are numbers.</summary>
    public const string Enum = "Enum";

    /// <summary>The method of types that have a converter.</summary>
    public const string Converted = "Converted";

    public required ITypeSymbol Type { get; init; }

    public required string TypeName { get; init; }

    /// <summary>The method of <c>JsonMetadata</c>.</summary>
    public required string Method { get; init; }

    public IReadOnlyList<string> TypeArguments { get; init; } = [];

    /// <summary>The arguments behind the options.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The types that the context has to know besides.</summary>
    public IReadOnlyList<ITypeSymbol> Needs { get; init; } = [];

    /// <summary>The description of an object type, else <see langword="null"/>.</summary>
    public JsonObjectMetadataModel? Object { get; init; }
}
