using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Parsing;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>Finds the types of the project that lose members where they are written as a type that they derive from.</summary>
internal static class JsonUndeclaredTypes
{
    /// <summary>Finds them, for each of the types that are written, in the ordinal order of their names.</summary>
    public static Dictionary<INamedTypeSymbol, ImmutableArray<INamedTypeSymbol>> Find(
        Compilation compilation, IEnumerable<INamedTypeSymbol> written, CancellationToken cancellationToken)
    {
        var result = new Dictionary<INamedTypeSymbol, ImmutableArray<INamedTypeSymbol>>(SymbolEqualityComparer.Default);
        var candidates = written.Where(MayBeDerivedFrom).ToList();
        if (candidates.Count == 0)
        {
            return result;
        }

        var all = TypesIn(compilation.Assembly.GlobalNamespace, cancellationToken)
            .Where(type => type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false, IsGenericType: false } && compilation.CanReach(type))
            .ToList();
        foreach (var candidate in candidates)
        {
            ImmutableArray<INamedTypeSymbol> derived =
            [
                .. all.Where(type => DerivesFrom(type, candidate) && AddsMembers(type, candidate)).OrderBy(JsonTypeNames.Full, StringComparer.Ordinal),
            ];
            if (!derived.IsEmpty)
            {
                result.Add(candidate, derived);
            }
        }

        return result;
    }

    private static bool MayBeDerivedFrom(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Interface, IsSealed: false, IsGenericType: false }
        && !JsonAttributes.Has(type, JsonAttributes.DerivedType)
        && !JsonAttributes.Has(type, JsonAttributes.Polymorphic)
        && !JsonAttributes.Has(type, JsonAttributes.Converter);

    private static bool DerivesFrom(INamedTypeSymbol type, INamedTypeSymbol candidate) => candidate.TypeKind == TypeKind.Interface
        ? type.AllInterfaces.Contains(candidate, SymbolEqualityComparer.Default)
        : BasesOf(type).Contains(candidate, SymbolEqualityComparer.Default);

    private static bool AddsMembers(INamedTypeSymbol type, INamedTypeSymbol candidate)
    {
        var known = new HashSet<string>(BasesOf(candidate).Prepend(candidate).Concat(candidate.AllInterfaces).SelectMany(PropertiesOf), StringComparer.Ordinal);
        return BasesOf(type).Prepend(type)
            .TakeWhile(current => !SymbolEqualityComparer.Default.Equals(current, candidate))
            .SelectMany(PropertiesOf)
            .Any(name => !known.Contains(name));
    }

    private static IEnumerable<string> PropertiesOf(INamedTypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>()
        .Where(property => property is { IsStatic: false, IsIndexer: false, GetMethod.DeclaredAccessibility: Accessibility.Public }
            && !JsonAttributes.Has(property, JsonAttributes.Ignore))
        .Select(property => property.Name);

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol type)
            {
                yield return type;
            }

            foreach (var inner in TypesIn(member, cancellationToken))
            {
                yield return inner;
            }
        }
    }
}
