using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Parsing;

namespace NativeLambda.Generator.Json.Parsing.Facts;

/// <summary>What the declaration of one type says of JSON: its own members, and the constructor.</summary>
internal sealed class JsonTypeFacts
{
    private readonly INamedTypeSymbol _type;
    private readonly Compilation _compilation;
    private readonly JsonFacts _facts;
    private ImmutableArray<JsonTypeFacts> _hierarchy;
    private JsonConstructorChoice? _constructor;

    public JsonTypeFacts(INamedTypeSymbol type, Compilation compilation, JsonFacts facts)
    {
        _type = type;
        _compilation = compilation;
        _facts = facts;
        var properties = ImmutableArray.CreateBuilder<JsonMemberFacts>();
        var fields = ImmutableArray.CreateBuilder<JsonMemberFacts>();
        var required = ImmutableArray.CreateBuilder<ISymbol>();
        foreach (var member in type.GetPropertiesAndFields())
        {
            switch (member)
            {
                case { IsStatic: true }:
                    break;
                case IPropertySymbol property:
                    Add(properties, JsonMemberFacts.OfProperty(property, facts), property.IsRequired);
                    break;
                case IFieldSymbol field:
                    Add(fields, JsonMemberFacts.OfField(field, facts), field.IsRequired);
                    break;
            }

            void Add(ImmutableArray<JsonMemberFacts>.Builder members, JsonMemberFacts? found, bool isRequired)
            {
                if (found is not null)
                {
                    members.Add(found);
                }

                if (isRequired)
                {
                    required.Add(member);
                }
            }
        }

        properties.AddRange(fields);
        Members = properties.ToImmutable();
        Required = required.ToImmutable();
    }

    /// <summary>The properties and, behind them, the fields that are JSON with some options or other, in the order of declaration.</summary>
    public ImmutableArray<JsonMemberFacts> Members { get; }

    /// <summary>The members that are <c>required</c>, whether they are JSON or not.</summary>
    public ImmutableArray<ISymbol> Required { get; }

    /// <summary>The type and its bases up to, but without, <c>object</c>; for an interface those that it inherits.</summary>
    public ImmutableArray<JsonTypeFacts> Hierarchy => _hierarchy.IsDefault ? _hierarchy = [.. FindHierarchy()] : _hierarchy;

    /// <summary>The constructor that makes an object of JSON.</summary>
    public JsonConstructorChoice Constructor => _constructor ??= JsonConstructors.Choose(_type, _compilation);

    private IEnumerable<JsonTypeFacts> FindHierarchy()
    {
        yield return this;
        for (var current = _type.BaseType; current is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; current = current.BaseType)
        {
            yield return _facts.Of(current);
        }

        if (_type.TypeKind == TypeKind.Interface)
        {
            foreach (var inherited in _type.AllInterfaces)
            {
                yield return _facts.Of(inherited);
            }
        }
    }
}
