using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using NativeLambda.Generator.Diagnostics;

namespace NativeLambda.CodeFixes;

/// <summary>Passes the metadata of a type to a call of <c>JsonSerializer</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class TypeInfoFix() : RuleCodeFix(DiagnosticIds.ReflectionCall)
{
    /// <summary>The parameter that stands where the options stand in the other overload.</summary>
    private const string Parameter = "jsonTypeInfo";

    protected override (string Title, Func<CancellationToken, Task<Solution>> Apply)? FindFix(FixPlace place)
    {
        if (place.Enclosing<InvocationExpressionSyntax>() is not { } call
            || place.Model.GetSymbolInfo(call, place.CancellationToken).Symbol is not IMethodSymbol method
            || place.Diagnostic.Properties[DiagnosticProperties.TypeInfo] is not { } id
            || DocumentationCommentId.GetFirstSymbolForDeclarationId(id, place.Model.Compilation) is not IPropertySymbol typeInfo)
        {
            return null;
        }

        return ($"Pass {typeInfo.ContainingType.Name}.Default.{typeInfo.Name}", async cancellationToken =>
        {
            var editor = await DocumentEditor.CreateAsync(place.Document, cancellationToken).ConfigureAwait(false);
            var generator = editor.Generator;
            var expression = (ExpressionSyntax)generator.MemberAccessExpression(
                generator.MemberAccessExpression(generator.ImportedType(typeInfo.ContainingType, place), "Default"),
                typeInfo.Name);
            editor.ReplaceNode(call, call.WithArgumentList(Add(call.ArgumentList, expression, method)));
            return editor.GetChangedDocument().Project.Solution;
        });
    }

    private static ArgumentListSyntax Add(ArgumentListSyntax list, ExpressionSyntax expression, IMethodSymbol method)
    {
        var position = method.Parameters.First(parameter => parameter.Type.Name == "JsonSerializerOptions").Ordinal;
        var argument = SyntaxFactory.Argument(expression);
        return list.Arguments.Count(given => given.NameColon is null) == position
            ? list.WithArguments(list.Arguments.Insert(position, argument))
            : list.AddArguments(argument.WithNameColon(SyntaxFactory.NameColon(Parameter)));
    }
}
