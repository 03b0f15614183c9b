using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using NativeLambda.Generator.Diagnostics;

namespace NativeLambda.CodeFixes;

/// <summary>Ends an entry point with the host, where nothing ends it already.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class StartHostFix() : RuleCodeFix(DiagnosticIds.HostNotStarted)
{
    protected override (string Title, Func<CancellationToken, Task<Solution>> Apply)? FindFix(FixPlace place)
    {
        if (place.Model.Compilation.GetTypeByMetadataName("NativeLambda.LambdaHost") is not { } host
            || place.Model.Compilation.GetTypeByMetadataName("NativeLambda.LambdaHandlers") is not { } handlers
            || FindEntryPoint(place) is not { } entryPoint)
        {
            return null;
        }

        return ("End with LambdaHost.Run", async cancellationToken =>
        {
            var editor = await DocumentEditor.CreateAsync(place.Document, cancellationToken).ConfigureAwait(false);
            var generator = editor.Generator;
            editor.ReplaceNode(entryPoint, entryPoint switch
            {
                MethodDeclarationSyntax main => EndMain(main, Run(ArgumentsName(main)), generator),
                CompilationUnitSyntax unit => EndStatements(unit, Run("args")),
                _ => entryPoint,
            });
            return editor.GetChangedDocument().Project.Solution;

            StatementSyntax Run(string arguments) => (StatementSyntax)generator.ReturnStatement(generator.InvocationExpression(
                generator.MemberAccessExpression(generator.ImportedType(host, place), "Run"),
                generator.MemberAccessExpression(generator.ImportedType(handlers, place), "Table"),
                generator.IdentifierName(arguments)));
        });
    }

    /// <summary>The <c>Main</c>, or the file of top-level statements, if its end is reached and no other return contradicts the new one.</summary>
    private static SyntaxNode? FindEntryPoint(FixPlace place)
    {
        if (place.Enclosing<MethodDeclarationSyntax>() is { } main)
        {
            return main.Body is not null && IsVoid(main) && !HasOwn<ReturnStatementSyntax>(main.Body) ? main : null;
        }

        return place.Node.SyntaxTree.GetRoot(place.CancellationToken) is CompilationUnitSyntax unit
            && !unit.Members.OfType<GlobalStatementSyntax>().Any(statement => HasOwn<ReturnStatementSyntax>(statement))
                ? unit
                : null;
    }

    private static bool IsVoid(MethodDeclarationSyntax main) => main.ReturnType
        is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
        or IdentifierNameSyntax { Identifier.ValueText: "Task" };

    private static bool HasOwn<T>(SyntaxNode node) where T : SyntaxNode => node
        .DescendantNodes(inner => inner is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        .OfType<T>()
        .Any();

    private static string ArgumentsName(MethodDeclarationSyntax main) =>
        main.ParameterList.Parameters.FirstOrDefault()?.Identifier.ValueText ?? "args";

    private static MethodDeclarationSyntax EndMain(MethodDeclarationSyntax main, StatementSyntax run, SyntaxGenerator generator)
    {
        var result = (TypeSyntax)generator.TypeExpression(SpecialType.System_Int32);
        if (main.ReturnType is IdentifierNameSyntax task)
        {
            result = SyntaxFactory.GenericName(task.Identifier.WithTrailingTrivia(), SyntaxFactory.TypeArgumentList([result]));
        }

        var ended = main
            .WithReturnType(result.WithTriviaFrom(main.ReturnType))
            .AddBodyStatements(run.WithAdditionalAnnotations(Formatter.Annotation));
        if (ended.ParameterList.Parameters.Count > 0)
        {
            return ended;
        }

        var arguments = (ParameterSyntax)generator.ParameterDeclaration("args", SyntaxFactory.ParseTypeName("string[]"));
        return ended.WithParameterList(ended.ParameterList.WithParameters([arguments]));
    }

    // Top-level statements come before the types of their file.
    private static CompilationUnitSyntax EndStatements(CompilationUnitSyntax unit, StatementSyntax run)
    {
        var last = unit.Members.LastIndexOf(member => member.IsKind(SyntaxKind.GlobalStatement));
        var lineBreak = unit.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var end = SyntaxFactory.GlobalStatement(run)
            .WithTrailingTrivia(lineBreak == default ? SyntaxFactory.ElasticCarriageReturnLineFeed : lineBreak);
        return unit.WithMembers(unit.Members.Insert(last + 1, end.WithAdditionalAnnotations(Formatter.Annotation)));
    }
}
