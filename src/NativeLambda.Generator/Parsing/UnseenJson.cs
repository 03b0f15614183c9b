using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Diagnostics;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing;
using NativeLambda.Generator.Json.Parsing.Unseen;

namespace NativeLambda.Generator.Parsing;

/// <summary>What the handlers and contexts of a project want to be JSON and our generator does not see, because another generator writes it.</summary>
internal sealed class UnseenJson
{
    private readonly UnseenSymbols _symbols;
    private readonly UnseenParts _parts;
    private readonly UnseenTypes _types;

    public UnseenJson(SourceGeneratedFiles files, JsonGraphParser parser)
    {
        _symbols = new UnseenSymbols(files);
        _parts = new UnseenParts(_symbols);
        _types = new UnseenTypes(_symbols, _parts, parser);
    }

    /// <summary>Adds what a handler's event and result lead to and is not seen, and takes out what is wrong with it otherwise.</summary>
    public IEnumerable<JsonProblem> Filter(IEnumerable<JsonProblem> problems, HandlerSignature signature)
    {
        var consequence = $"handler '{HandlerNames.ShortName(signature.Method)}' is left out";
        return problems.Where(problem => (problem.Member ?? problem.Refusal.Mistake?.At) is not { } at || !_symbols.IsUnseen(at))
            .Concat(signature is { EventType: { } @event, EventIsStream: false } ? Find(@event, JsonDirection.Read) : [])
            .Concat(signature is { ResultIsJson: true, Result: { } result } ? Find(result, JsonDirection.Write) : []);

        // A context of the user's own is another's affair, but for the types that the handler names.
        IEnumerable<JsonProblem> Find(ITypeSymbol type, JsonDirection direction) =>
            signature.JsonContext is null || _symbols.FindType(type) is not null
                ? _types.Find(type, direction, consequence).Select(mistake => new JsonProblem(direction, JsonTypeNames.ForPeople(type), null, mistake))
                : [];
    }

    /// <summary>What the contexts are asked for and is not seen, and the parts of types that were met so far.</summary>
    public IEnumerable<JsonMistake> FindMistakes(MarkedSymbols marked) =>
        [.. marked.JsonContexts.Concat(marked.OtherJsonContexts).SelectMany(FindMistakes), .. _parts.Mistakes];

    private IEnumerable<JsonMistake> FindMistakes(INamedTypeSymbol context)
    {
        var consequence = $"'{JsonTypeNames.ForPeople(context)}' does not know it";
        foreach (var attribute in context.GetAttributes().Where(KnownSymbols.IsJsonRoot))
        {
            if (JsonAttributes.Argument<ITypeSymbol>(attribute) is not { } type)
            {
                continue;
            }

            if (_symbols.FindType(type) is { } unseen)
            {
                yield return new JsonMistake(Rules.UnseenType, context, JsonTypeNames.ForPeople(unseen), consequence) { Attribute = attribute };
                continue;
            }

            foreach (var mistake in _types.Find(type, JsonDirection.Read, consequence).Concat(_types.Find(type, JsonDirection.Write, consequence)))
            {
                yield return mistake;
            }
        }
    }
}
