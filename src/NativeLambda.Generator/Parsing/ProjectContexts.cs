using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Parsing;

/// <summary>The serializer contexts of one compilation and the metadata that they have, with what was generated, worked out when first asked for.</summary>
internal sealed class ProjectContexts(Compilation compilation, KnownSymbols symbols)
{
    /// <summary>The context of an assembly that has none of its own.</summary>
    private const string OwnContext = "NativeLambda.LambdaJson";

    private Dictionary<ITypeSymbol, IPropertySymbol>? _typeInfos;

    /// <summary>The property of a context that gives the metadata of a type: <c>OrderJson.Default.Order</c>; <see langword="null"/> if none has it.</summary>
    public IPropertySymbol? FindTypeInfo(ITypeSymbol type, CancellationToken cancellationToken) =>
        GetTypeInfos(cancellationToken).TryGetValue(type, out var property) ? property : null;

    // Two threads that come first both work it out: a lock here would let one's cancellation reach the other.
    private Dictionary<ITypeSymbol, IPropertySymbol> GetTypeInfos(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _typeInfos) is { } known)
        {
            return known;
        }

        var typeInfos = new Dictionary<ITypeSymbol, IPropertySymbol>(SymbolEqualityComparer.Default);
        foreach (var context in FindContexts(cancellationToken))
        {
            foreach (var property in context.GetMembers().OfType<IPropertySymbol>().Where(property => !property.IsStatic))
            {
                if (property.Type is INamedTypeSymbol { Name: "JsonTypeInfo", Arity: 1 } typeInfo && !typeInfos.ContainsKey(typeInfo.TypeArguments[0]))
                {
                    typeInfos.Add(typeInfo.TypeArguments[0], property);
                }
            }
        }

        Volatile.Write(ref _typeInfos, typeInfos);
        return typeInfos;
    }

    // The one that the handlers use comes first.
    private IEnumerable<INamedTypeSymbol> FindContexts(CancellationToken cancellationToken)
    {
        var marked = MarkedSymbolFinder.Find(compilation, symbols, cancellationToken);
        ImmutableArray<INamedTypeSymbol> own = compilation.GetTypeByMetadataName(OwnContext) is { } context ? [context] : [];
        return [.. marked.JsonContexts, .. own, .. marked.OtherJsonContexts];
    }
}
