using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Diagnostics;

namespace NativeLambda.Generator.Parsing;

/// <summary>Decides whether generated code can call a marked method where it is declared, and reads the name that it gives itself.</summary>
/// <param name="handler">The method.</param>
internal sealed class HandlerDeclarationParser(HandlerCandidate handler)
{
    /// <summary>Whether the method is one that can be called at all. What else would be wrong with it as a handler does not matter on what cannot be one.</summary>
    public bool CheckCallable()
    {
        if (IsConstructor(handler.Method))
        {
            // The attribute's own usage forbids these, and the compiler says so.
            handler.RefuseSilently();
        }
        else if (DescribeUncallable(handler.Method) is { } description)
        {
            handler.Refuse(Rules.NotCallable, HandlerLocations.Attribute(handler.Attribute, handler.CancellationToken), description);
        }

        return !handler.IsRefused;
    }

    public static bool IsCallable(IMethodSymbol method) => !IsConstructor(method) && DescribeUncallable(method) is null;

    /// <summary>The name in the attribute, or <see langword="null"/> if it gives none.</summary>
    public string? ParseOwnName()
    {
        if (handler.Attribute.AttributeConstructor is null)
        {
            handler.RefuseSilently();
            return null;
        }

        if (handler.Attribute.ConstructorArguments.IsEmpty)
        {
            return null;
        }

        var argument = handler.Attribute.ConstructorArguments[0];
        if (argument.Kind == TypedConstantKind.Error)
        {
            handler.RefuseSilently();
            return null;
        }

        var name = argument.Value as string;
        if (HandlerNames.FindProblem(name) is { } problem)
        {
            handler.Refuse(Rules.InvalidName, HandlerLocations.Name(handler.Attribute, handler.Method, handler.CancellationToken), handler.Name, problem);
        }

        return name;
    }

    /// <summary>Checks what the method itself declares.</summary>
    public void CheckMethod()
    {
        if (handler.Method.IsGenericMethod)
        {
            handler.Refuse(Rules.Generic, HandlerLocations.TypeParameters(handler.Method, handler.CancellationToken), handler.Name, "is generic");
        }

        if (!HandlerCandidate.IsReachable(handler.Method))
        {
            RefuseUnreachable(handler.Name, handler.Method.DeclaredAccessibility, HandlerLocations.Accessibility(handler.Method, handler.CancellationToken));
        }

        if (ContainingTypes().Any(type => !IsUsable(type)))
        {
            // A rule about a type is reported at the type: see CheckContainingType.
            handler.RefuseSilently();
        }
    }

    /// <summary>Checks a type around the method.</summary>
    public void CheckContainingType(INamedTypeSymbol type)
    {
        if (type.Arity > 0)
        {
            var reason = $"is declared in the generic type '{HandlerCandidate.Display(type)}'";
            handler.Refuse(Rules.Generic, HandlerLocations.TypeParameters(type, handler.Method, handler.CancellationToken), handler.Name, reason);
        }

        var location = HandlerLocations.Accessibility(type, handler.Method, handler.CancellationToken);
        if (IsFileLocal(type))
        {
            handler.Refuse(Rules.NotReachable, location, handler.Name, HandlerCandidate.Display(type), "file-local");
        }
        else if (!HandlerCandidate.IsReachable(type))
        {
            RefuseUnreachable(HandlerCandidate.Display(type), type.DeclaredAccessibility, location);
        }
    }

    /// <summary>Whether handlers can be declared in the type.</summary>
    public static bool IsUsable(INamedTypeSymbol type) => type.Arity == 0 && !IsFileLocal(type) && HandlerCandidate.IsReachable(type);

    private static bool IsFileLocal(INamedTypeSymbol type) => type is { IsFileLocal: true, ContainingType: null };

    private void RefuseUnreachable(string offender, Accessibility accessibility, Location location)
    {
        var word = accessibility switch
        {
            Accessibility.Protected => "protected",
            Accessibility.ProtectedAndInternal => "private protected",
            _ => "private",
        };
        handler.Refuse(Rules.NotReachable, location, handler.Name, offender, word);
    }

    private static bool IsConstructor(IMethodSymbol method) =>
        method.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor;

    private static string? DescribeUncallable(IMethodSymbol method)
    {
        return method switch
        {
            { MethodKind: MethodKind.AnonymousFunction } => "a lambda",
            { MethodKind: MethodKind.LocalFunction } => Named("the local function"),
            { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } => Named("the operator"),
            { MethodKind: MethodKind.ExplicitInterfaceImplementation } => Named("the explicit interface implementation"),
            { MethodKind: MethodKind.Destructor } => $"the finalizer of '{HandlerCandidate.Display(method.ContainingType)}'",
            { AssociatedSymbol: { } member } => $"an accessor of '{HandlerCandidate.Display(member)}'",
            { ContainingType.TypeKind: TypeKind.Interface } => Named("the interface method"),
            { ContainingType.TypeKind: TypeKind.Extension } => Named("the extension member"),
            { IsAbstract: true } => Named("the abstract method"),
            { IsExtern: true } => Named("the extern method"),
            _ => null,
        };

        string Named(string kind) => $"{kind} '{HandlerCandidate.Display(method)}'";
    }

    private IEnumerable<INamedTypeSymbol> ContainingTypes()
    {
        for (var type = handler.Method.ContainingType; type is not null; type = type.ContainingType)
        {
            yield return type;
        }
    }
}
