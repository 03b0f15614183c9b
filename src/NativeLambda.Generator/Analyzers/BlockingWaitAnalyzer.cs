using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NativeLambda.Generator.Diagnostics;
using NativeLambda.Generator.Parsing;

namespace NativeLambda.Generator.Analyzers;

/// <summary>Reports where a handler blocks on a task that it could await.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class BlockingWaitAnalyzer : HandlerAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.BlockingWait];

    // An operation action would bind every body of the project. This one binds the few names in marked methods that
    // could be a wait.
    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols) =>
        context.RegisterSyntaxNodeAction(node => Analyze(node, symbols), SyntaxKind.MethodDeclaration);

    private static void Analyze(SyntaxNodeAnalysisContext context, KnownSymbols symbols)
    {
        var declaration = (MethodDeclarationSyntax)context.Node;
        if (!MightBeMarked(declaration)
            || ((SyntaxNode?)declaration.Body ?? declaration.ExpressionBody) is not { } body
            || context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is not { } method
            || symbols.FindHandlerAttribute(method) is null)
        {
            return;
        }

        foreach (var access in body.DescendantNodes(MayAwait).OfType<MemberAccessExpressionSyntax>())
        {
            if (IsBlockingWait(access, context, symbols))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rules.BlockingWait,
                    access.Name.GetLocation(),
                    HandlerNames.ShortName(method),
                    access.Name.Identifier.ValueText,
                    IsInAsyncFunction(access) ? "await the task" : "make it async and await the task"));
            }
        }
    }

    // The attribute of a partial method may stand on its other part.
    private static bool MightBeMarked(MethodDeclarationSyntax declaration) =>
        declaration.AttributeLists.Count > 0 || declaration.Modifiers.Any(SyntaxKind.PartialKeyword);

    /// <summary>Whether the language allows an await below a node, or would if the handler were async.</summary>
    private static bool MayAwait(SyntaxNode node) => node switch
    {
        AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax => IsAsync(node),
        LockStatementSyntax or UnsafeStatementSyntax or CatchFilterClauseSyntax or QueryExpressionSyntax => false,
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } => false,
        _ => true,
    };

    private static bool IsInAsyncFunction(SyntaxNode node) =>
        IsAsync(node.Ancestors().First(ancestor => ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MethodDeclarationSyntax));

    private static bool IsAsync(SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax anonymous => anonymous.Modifiers.Any(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.AsyncKeyword),
        MethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        _ => false,
    };

    private static bool IsBlockingWait(MemberAccessExpressionSyntax access, SyntaxNodeAnalysisContext context, KnownSymbols symbols)
    {
        return access.Name.Identifier.ValueText switch
        {
            nameof(Task<>.Result) or nameof(Task.Wait) => Bind(access) is { } member && symbols.IsBlockingWait(member),
            "GetResult" => access.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAwaiter" } }
                && Bind(access) is IMethodSymbol { Parameters.IsEmpty: true },
            _ => false,
        };

        ISymbol? Bind(SyntaxNode node) => context.SemanticModel.GetSymbolInfo(node, context.CancellationToken).Symbol;
    }
}
