using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NativeLambda.Generator.Diagnostics;
using NativeLambda.Generator.Parsing;

namespace NativeLambda.Generator.Analyzers;

/// <summary>Reports handlers that share a name, at each of them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class HandlerNameAnalyzer : HandlerAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.DuplicateName];

    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        var compilation = context.Compilation;
        Dictionary<IMethodSymbol, NamedHandler>? handlers = null;
        RegisterMethodAction(context, (symbol, method) =>
        {
            if (symbols.FindHandlerAttribute(method) is null)
            {
                return;
            }

            // Two threads that come first both work it out: a lock here would let one's cancellation reach the other.
            var all = Volatile.Read(ref handlers);
            if (all is null)
            {
                all = NameHandlers(compilation, symbols, symbol.CancellationToken);
                Volatile.Write(ref handlers, all);
            }

            if (all.TryGetValue(method, out var handler))
            {
                Report(handler, symbol);
            }
        });
    }

    private static Dictionary<IMethodSymbol, NamedHandler> NameHandlers(
        Compilation compilation, KnownSymbols symbols, CancellationToken cancellationToken)
    {
        var methods = HandlerFinder.Find(compilation, symbols, cancellationToken);
        return HandlerNames.Assign(HandlerSignatureParser.ParseAll(methods, symbols, cancellationToken))
            .ToDictionary<NamedHandler, IMethodSymbol>(handler => handler.Signature.Method, SymbolEqualityComparer.Default);
    }

    private static void Report(NamedHandler handler, SymbolAnalysisContext context)
    {
        foreach (var clash in handler.Clashes)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.DuplicateName,
                NameLocation(handler.Signature, context.CancellationToken),
                clash.Others.Select(other => NameLocation(other, context.CancellationToken)),
                clash.Name,
                Display(handler.Signature),
                Display(clash.Others[0])));
        }
    }

    private static Location NameLocation(HandlerSignature handler, CancellationToken cancellationToken) =>
        HandlerLocations.Name(handler.Attribute, handler.Method, cancellationToken);

    private static string Display(HandlerSignature handler) =>
        handler.Method.ToDisplayString(SymbolDisplayFormats.ForAPerson);
}
