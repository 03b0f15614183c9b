using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NativeLambda.Generator.Diagnostics;

namespace NativeLambda.CodeFixes;

/// <summary>Makes the parameter in the context's place a <c>LambdaContext</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class ContextTypeFix() : RuleCodeFix(DiagnosticIds.NotAContext, DiagnosticIds.UnknownContext)
{
    protected override (string Title, Func<CancellationToken, Task<Solution>> Apply)? FindFix(FixPlace place)
    {
        if (place.Enclosing<ParameterSyntax>() is not { } node
            || place.Declared(node) is not IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter
            || place.Model.Compilation.GetTypeByMetadataName("NativeLambda.LambdaContext") is not { } context)
        {
            return null;
        }

        return ("Make it a LambdaContext", cancellationToken => Declarations.EditAsync<MethodDeclarationSyntax>(
            place.Solution,
            method,
            (declaration, generator) =>
            {
                var old = declaration.ParameterList.Parameters[parameter.Ordinal];
                var type = generator.ImportedType(context, place);
                return declaration.ReplaceNode(old, old.WithType(type.WithTriviaFrom(old.Type!)));
            },
            cancellationToken));
    }
}
