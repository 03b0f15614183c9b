using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using NativeLambda.Generator.Diagnostics;

namespace NativeLambda.CodeFixes;

/// <summary>Declares the types of the project that derive from one that is written.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class DerivedTypesFix() : RuleCodeFix(DiagnosticIds.UndeclaredDerivedTypes)
{
    protected override (string Title, Func<CancellationToken, Task<Solution>> Apply)? FindFix(FixPlace place)
    {
        if (place.Enclosing<TypeDeclarationSyntax>() is not { } node
            || place.Diagnostic.Properties[DiagnosticProperties.DerivedTypes] is not { } ids
            || place.Model.Compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonDerivedTypeAttribute") is not { } attribute)
        {
            return null;
        }

        return ("Declare them with [JsonDerivedType]", async cancellationToken =>
        {
            var editor = await DocumentEditor.CreateAsync(place.Document, cancellationToken).ConfigureAwait(false);
            var generator = editor.Generator;
            foreach (var derived in ids.Split(';').Select(Find).OfType<INamedTypeSymbol>())
            {
                editor.AddAttribute(node, generator.Attribute(
                    generator.ImportedType(attribute, place), [generator.TypeOfExpression(generator.ImportedType(derived, place))]));
            }

            return editor.GetChangedDocument().Project.Solution;

            ISymbol? Find(string id) => DocumentationCommentId.GetFirstSymbolForDeclarationId(id, place.Model.Compilation);
        });
    }
}
