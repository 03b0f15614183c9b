using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NativeLambda.Generator.Diagnostics;
using NativeLambda.Generator.Parsing;

namespace NativeLambda.Generator.Analyzers;

/// <summary>Reports what one marked method alone shows to be wrong with it: its shape, and the name it gives itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class HandlerShapeAnalyzer : HandlerAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Rules.TooManyParameters,
        Rules.NotAContext,
        Rules.ParameterOrder,
        Rules.AsyncVoid,
        Rules.ParameterModifier,
        Rules.Generic,
        Rules.NotReachable,
        Rules.NoInstance,
        Rules.NotAResult,
        Rules.NotCallable,
        Rules.UnknownContext,
        Rules.InvalidName,
        Rules.BatchRecord,
        Rules.BatchResult,
        Rules.SeveralBatches,
        Rules.MaxParallelism,
    ];

    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        RegisterMethodAction(
            context,
            (symbol, method) => HandlerSignatureParser.Parse(method, symbols, symbol.ReportDiagnostic, symbol.CancellationToken));

        context.RegisterSymbolAction(
            symbol => HandlerSignatureParser.CheckType((INamedTypeSymbol)symbol.Symbol, symbols, symbol.ReportDiagnostic, symbol.CancellationToken),
            SymbolKind.NamedType);

        // Neither a local function nor a lambda is a declared symbol, so no symbol action sees them.
        context.RegisterSyntaxNodeAction(
            node =>
            {
                // Binding a lambda binds the statement around it, so it is asked for its attributes first.
                if (HasAttributes(node.Node) && Bind(node) is IMethodSymbol method)
                {
                    HandlerSignatureParser.Parse(method, symbols, node.ReportDiagnostic, node.CancellationToken);
                }
            },
            SyntaxKind.LocalFunctionStatement,
            SyntaxKind.SimpleLambdaExpression,
            SyntaxKind.ParenthesizedLambdaExpression);
    }

    private static bool HasAttributes(SyntaxNode function) => function switch
    {
        LocalFunctionStatementSyntax local => local.AttributeLists.Count > 0,
        LambdaExpressionSyntax lambda => lambda.AttributeLists.Count > 0,
        _ => false,
    };

    private static ISymbol? Bind(SyntaxNodeAnalysisContext context) =>
        context.Node.IsKind(SyntaxKind.LocalFunctionStatement)
            ? context.SemanticModel.GetDeclaredSymbol(context.Node, context.CancellationToken)
            : context.SemanticModel.GetSymbolInfo(context.Node, context.CancellationToken).Symbol;
}
