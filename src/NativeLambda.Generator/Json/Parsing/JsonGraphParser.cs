using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing.Types;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>Walks the types that events and results reach, and decides how each is read and written.</summary>
internal sealed class JsonGraphParser
{
    private readonly CancellationToken _cancellationToken;
    private readonly JsonContextParser _context;
    private readonly JsonTypeResolver _resolver;
    private readonly SortedDictionary<string, JsonTypeNode> _needed = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, JsonEnumNode> _enums = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ITypeSymbol> _roots = new(StringComparer.Ordinal);
    private bool _needsConverterOptions;
    private readonly SortedDictionary<string, ITypeSymbol> _contextTypes = new(StringComparer.Ordinal);

    public JsonGraphParser(Compilation compilation, JsonContextParser context, CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        _context = context;
        _resolver = new JsonTypeResolver(compilation, _context.Options, new JsonObjectParser(compilation, _context.Options));
    }

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

        var typeName = JsonTypeNames.InCode(type);
        _roots[typeName] = type;
        return new JsonTypeUse { TypeName = typeName, ConverterName = converterName, Needs = needs };
    }

    /// <summary>The events and results that were accepted so far, in the ordinal order of their names.</summary>
    public IReadOnlyCollection<ITypeSymbol> Roots => _roots.Values;

    /// <summary>What they leave to the context, in the same order.</summary>
    public IReadOnlyCollection<ITypeSymbol> ContextTypes => _contextTypes.Values;

    /// <summary>Makes the models of what the roots that were accepted so far need.</summary>
    public JsonGraphModel CreateModel() => new()
    {
        Types = _needed.Values.Select(CreateTypeModel).ToEquatableArray(),
        Enums = _enums.Values.Select(node => JsonEnumParser.Parse(node)).ToEquatableArray(),
        ConverterOptions = _needsConverterOptions ? new JsonConverterOptionsModel { ContextName = _context.ContextName } : null,
    };

    /// <summary>The object types that the results which were accepted so far reach.</summary>
    public IEnumerable<INamedTypeSymbol> WrittenTypes =>
        _needed.Values.Where(node => (node.Needed & JsonDirection.Write) != 0).Select(node => node.Type);

    /// <summary>How a type below an accepted event or result is read or written.</summary>
    public JsonConversion GetConversion(ITypeSymbol type, JsonDirection direction) => _resolver.Resolve(type, direction);

    /// <summary>How a member of a type below an accepted event or result is read or written.</summary>
    public JsonConversion GetConversion(JsonMemberShape member, JsonDirection direction) => _resolver.Resolve(member, direction);

    /// <summary>How a key of a dictionary below an accepted event is read.</summary>
    public JsonConversion GetKeyReader(ITypeSymbol type) => DictionaryKeys.Resolve(_resolver, type);

    /// <summary>The members of an object type below an accepted event or result.</summary>
    public JsonObjectShape GetShape(JsonTypeNode node) => ShapeOf(node);

    /// <summary>Whether names are compared without case when reading.</summary>
    public bool IsCaseInsensitive => _context.Options.PropertyNameCaseInsensitive;

    /// <summary>Takes the types that a root reaches into the output, or none of them if one cannot be JSON.</summary>
    private string? Accept(ITypeSymbol type, JsonDirection direction, ICollection<JsonProblem>? problems, out EquatableArray<string> needs)
    {
        needs = default;
        var conversion = _resolver.Resolve(type, direction);
        if (conversion.Name is null)
        {
            if (conversion.Reason is { } reason)
            {
                problems?.Add(new JsonProblem(direction, JsonTypeNames.ForPeople(type), null, reason));
            }

            return null;
        }

        // With options that generated code does not follow everything is left to the context.
        if (_context.IsIndirect)
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
            node.Needed |= direction;
            _needed[node.TypeName + " " + node.ConverterName] = node;
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

        var shape = ShapeOf(node);
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

            var conversion = _resolver.Resolve(next, direction);
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

    private JsonObjectShape ShapeOf(JsonTypeNode node) => _resolver.ShapeOf(node);

    private bool RefusesUnmapped(INamedTypeSymbol type) => JsonAttributes.Find(type, JsonAttributes.UnmappedMemberHandling) is { } attribute
        ? JsonAttributes.Argument<int>(attribute) != 0
        : _context.Options.RefusesUnmapped;

    private static JsonPolymorphicModel CreatePolymorphicModel(JsonPolymorphism polymorphism) => new()
    {
        Discriminator = polymorphism.Discriminator,
        IgnoresUnknown = polymorphism.IgnoresUnknown,
        UnknownTypes = polymorphism.UnknownTypes,
        Types = polymorphism.Types
            .Select(form => new JsonDerivedTypeModel(form.TypeName, form.ConverterName, form.Discriminator?.Id))
            .ToEquatableArray(),
        BaseName = polymorphism.Base.ConverterName,
        CanBeBase = polymorphism.CanBeBase,
    };

    private JsonTypeModel CreateTypeModel(JsonTypeNode node)
    {
        var shape = node.Polymorphism is null ? ShapeOf(node) : new JsonObjectShape { Members = [] };
        var isRead = (node.Needed & JsonDirection.Read) != 0;
        var isWritten = (node.Needed & JsonDirection.Write) != 0;
        return new JsonTypeModel
        {
            HintName = node.HintName,
            TypeName = node.TypeName,
            ConverterName = node.ConverterName,
            IsValueType = node.Type.IsValueType,
            Direction = node.Needed,
            IsCaseInsensitive = _context.Options.PropertyNameCaseInsensitive,
            RefusesUnmapped = RefusesUnmapped(node.Type),
            Callbacks = JsonAttributes.FindCallbacks(node.Type),
            Discriminator = node.Discriminator,
            Polymorphism = node.Polymorphism is { } polymorphism ? CreatePolymorphicModel(polymorphism) : null,
            Members = shape.Members.Select(CreateMember).ToEquatableArray(),
            Arguments = shape.Parameters.Select(CreateArgument).ToEquatableArray(),
        };

        JsonMemberModel CreateMember(JsonMemberShape member) => new()
        {
            Name = JsonTypeNames.Identifier(member.Symbol.Name),
            JsonName = member.JsonName,
            TypeName = JsonTypeNames.InCode(member.Type),
            HiddenIn = member.HiddenIn is { } type ? JsonTypeNames.InCode(type) : null,
            ReaderName = isRead && member.Target is not null ? _resolver.Resolve(member, JsonDirection.Read).ShortName : null,
            Target = member.Target ?? JsonMemberTarget.Assignment,
            SetterIn = member is { Target: JsonMemberTarget.Assignment, HasSetterAccessor: true }
                ? JsonTypeNames.InCode(member.Symbol.ContainingType)
                : null,
            IsRequired = member.IsRequired,
            WriterName = isWritten && member.IsWritten ? _resolver.Resolve(member, JsonDirection.Write).ShortName : null,
            WriteCondition = member.WriteCondition,
        };

        static JsonArgumentModel CreateArgument(JsonParameterShape parameter) => new()
        {
            TypeName = JsonTypeNames.InCode(parameter.Symbol.Type),
            DefaultValue = JsonDefaultValue.Of(parameter.Symbol),
            MemberIndex = parameter.MemberIndex,
        };
    }

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
