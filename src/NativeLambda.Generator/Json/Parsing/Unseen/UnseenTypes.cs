using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Diagnostics;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Unseen;

/// <summary>
/// Walks what events and results reach for the types that our generator does not see, because of which it leaves a handler
/// out, and on the way collects the parts of types.
/// </summary>
internal sealed class UnseenTypes(UnseenSymbols symbols, UnseenParts parts, JsonGraphParser parser)
{
    private readonly HashSet<(JsonTypeNode Node, JsonDirection Direction)> _visited = [];
    private readonly HashSet<INamedTypeSymbol> _checked = new(SymbolEqualityComparer.Default);
    private List<JsonMistake> _found = [];
    private JsonDirection _direction;
    private string _consequence = "";

    /// <summary>Walks from a type that is to be JSON. What one before it has reached is not walked again.</summary>
    /// <param name="type">The type.</param>
    /// <param name="direction">Read or write.</param>
    /// <param name="consequence">What a type that is not seen leads to, as a part of a sentence.</param>
    /// <returns>The types that are not seen: at what names them, or at themselves if the type is one or is made of one.</returns>
    public IReadOnlyList<JsonMistake> Find(ITypeSymbol type, JsonDirection direction, string consequence)
    {
        (_found, _direction, _consequence) = ([], direction, consequence);
        Visit(type, parser.GetConversion(type, direction), namedBy: null);
        return _found;
    }

    private void Visit(ITypeSymbol type, JsonConversion conversion, ISymbol? namedBy)
    {
        if (symbols.FindType(type) is { } unseen)
        {
            Add(unseen, namedBy ?? unseen);
            return;
        }

        CheckNamed(type);
        if ((conversion.Node ?? conversion.ContextNode) is { } node)
        {
            Visit(node);
        }
    }

    private void Visit(JsonTypeNode node)
    {
        if (!_visited.Add((node, _direction)))
        {
            return;
        }

        CheckNamed(node.Type);
        if (node.Polymorphism is { } polymorphism)
        {
            // One that is not seen has been found where [JsonDerivedType] names it.
            foreach (var form in polymorphism.GetForms(_direction).Where(form => symbols.FindType(form.Type) is null))
            {
                Visit(form);
            }

            return;
        }

        var shape = parser.GetShape(node);
        parts.CheckBase(node.Type);
        if (_direction == JsonDirection.Read)
        {
            parts.CheckConstruction(node.Type, shape);
        }

        foreach (var member in shape.Members)
        {
            if (JsonGraphParser.IsUsed(member, _direction))
            {
                Visit(member);
            }
        }
    }

    private void Visit(JsonMemberShape member)
    {
        if (symbols.IsUnseen(member.Symbol))
        {
            parts.Add(member.Symbol);
        }
        else if (CheckAttributes(member.Symbol) && member.Reason is null)
        {
            Visit(member.Type, parser.GetConversion(member, _direction), member.Symbol);
        }
    }

    // A converter that a type is marked with stands there, whatever leads to the type.
    private void CheckNamed(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            CheckNamed(array.ElementType);
        }
        else if (type is INamedTypeSymbol named && _checked.Add(named))
        {
            CheckAttributes(named);
            parts.CheckInterfaces(named);
            foreach (var argument in named.TypeArguments)
            {
                CheckNamed(argument);
            }
        }
    }

    private bool CheckAttributes(ISymbol marked)
    {
        var areSeen = true;
        foreach (var attribute in marked.GetAttributes().Where(attribute => attribute.AttributeClass is { } type && JsonAttributes.IsInNamespace(type)))
        {
            if (symbols.IsUnseen(attribute))
            {
                parts.Add(marked, attribute);
            }
            else if (symbols.FindArgument(attribute) is { } unseen)
            {
                Add(unseen, marked, attribute);
                areSeen = false;
            }
        }

        return areSeen;
    }

    private void Add(ITypeSymbol unseen, ISymbol at, AttributeData? attribute = null) =>
        _found.Add(new JsonMistake(Rules.UnseenType, at, JsonTypeNames.ForPeople(unseen), _consequence) { Attribute = attribute });
}
