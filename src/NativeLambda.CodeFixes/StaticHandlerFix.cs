using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using NativeLambda.Generator.Diagnostics;

namespace NativeLambda.CodeFixes;

/// <summary>Makes a handler static whose instance cannot be constructed, where it uses nothing of the instance.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class StaticHandlerFix() : RuleCodeFix(DiagnosticIds.NoInstance)
{
    protected override (string Title, Func<CancellationToken, Task<Solution>> Apply)? FindFix(FixPlace place)
    {
        if (place.Enclosing<MethodDeclarationSyntax>() is not { } node
            || place.Declared(node) is not IMethodSymbol { IsVirtual: false, IsOverride: false } method
            || ImplementsInterface(method)
            || UsesInstance(method, place))
        {
            return null;
        }

        return ("Make it static", cancellationToken => Declarations.EditAsync<MethodDeclarationSyntax>(
            place.Solution,
            method,
            (declaration, generator) => generator.WithModifiers(declaration, generator.GetModifiers(declaration).WithIsStatic(true)),
            cancellationToken));
    }

    private static bool ImplementsInterface(IMethodSymbol method) => method.ContainingType.AllInterfaces
        .SelectMany(type => type.GetMembers(method.Name))
        .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    private static bool UsesInstance(IMethodSymbol method, FixPlace place)
    {
        var body = (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences[0].GetSyntax(place.CancellationToken);

        // The body of a partial method may stand in another file, whose model is not at hand.
        return body.SyntaxTree != place.Model.SyntaxTree
            || place.Model.GetOperation(body, place.CancellationToken) is not { } operation
            || operation.Descendants().Any(IsInstanceUse);
    }

    // A parameter of the primary constructor is instance state without a 'this'.
    private static bool IsInstanceUse(IOperation operation) => operation
        is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }
        or IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } };
}
