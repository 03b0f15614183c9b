using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Metadata;

/// <summary>Decides which contexts an assembly gets.</summary>
internal static class JsonContexts
{
    /// <summary>Parses the contexts.</summary>
    /// <param name="marked">The classes marked <c>[LambdaJsonContext]</c>.</param>
    /// <param name="roots">The events and results of the handlers.</param>
    /// <param name="parser">Collects the types.</param>
    public static IEnumerable<JsonContextModel> Parse(
        IReadOnlyCollection<INamedTypeSymbol> marked, IReadOnlyCollection<ITypeSymbol> roots, JsonMetadataParser parser)
    {
        if (marked.Count == 0 && roots.Count > 0)
        {
            yield return parser.ParseContext(JsonContextDeclaration.Own, new JsonOptionsModel(), roots);
        }

        // A context that a rule refuses is still a class that does not compile without its other part. With
        // [JsonSerializable] on it, System.Text.Json's own generator writes that.
        foreach (var context in marked.Where(context => !JsonAttributes.Has(context, JsonAttributes.Serializable)))
        {
            var options = new JsonContextParser(context);
            if (options.Reason is null)
            {
                yield return parser.ParseContext(JsonContextDeclaration.Of(context), options.Options, roots);
            }
        }
    }
}
