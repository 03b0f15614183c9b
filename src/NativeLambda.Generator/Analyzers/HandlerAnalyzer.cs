using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NativeLambda.Generator.Parsing;

namespace NativeLambda.Generator.Analyzers;

/// <summary>What every analyzer of handlers has in common: it does nothing in a compilation without the attribute.</summary>
internal abstract class HandlerAnalyzer : DiagnosticAnalyzer
{
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (KnownSymbols.TryCreate(start.Compilation) is { } symbols)
            {
                Start(start, symbols);
            }
        });
    }

    /// <summary>Registers the actions for a compilation that knows the attribute.</summary>
    protected abstract void Start(CompilationStartAnalysisContext context, KnownSymbols symbols);

    /// <summary>
    /// Registers an action for every declared method. Of a partial method both parts are declared and both carry the
    /// attribute: the action gets the defining one.
    /// </summary>
    protected static void RegisterMethodAction(CompilationStartAnalysisContext context, Action<SymbolAnalysisContext, IMethodSymbol> action) =>
        context.RegisterSymbolAction(
            symbol =>
            {
                if (symbol.Symbol is IMethodSymbol { PartialDefinitionPart: null } method)
                {
                    action(symbol, method);
                }
            },
            SymbolKind.Method);
}
