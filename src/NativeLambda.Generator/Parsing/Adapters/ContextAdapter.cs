using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Model;

namespace NativeLambda.Generator.Parsing.Adapters;

/// <summary>How a <c>LambdaContext</c> is made the <c>ILambdaContext</c> of the version of AWS's packages that a compilation refers to.</summary>
internal sealed class ContextAdapter
{
    private ContextAdapter(ContextAdapterModel model, ISymbol? unknown)
    {
        Model = model;
        Unknown = unknown;
    }

    /// <summary>What is printed, if nothing is <see cref="Unknown"/>.</summary>
    public ContextAdapterModel Model { get; }

    /// <summary>A member that has to be implemented and is not known, or <see langword="null"/>.</summary>
    public ISymbol? Unknown { get; }

    /// <summary>Compares the interfaces with what is known of them.</summary>
    /// <param name="context">The interface <c>ILambdaContext</c>.</param>
    public static ContextAdapter Parse(INamedTypeSymbol context)
    {
        var interfaces = new List<AdaptedInterfaceModel>();
        ISymbol? unknown = null;
        foreach (var known in AdaptedInterface.All)
        {
            if (context.ContainingAssembly.GetTypeByMetadataName(known.MetadataName) is not { } type)
            {
                // Of a version without it, where no member can be of that type.
                continue;
            }

            var members = new List<AdaptedMemberModel>();
            foreach (var symbol in type.GetMembers().Concat(type.AllInterfaces.SelectMany(inherited => inherited.GetMembers())))
            {
                if (SignatureOf(symbol) is { } signature
                    && SymbolEqualityComparer.Default.Equals(symbol.ContainingType, type)
                    && known.Find(signature) is { } member)
                {
                    members.Add(member);
                }
                else if (symbol.IsAbstract && symbol is not (INamedTypeSymbol or IMethodSymbol { AssociatedSymbol: not null }))
                {
                    unknown ??= symbol;
                }
            }

            interfaces.Add(known.ToModel(members));
        }

        return new ContextAdapter(new(interfaces.ToEquatableArray()), unknown);
    }

    /// <summary>The signature of a member that a class can implement, or <see langword="null"/> if it is of a kind that no known one is.</summary>
    private static string? SignatureOf(ISymbol member) => member switch
    {
        { IsStatic: true } or { IsAbstract: false, IsVirtual: false } or { DeclaredAccessibility: not Accessibility.Public } => null,
        IPropertySymbol { IsIndexer: false, GetMethod: not null, SetMethod: null, RefKind: RefKind.None } property =>
            $"{InCode(property.Type)} {property.Name}",
        IMethodSymbol { MethodKind: MethodKind.Ordinary, IsGenericMethod: false, RefKind: RefKind.None } method
            when method.Parameters.All(parameter => parameter.RefKind is RefKind.None) =>
            $"{InCode(method.ReturnType)} {method.Name}({string.Join(", ", method.Parameters.Select(parameter => InCode(parameter.Type)))})",
        _ => null,
    };

    private static string InCode(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
