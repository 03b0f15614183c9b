using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing;
using NativeLambda.Generator.Json.Parsing.Metadata;

namespace NativeLambda.Generator.Parsing;

/// <summary>What is wrong with the JSON of the handlers of one compilation, worked out when first asked for.</summary>
internal sealed class ProjectJson(Compilation compilation, KnownSymbols symbols)
{
    private readonly Lazy<SourceGeneratedFiles?> _generatedFiles = new(() => SourceGeneratedFiles.Find(compilation));
    private Contents? _contents;

    /// <summary>What is wrong with a handler's event and result; nothing if a rule refuses the handler's shape, because the event may not be the event.</summary>
    public ImmutableArray<HandlerJsonProblem> GetProblems(IMethodSymbol method, CancellationToken cancellationToken) =>
        GetContents(cancellationToken).ByMethod.TryGetValue(method, out var problems) ? problems : [];

    /// <summary>The mistakes in the declaration of a type that is reached from some handler, each once.</summary>
    public ImmutableArray<JsonMistake> GetMistakes(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        GetContents(cancellationToken).ByType.TryGetValue(type, out var mistakes) ? mistakes : [];

    /// <summary>The types of the project that lose members where they are written as this one.</summary>
    public ImmutableArray<INamedTypeSymbol> GetUndeclaredDerived(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        GetContents(cancellationToken).Undeclared.TryGetValue(type, out var derived) ? derived : [];

    /// <summary>Whether a symbol is declared where an analyzer is asked about it: in a file of this project that a person writes.</summary>
    public bool IsWrittenHere(ISymbol symbol) =>
        SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly)
        && symbol.Locations.FirstOrDefault()?.SourceTree is { } tree
        && !GeneratedFiles.IsGenerated(tree)
        && _generatedFiles.Value?.Contains(tree) is not true;

    // Two threads that come first both work it out: a lock here would let one's cancellation reach the other.
    private Contents GetContents(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _contents) is { } known)
        {
            return known;
        }

        var contents = Parse(cancellationToken);
        Volatile.Write(ref _contents, contents);
        return contents;
    }

    private Contents Parse(CancellationToken cancellationToken)
    {
        var marked = MarkedSymbolFinder.Find(compilation, symbols, cancellationToken);
        var parser = new JsonGraphParser(new JsonKnownTypes(compilation, JsonContextParser.Parse(marked.JsonContexts.FirstOrDefault())), cancellationToken);
        var unseen = _generatedFiles.Value is { } files ? new UnseenJson(files, parser) : null;
        var byMethod = new Dictionary<IMethodSymbol, ImmutableArray<HandlerJsonProblem>>(SymbolEqualityComparer.Default);
        var mistakes = new Dictionary<INamedTypeSymbol, List<JsonMistake>>(SymbolEqualityComparer.Default);
        foreach (var signature in HandlerSignatureParser.ParseAll(marked.Handlers, symbols, cancellationToken))
        {
            var problems = ImmutableArray.CreateBuilder<HandlerJsonProblem>();
            var found = signature.JsonContext is { } context
                ? FindUnknown(signature, context, cancellationToken)
                : FindProblems(signature, parser);
            foreach (var problem in unseen?.Filter(found, signature) ?? found)
            {
                if (problem.Refusal.Mistake is { } mistake && IsWrittenHere(mistake.At))
                {
                    AddOnce(mistakes, mistake);
                }
                else
                {
                    problems.Add(new HandlerJsonProblem(signature, problem with { Refusal = ForHandler(problem.Refusal) }));
                }
            }

            byMethod.Add(signature.Method, problems.ToImmutable());
        }

        foreach (var mistake in unseen?.FindMistakes(marked) ?? [])
        {
            if (IsWrittenHere(mistake.At))
            {
                AddOnce(mistakes, mistake);
            }
        }

        return new Contents(
            byMethod,
            mistakes.ToDictionary<KeyValuePair<INamedTypeSymbol, List<JsonMistake>>, INamedTypeSymbol, ImmutableArray<JsonMistake>>(
                pair => pair.Key, pair => [.. pair.Value], SymbolEqualityComparer.Default),
            JsonUndeclaredTypes.Find(compilation, parser.WrittenTypes.Where(IsWrittenHere), cancellationToken));
    }

    // A file that a tool wrote belongs to the project; what to write in it can be told to the tool, or to another part.
    private JsonRefusal ForHandler(JsonRefusal refusal) =>
        refusal.Mistake is { } mistake && !SymbolEqualityComparer.Default.Equals(mistake.At.ContainingAssembly, compilation.Assembly)
            ? mistake.DescribeForeign()
            : refusal;

    /// <summary>What a context of the user's does not know.</summary>
    private List<JsonProblem> FindUnknown(HandlerSignature signature, ITypeSymbol context, CancellationToken cancellationToken)
    {
        var metadata = new JsonMetadataParser(compilation);
        var roots = context.GetAttributes()
            .Where(attribute => KnownSymbols.IsJsonRoot(attribute) || attribute.AttributeClass?.Name == JsonAttributes.Serializable)
            .Select(JsonAttributes.Argument<ITypeSymbol>)
            .OfType<ITypeSymbol>();
        var known = metadata.FindNames(roots, cancellationToken);
        var problems = new List<JsonProblem>();
        if (signature is { EventType: { } @event, EventIsStream: false })
        {
            Check(@event, JsonDirection.Read);
        }

        if (signature is { ResultIsJson: true, Result: { } result })
        {
            Check(result, JsonDirection.Write);
        }

        return problems;

        void Check(ITypeSymbol type, JsonDirection direction)
        {
            var erased = type.Erase(compilation);
            if (!known.Contains(JsonTypeNames.InCode(erased)))
            {
                var name = JsonTypeNames.ForPeople(type);
                problems.Add(new JsonProblem(
                    direction, name, null, $"'{JsonTypeNames.ForPeople(context)}' does not know '{name}'; mark it with [JsonSerializable(typeof({name}))]"));
            }
        }
    }

    private static List<JsonProblem> FindProblems(HandlerSignature signature, JsonGraphParser parser)
    {
        var problems = new List<JsonProblem>();
        if (signature is { EventType: { } @event, EventIsStream: false })
        {
            parser.ParseRoot(@event, JsonDirection.Read, problems);
        }

        if (signature is { ResultIsJson: true, Result: { } result })
        {
            parser.ParseRoot(result, JsonDirection.Write, problems);
        }

        return problems;
    }

    // A generic type has the same mistake in each of its forms.
    private static void AddOnce(Dictionary<INamedTypeSymbol, List<JsonMistake>> mistakes, JsonMistake mistake)
    {
        var type = mistake.Type.OriginalDefinition;
        if (!mistakes.TryGetValue(type, out var known))
        {
            mistakes.Add(type, known = []);
        }

        if (!known.Exists(mistake.IsSameAs))
        {
            known.Add(mistake);
        }
    }

    private sealed record Contents(
        Dictionary<IMethodSymbol, ImmutableArray<HandlerJsonProblem>> ByMethod,
        Dictionary<INamedTypeSymbol, ImmutableArray<JsonMistake>> ByType,
        Dictionary<INamedTypeSymbol, ImmutableArray<INamedTypeSymbol>> Undeclared);
}

/// <summary>Why a handler's event or result cannot be JSON.</summary>
/// <param name="Signature">The handler.</param>
/// <param name="Problem">What is wrong.</param>
internal sealed record HandlerJsonProblem(HandlerSignature Signature, JsonProblem Problem);
