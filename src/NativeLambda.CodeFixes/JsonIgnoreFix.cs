using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using NativeLambda.Generator.Diagnostics;

namespace NativeLambda.CodeFixes;

/// <summary>Leaves a member that cannot be JSON out of it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class JsonIgnoreFix() : RuleCodeFix(DiagnosticIds.MemberNotSupported)
{
    protected override (string Title, Func<CancellationToken, Task<Solution>> Apply)? FindFix(FixPlace place)
    {
        if (FindMember(place) is not { } member
            || place.Model.Compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonIgnoreAttribute") is not { } jsonIgnore)
        {
            return null;
        }

        return ("Leave it out with [JsonIgnore]", async cancellationToken =>
        {
            var editor = await DocumentEditor.CreateAsync(place.Document, cancellationToken).ConfigureAwait(false);
            var attribute = (AttributeListSyntax)editor.Generator.Attribute(editor.Generator.ImportedType(jsonIgnore, place));
            if (member is ParameterSyntax parameter)
            {
                var target = SyntaxFactory.AttributeTargetSpecifier(SyntaxFactory.Token(SyntaxKind.PropertyKeyword));
                editor.ReplaceNode(parameter, parameter.WithoutLeadingTrivia()
                    .AddAttributeLists(attribute.WithTarget(target))
                    .WithLeadingTrivia(parameter.GetLeadingTrivia()));
            }
            else
            {
                editor.AddAttribute(member, attribute);
            }

            return editor.GetChangedDocument().Project.Solution;
        });
    }

    /// <summary>Finds the declaration that the attribute can stand on. Where the member is in another assembly, the place is a handler's own parameter or result.</summary>
    private static SyntaxNode? FindMember(FixPlace place) => place.Node.FirstAncestorOrSelf<SyntaxNode>(
        node => node is MemberDeclarationSyntax or ParameterSyntax) switch
        {
            // A required member that is left out could never be set.
            PropertyDeclarationSyntax property when !property.Modifiers.Any(SyntaxKind.RequiredKeyword) => property,
            FieldDeclarationSyntax { Declaration.Variables.Count: 1 } field when !field.Modifiers.Any(SyntaxKind.RequiredKeyword) => field,
            ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } parameter => parameter,
            _ => null,
        };
}
