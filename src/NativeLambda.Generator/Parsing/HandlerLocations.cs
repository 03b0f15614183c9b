using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NativeLambda.Generator.Parsing;

/// <summary>The smallest piece of source that a rule about a handler points at.</summary>
internal static class HandlerLocations
{
    public static Location Identifier(ISymbol symbol) => symbol.Locations.FirstOrDefault() ?? Location.None;

    public static Location Attribute(AttributeData attribute, CancellationToken cancellationToken) =>
        Application(attribute, cancellationToken)?.GetLocation() ?? Location.None;

    /// <summary>Where a handler's name comes from: the attribute's argument, or else the method's identifier.</summary>
    public static Location Name(AttributeData attribute, IMethodSymbol method, CancellationToken cancellationToken) =>
        Application(attribute, cancellationToken)?.ArgumentList?.Arguments.FirstOrDefault()?.Expression.GetLocation() ?? Identifier(method);

    /// <summary>The value that an attribute gives to a property.</summary>
    public static Location Argument(AttributeData attribute, string property, CancellationToken cancellationToken) =>
        Application(attribute, cancellationToken)?.ArgumentList?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == property)?.Expression.GetLocation()
        ?? Attribute(attribute, cancellationToken);

    /// <summary>One of the types that an attribute gives to a property, or all of them where they are not written one by one.</summary>
    public static Location TypeArgument(AttributeData attribute, string property, int index, CancellationToken cancellationToken)
    {
        var types = Application(attribute, cancellationToken)?.ArgumentList?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == property)?
            .DescendantNodes().OfType<TypeOfExpressionSyntax>().ToList();
        return types?.Count > index ? types[index].GetLocation() : Argument(attribute, property, cancellationToken);
    }

    /// <summary>The first argument of an attribute, or the attribute if it has none.</summary>
    public static Location FirstArgument(AttributeData attribute, CancellationToken cancellationToken) =>
        Application(attribute, cancellationToken)?.ArgumentList?.Arguments.FirstOrDefault()?.Expression.GetLocation()
        ?? Attribute(attribute, cancellationToken);

    public static Location ReturnType(IMethodSymbol method, CancellationToken cancellationToken) =>
        Declaration(method, cancellationToken)?.ReturnType.GetLocation() ?? Identifier(method);

    public static Location TypeParameters(IMethodSymbol method, CancellationToken cancellationToken) =>
        Declaration(method, cancellationToken)?.TypeParameterList?.GetLocation() ?? Identifier(method);

    /// <summary>The type parameters of a type around a method, as its declaration around that method has them.</summary>
    public static Location TypeParameters(INamedTypeSymbol type, IMethodSymbol method, CancellationToken cancellationToken) =>
        DeclarationAround(type, method, cancellationToken)?.TypeParameterList?.GetLocation() ?? Identifier(method);

    public static Location ParameterType(IParameterSymbol parameter, CancellationToken cancellationToken) =>
        Declaration(parameter, cancellationToken)?.Type?.GetLocation() ?? Identifier(parameter);

    public static Location ParameterModifier(IParameterSymbol parameter, CancellationToken cancellationToken) =>
        Declaration(parameter, cancellationToken) is { } declaration
            ? Span(declaration.Modifiers, IsPassingModifier) ?? ParameterType(parameter, cancellationToken)
            : Identifier(parameter);

    /// <summary>The modifier that restricts who can use the method, or its identifier if that is the default.</summary>
    public static Location Accessibility(IMethodSymbol method, CancellationToken cancellationToken) =>
        Declaration(method, cancellationToken) is { } declaration
            ? Span(declaration.Modifiers, IsAccessibilityModifier) ?? declaration.Identifier.GetLocation()
            : Identifier(method);

    /// <summary>The same of a type around the method, as its declaration around that method has it.</summary>
    public static Location Accessibility(INamedTypeSymbol type, IMethodSymbol method, CancellationToken cancellationToken) =>
        DeclarationAround(type, method, cancellationToken) is { } declaration
            ? Span(declaration.Modifiers, IsAccessibilityModifier) ?? declaration.Identifier.GetLocation()
            : Identifier(method);

    private static AttributeSyntax? Application(AttributeData attribute, CancellationToken cancellationToken) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax;

    private static MethodDeclarationSyntax? Declaration(IMethodSymbol method, CancellationToken cancellationToken) =>
        method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) as MethodDeclarationSyntax;

    private static ParameterSyntax? Declaration(IParameterSymbol parameter, CancellationToken cancellationToken) =>
        parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) as ParameterSyntax;

    // A partial type has several declarations; the one around the method is the one that its author is looking at.
    private static TypeDeclarationSyntax? DeclarationAround(INamedTypeSymbol type, IMethodSymbol method, CancellationToken cancellationToken)
    {
        SyntaxNode? node = Declaration(method, cancellationToken);
        for (var current = method.ContainingType; current is not null; current = current.ContainingType)
        {
            node = node?.Parent;
            if (SymbolEqualityComparer.Default.Equals(current, type))
            {
                return node as TypeDeclarationSyntax;
            }
        }

        return null;
    }

    private static Location? Span(SyntaxTokenList modifiers, Func<SyntaxToken, bool> predicate)
    {
        var found = modifiers.Where(predicate).ToList();
        return found.Count == 0
            ? null
            : Location.Create(
                found[0].SyntaxTree!,
                TextSpan.FromBounds(found[0].SpanStart, found[found.Count - 1].Span.End));
    }

    private static bool IsPassingModifier(SyntaxToken token) => token.Kind()
        is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword or SyntaxKind.ReadOnlyKeyword or SyntaxKind.ParamsKeyword;

    private static bool IsAccessibilityModifier(SyntaxToken token) => token.Kind()
        is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.FileKeyword;
}
