using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using NativeLambda.Generator.Diagnostics;

namespace NativeLambda.CodeFixes;

/// <summary>Marks the constructor that sets the most members, where there is one, as the one that events are read with.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class JsonConstructorFix() : RuleCodeFix(DiagnosticIds.ConstructorToChoose)
{
    protected override (string Title, Func<CancellationToken, Task<Solution>> Apply)? FindFix(FixPlace place)
    {
        // Where two are marked, the rule points at a constructor: which of them to keep is for their author to say.
        if (place.Node is not TypeDeclarationSyntax node
            || place.Declared(node) is not INamedTypeSymbol type
            || FindConstructor(type) is not { } constructor
            || constructor.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree != node.SyntaxTree
            || place.Model.Compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonConstructorAttribute") is not { } jsonConstructor)
        {
            return null;
        }

        return ($"Mark '{constructor.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}' with [JsonConstructor]",
            cancellationToken => Declarations.EditAsync<MemberDeclarationSyntax>(
                place.Solution,
                constructor,
                (declaration, generator) => Mark(declaration, (AttributeListSyntax)generator.Attribute(generator.ImportedType(jsonConstructor, place)), generator),
                cancellationToken));
    }

    private static SyntaxNode Mark(MemberDeclarationSyntax declaration, AttributeListSyntax attribute, SyntaxGenerator generator)
    {
        // A primary constructor has no declaration of its own.
        var target = declaration is TypeDeclarationSyntax
            ? attribute.WithTarget(SyntaxFactory.AttributeTargetSpecifier(SyntaxFactory.Token(SyntaxKind.MethodKeyword)))
            : attribute;
        return generator.AddAttributes(declaration, target);
    }

    private static IMethodSymbol? FindConstructor(INamedTypeSymbol type)
    {
        var usable = type.InstanceConstructors.Where(constructor => SetsMembersOnly(constructor, type)).ToList();
        var most = usable.Select(constructor => constructor.Parameters.Length).DefaultIfEmpty().Max();
        var best = usable.Where(constructor => constructor.Parameters.Length == most).ToList();
        return best.Count == 1 ? best[0] : null;
    }

    /// <summary>Whether generated code can call a constructor, and each of its parameters is a property of its type.</summary>
    private static bool SetsMembersOnly(IMethodSymbol constructor, INamedTypeSymbol type) =>
        constructor is { IsImplicitlyDeclared: false, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal }
        && constructor.Parameters.All(parameter => IsProperty(parameter, type));

    private static bool IsProperty(IParameterSymbol parameter, INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            var isFound = type.GetMembers().OfType<IPropertySymbol>().Any(property =>
                property.DeclaredAccessibility == Accessibility.Public
                && string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)
                && SymbolEqualityComparer.Default.Equals(property.Type, parameter.Type));
            if (isFound)
            {
                return true;
            }
        }

        return false;
    }
}
