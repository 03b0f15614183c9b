using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NativeLambda.Generator.Parsing;

namespace NativeLambda.Generator.Analyzers;

/// <summary>
/// What every analyzer of handlers has in common: it does nothing in a project that does not reference NativeLambda or
/// that it has nothing to say of. An action that is registered costs something for every symbol of the project, even if it
/// returns at once.
/// </summary>
internal abstract class HandlerAnalyzer : DiagnosticAnalyzer
{
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (MayApply(start.Compilation, start.Options, start.CancellationToken) && KnownSymbols.TryCreate(start.Compilation) is { } symbols)
            {
                Start(start, symbols);
            }
        });
    }

    /// <summary>Whether there may be something to say of a project, as far as that can be told without looking up anything: by default, if it uses one of the attributes.</summary>
    protected virtual bool MayApply(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken) =>
        MarkerMentions.Any(compilation, cancellationToken);

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
