using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Parsing.Skeleton;

namespace NativeLambda.Generator.Json.Parsing.Metadata;

/// <summary>Parses what contexts know where a value may be of any type, if one of the project may.</summary>
internal static class JsonUntypedParser
{
    /// <summary>Whether there is such a value.</summary>
    public static bool IsNeeded((ImmutableArray<JsonRootModel> Roots, JsonContextsModel Contexts) inputs, CancellationToken cancellationToken) =>
        inputs.Roots.Any(JsonContexts.LeavesUntyped)
        || inputs.Contexts.ContextOptions.ReadsNodes
        || inputs.Contexts.Requests.Any(request => request.Options.ReadsNodes);

    /// <summary>Reduces a compilation to what these types, which are the library's, can depend on.</summary>
    public static KeyedCompilation<JsonUntypedKey> Reduce((bool IsNeeded, KeyedCompilation<CompilationKey> Keyed) inputs, CancellationToken cancellationToken) =>
        inputs.Keyed.With(new JsonUntypedKey(inputs.IsNeeded, inputs.Keyed.Key.For([], cancellationToken)));

    public static JsonUntypedModel Parse(KeyedCompilation<JsonUntypedKey> keyed, CancellationToken cancellationToken) =>
        keyed.Key.IsNeeded ? Parse(keyed.Compilation, cancellationToken) : new JsonUntypedModel();

    public static JsonUntypedModel Parse(Compilation compilation, CancellationToken cancellationToken)
    {
        var parser = new JsonMetadataParser(compilation);
        return new JsonUntypedModel
        {
            Values = JsonUntypedValues.FindTypes(compilation)
                .Select(type => new JsonRootModel { TypeName = JsonTypeNames.InCode(type), Metadata = parser.Parse([type], cancellationToken) })
                .ToEquatableArray(),
            Node = compilation.GetTypeByMetadataName("System.Text.Json.Nodes.JsonNode") is { } node ? parser.Parse([node], cancellationToken) : default,
        };
    }
}

/// <summary>What the types of a value that may be of any type depend on.</summary>
/// <param name="IsNeeded">Whether there is such a value.</param>
/// <param name="Declarations">What stands outside of all types.</param>
internal sealed record JsonUntypedKey(bool IsNeeded, PartialKey Declarations);
