using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Json.Parsing.Facts;

/// <summary>
/// What the types of one compilation say of JSON whatever the options are, each asked once: direct code and metadata
/// describe the same types, and many members share a type. Holds symbols.
/// </summary>
internal sealed class JsonFacts
{
    // Whoever parses a part of a compilation finds what the other parts asked. It goes when the compilation goes.
    private static readonly ConditionalWeakTable<Compilation, JsonFacts> s_known = new();

    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<ITypeSymbol, string> _names = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, JsonTypeFacts> _types = new(SymbolEqualityComparer.Default);

    private JsonFacts(Compilation compilation) => _compilation = compilation;

    /// <summary>The facts of a compilation.</summary>
    public static JsonFacts Of(Compilation compilation) => s_known.GetValue(compilation, static key => new JsonFacts(key));

    /// <summary>The C# name of a type, as <see cref="JsonTypeNames.InCode"/> gives it.</summary>
    public string NameOf(ITypeSymbol type)
    {
        if (JsonTypeNames.FindKeyword(type) is { } keyword)
        {
            return keyword;
        }

        if (!_names.TryGetValue(type, out var name))
        {
            name = JsonTypeNames.InCode(type);
            _names.TryAdd(type, name);
        }

        return name;
    }

    /// <summary>What the declaration of a type says.</summary>
    public JsonTypeFacts Of(INamedTypeSymbol type)
    {
        if (!_types.TryGetValue(type, out var facts))
        {
            facts = new JsonTypeFacts(type, _compilation, this);
            _types.TryAdd(type, facts);
        }

        return facts;
    }
}
