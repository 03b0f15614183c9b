using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Diagnostics;

namespace NativeLambda.Generator.Parsing;

/// <summary>Finds out how the instance of a handler that is no static method comes to be.</summary>
/// <param name="handler">The method.</param>
internal sealed class HandlerInstanceParser(HandlerCandidate handler)
{
    /// <summary>Finds the constructor that <c>new T()</c> in another place of the assembly would call.</summary>
    public IMethodSymbol? FindConstructor(INamedTypeSymbol type)
    {
        if (type.IsStatic)
        {
            // An instance method in a static class: the compiler says so.
            handler.RefuseSilently();
            return null;
        }

        var candidates = type.InstanceConstructors
            .Where(constructor => HandlerCandidate.IsReachable(constructor) && constructor.Parameters.All(p => p.IsOptional || p.IsParams))
            .ToList();
        var constructor = candidates.Find(candidate => candidate.Parameters.IsEmpty) ?? candidates.FirstOrDefault();
        var (problem, remedy) = type switch
        {
            { IsAbstract: true } => ("is abstract", "remove 'abstract'"),
            { IsRefLikeType: true } => ("is a ref struct", "remove 'ref'"),
            _ when constructor is null =>
                ("has no public or internal constructor without parameters", "add one"),
            _ when candidates.Count > 1 && !constructor.Parameters.IsEmpty =>
                ("has several constructors whose parameters are all optional", "add one without parameters"),
            _ when FindRequiredMember(type) is { } member && !handler.Symbols.SetsRequiredMembers(constructor) =>
                ($"has the required member '{member.Name}'", "remove 'required' from it"),
            _ => (null, null),
        };
        if (problem is not null)
        {
            handler.Refuse(Rules.NoInstance, HandlerLocations.Identifier(handler.Method), handler.Name, HandlerCandidate.Display(type), problem, remedy!);
        }

        return constructor;
    }

    private static ISymbol? FindRequiredMember(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            var required = current.GetMembers()
                .FirstOrDefault(member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true });
            if (required is not null)
            {
                return required;
            }
        }

        return null;
    }
}
