using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
        Rules.InvalidName,
    ];

    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        RegisterMethodAction(
            context,
            (symbol, method) => HandlerSignatureParser.Parse(method, symbols, symbol.ReportDiagnostic, symbol.CancellationToken));

        // Neither a local function nor a lambda is a declared symbol, so no symbol action sees them.
        context.RegisterSyntaxNodeAction(
            node =>
            {
                var function = node.Node.IsKind(SyntaxKind.LocalFunctionStatement)
                    ? node.SemanticModel.GetDeclaredSymbol(node.Node, node.CancellationToken)
                    : node.SemanticModel.GetSymbolInfo(node.Node, node.CancellationToken).Symbol;
                if (function is IMethodSymbol method)
                {
                    HandlerSignatureParser.Parse(method, symbols, node.ReportDiagnostic, node.CancellationToken);
                }
            },
            SyntaxKind.LocalFunctionStatement,
            SyntaxKind.SimpleLambdaExpression,
            SyntaxKind.ParenthesizedLambdaExpression);
    }
}
