using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NativeLambda.Generator.Diagnostics;

namespace NativeLambda.CodeFixes;

/// <summary>Makes an <c>async void</c> handler return a task.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class AsyncVoidFix() : RuleCodeFix(DiagnosticIds.AsyncVoid)
{
    protected override (string Title, Func<CancellationToken, Task<Solution>> Apply)? FindFix(FixPlace place)
    {
        if (place.Enclosing<MethodDeclarationSyntax>() is not { } node
            || place.Declared(node) is not IMethodSymbol method
            || place.Model.Compilation.GetTypeByMetadataName("System.Threading.Tasks.Task") is not { } task)
        {
            return null;
        }

        return ("Return Task", cancellationToken => Declarations.EditAsync<MethodDeclarationSyntax>(
            place.Solution,
            method,
            (declaration, generator) =>
            {
                var type = generator.ImportedType(task, place);
                return declaration.WithReturnType(type.WithTriviaFrom(declaration.ReturnType));
            },
            cancellationToken));
    }
}
