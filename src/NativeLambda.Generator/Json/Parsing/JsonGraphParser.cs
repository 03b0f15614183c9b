using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing.Types;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>Walks the types that events and results reach, and decides how each is read and written.</summary>
internal sealed class JsonGraphParser
{
    private readonly CancellationToken _cancellationToken;
    private readonly JsonKnownTypes _known;
    private readonly Dictionary<JsonTypeNode, JsonDirection> _needed = [];
    private readonly Dictionary<string, JsonEnumNode> _enums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ITypeSymbol> _contextTypes = new(StringComparer.Ordinal);
    private bool _needsConverterOptions;

    /// <param name="known">What is known of the types already.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public JsonGraphParser(JsonKnownTypes known, CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        _known = known;
    }

    private JsonTypeResolver Resolver => _known.Resolver;

    /// <summary>Parses an event or a result.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="direction">Read for an event, Write for a result.</param>
    /// <param name="problems">Collects what is wrong, or <see langword="null"/> if nobody asks.</param>
    /// <returns>How to read or write it, or <see langword="null"/> if it cannot be.</returns>
    public JsonTypeUse? ParseRoot(ITypeSymbol type, JsonDirection direction, ICollection<JsonProblem>? problems)
    {
        if (Accept(type, direction, problems, out var needs) is not { } converterName)
        {
            return null;
        }

        return new JsonTypeUse { TypeName = JsonTypeNames.InCode(type), ConverterName = converterName, Needs = needs };
    }

    /// <summary>What the roots that were accepted so far leave to a context, in the ordinal order of their names.</summary>
    public IEnumerable<ITypeSymbol> ContextTypes =>
        _contextTypes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value);

    /// <summary>Makes the models of what the roots that were accepted so far need.</summary>
    public JsonGraphModel CreateModel() => JsonGraphModel.Of(
        _needed.Select(pair => _known.Models.Parse(pair.Key, pair.Value)),
        _enums.Values.Select(JsonEnumParser.Parse),
        _needsConverterOptions ? new JsonConverterOptionsModel { ContextName = _known.Options.ContextName } : null);

    /// <summary>The object types that the results which were accepted so far reach.</summary>
    public IEnumerable<INamedTypeSymbol> WrittenTypes =>
        _needed.Where(pair => (pair.Value & JsonDirection.Write) != 0).Select(pair => pair.Key.Type);

    /// <summary>How a type below an accepted event or result is read or written, by itself or as a part of what an event type of AWS's packages declares.</summary>
    public JsonConversion GetConversion(ITypeSymbol type, JsonDirection direction, bool isOfAwsEvent = false) =>
        (isOfAwsEvent ? Resolver.OfAwsEvents : Resolver).Resolve(type, direction);

    /// <summary>How a member of a type below an accepted event or result is read or written.</summary>
    public JsonConversion GetConversion(JsonMemberShape member, JsonDirection direction) => Resolver.Resolve(member, direction);

    /// <summary>How a key of a dictionary below an accepted event is read.</summary>
    public JsonConversion GetKeyReader(ITypeSymbol type) => DictionaryKeys.Resolve(Resolver, type);

    /// <summary>The members of an object type below an accepted event or result.</summary>
    public JsonObjectShape GetShape(JsonTypeNode node) => Resolver.ShapeOf(node);

    /// <summary>Whether names are compared without case when reading.</summary>
    public bool IsCaseInsensitive => Resolver.Options.PropertyNameCaseInsensitive;

    /// <summary>Takes the types that a root reaches into the output, or none of them if one cannot be JSON.</summary>
    private string? Accept(ITypeSymbol type, JsonDirection direction, ICollection<JsonProblem>? problems, out EquatableArray<string> needs)
    {
        needs = default;
        var conversion = Resolver.Resolve(type, direction);
        if (conversion.Name is null)
        {
            if (conversion.Reason is { } reason)
            {
                problems?.Add(new JsonProblem(direction, JsonTypeNames.ForPeople(type), null, reason));
            }

            return null;
        }

        // With options that generated code does not follow everything is left to the context.
        if (_known.Options.IsIndirect)
        {
            conversion = JsonConversion.ByContext(type, conversion.Node ?? conversion.ContextNode);
        }

        var reached = new Reached();
        if (!Walk(conversion, direction, JsonTypeNames.ForPeople(type), null, reached, problems))
        {
            return null;
        }

        foreach (var node in reached.Types)
        {
            _needed[node] = direction | (_needed.TryGetValue(node, out var others) ? others : JsonDirection.None);
        }

        _needsConverterOptions |= reached.NeedsConverterOptions;
        foreach (var node in reached.Enums)
        {
            _enums[node.Name] = node;
        }

        foreach (var contextType in reached.ContextTypes)
        {
            _contextTypes[JsonTypeNames.InCode(contextType)] = contextType;
        }

        needs = reached.Types.Select(node => node.TypeName).OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray();
        return conversion.Name;
    }

    private bool Walk(
        JsonConversion conversion,
        JsonDirection direction,
        string path,
        ISymbol? member,
        Reached reached,
        ICollection<JsonProblem>? problems)
    {
        reached.Add(conversion);
        return (conversion.Node is not { } node || Walk(node, direction, path, member, reached, problems))
            && (conversion.ContextNode is not { } left || Walk(left, direction, path, member, reached.OfContext, problems));
    }

    /// <summary>Collects the object types that one reaches; <see langword="false"/> if one of them cannot be JSON.</summary>
    private bool Walk(
        JsonTypeNode node,
        JsonDirection direction,
        string path,
        ISymbol? member,
        Reached reached,
        ICollection<JsonProblem>? problems)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (!reached.Types.Add(node))
        {
            return true;
        }

        var isAccepted = true;
        if (node.Polymorphism is { } polymorphism)
        {
            foreach (var form in polymorphism.GetForms(direction))
            {
                isAccepted &= Walk(form, direction, path, member, reached, problems);
            }

            return isAccepted;
        }

        var shape = Resolver.ShapeOf(node);
        if (direction == JsonDirection.Read && shape.ConstructionReason is { } reason)
        {
            Report(path, member, reason.Mistake is null ? $"no object of '{JsonTypeNames.ForPeople(node.Type)}' can be made: {reason.Reason}" : reason);
        }

        foreach (var next in shape.Members)
        {
            if (!IsUsed(next, direction))
            {
                continue;
            }

            var nextPath = path + "." + next.Symbol.Name;
            if (next.Reason is { IsDirectOnly: true })
            {
                continue;
            }

            if (next.Reason is { } memberReason)
            {
                Report(nextPath, next.Symbol, memberReason);
                continue;
            }

            if (node.Discriminator is { } discriminator && (next.JsonName == discriminator.Name || next.JsonName.StartsWith("$", StringComparison.Ordinal)))
            {
                Report(nextPath, next.Symbol, $"its JSON name is taken by the type discriminator '{discriminator.Name}'");
                continue;
            }

            var conversion = Resolver.Resolve(next, direction);
            if (conversion.Name is null)
            {
                Report(nextPath, next.Symbol, conversion.Reason);
            }
            else
            {
                isAccepted &= Walk(conversion, direction, nextPath, next.Symbol, reached, problems);
            }

            if (!isAccepted && problems is null)
            {
                return false;
            }
        }

        return isAccepted;

        void Report(string place, ISymbol? symbol, JsonRefusal? why)
        {
            isAccepted = false;

            // The forms of a polymorphic type have members in common.
            if (why is not null && problems is not null && new JsonProblem(direction, place, symbol, why) is var problem && !problems.Contains(problem))
            {
                problems.Add(problem);
            }
        }
    }

    /// <summary>Whether a member is read or written, or should be.</summary>
    public static bool IsUsed(JsonMemberShape member, JsonDirection direction) => direction == JsonDirection.Read
        ? member.Target is not null || member.Reason is not null
        : member.IsWritten;

    /// <summary>What a root needs.</summary>
    private sealed class Reached(bool isOfContext = false)
    {
        public HashSet<JsonTypeNode> Types { get; } = [];

        public HashSet<JsonEnumNode> Enums { get; } = [];

        public bool NeedsConverterOptions { get; private set; }

        public void Add(JsonConversion conversion)
        {
            Enums.UnionWith(conversion.Enums);
            ContextTypes.UnionWith(conversion.ContextTypes);
            NeedsConverterOptions |= conversion.NeedsConverterOptions;
        }

        public HashSet<ITypeSymbol> ContextTypes { get; } = new(SymbolEqualityComparer.Default);

        /// <summary>What is looked at for mistakes only, because it is left to the context.</summary>
        public Reached OfContext => isOfContext ? this : field ??= new Reached(isOfContext: true);
    }
}
