using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using NativeLambda.Generator.Diagnostics;

namespace NativeLambda.CodeFixes;

/// <summary>Makes a class that is marked as a context one that can be: partial, and derived from <c>JsonSerializerContext</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class ContextBaseFix() : RuleCodeFix(DiagnosticIds.NotAContextClass)
{
    protected override (string Title, Func<CancellationToken, Task<Solution>> Apply)? FindFix(FixPlace place)
    {
        if (place.Enclosing<ClassDeclarationSyntax>() is not { } node
            || place.Declared(node) is not INamedTypeSymbol { IsStatic: false, BaseType.SpecialType: SpecialType.System_Object }
            || place.Model.Compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonSerializerContext") is not { } context)
        {
            return null;
        }

        return ("Derive it from JsonSerializerContext", async cancellationToken =>
        {
            var editor = await DocumentEditor.CreateAsync(place.Document, cancellationToken).ConfigureAwait(false);
            var generator = editor.Generator;
            var derived = (ClassDeclarationSyntax)generator.AddBaseType(node, generator.ImportedType(context, place));
            editor.ReplaceNode(node, derived.Modifiers.Any(SyntaxKind.PartialKeyword)
                ? derived
                : generator.WithModifiers(derived, generator.GetModifiers(derived).WithPartial(true)));
            return editor.GetChangedDocument().Project.Solution;
        });
    }
}
